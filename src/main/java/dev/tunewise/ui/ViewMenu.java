package dev.tunewise.ui;

import static dev.tunewise.ui.MenuItems.item;
import static dev.tunewise.ui.MenuItems.separator;

import dev.tunewise.chart.ChartKind;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.ToggleGroup;

/** Theme and layout. */
final class ViewMenu {
  private ViewMenu() {}

  static Menu create(ObjectProperty<Theme> theme, ViewActions view) {
    Menu menu = new Menu("_View");
    ToggleGroup group = new ToggleGroup();
    for (Theme choice : Theme.values()) {
      menu.getItems().add(MenuItems.radio(choice.label(), choice, theme, group));
    }
    menu.getItems().add(separator());
    for (ChartKind kind : ChartKind.values()) {
      int index = kind.ordinal();
      String text = "Maximize " + kind.label();
      menu.getItems().add(item(text, "Shortcut+" + (index + 1), () -> view.toggleChart(index)));
    }
    menu.getItems()
        .addAll(
            item("Show _All Charts", "Shortcut+0", view::showAllCharts),
            separator(),
            item("_Reset Layout", view::resetLayout));
    return menu;
  }
}
