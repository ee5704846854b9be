package dev.tunewise.ui;

import static dev.tunewise.ui.control.MenuItems.item;
import static dev.tunewise.ui.control.MenuItems.separator;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.settings.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.ToggleGroup;

/** Theme and layout. */
final class ViewMenu {
  private ViewMenu() {}

  static Menu create(
      ObjectProperty<Theme> theme,
      BooleanProperty showUncertainty,
      Views views,
      WindowActions view) {
    Menu menu = new Menu("_View");
    ToggleGroup group = new ToggleGroup();
    for (Theme choice : Theme.values()) {
      menu.getItems().add(MenuItems.radio(choice.label(), choice, theme, group));
    }
    menu.getItems().add(separator());
    for (ChartKind kind : ChartKind.values()) {
      String text = "Maximize " + kind.label();
      String keys = "Shortcut+" + (kind.ordinal() + 1);
      menu.getItems().add(item(text, keys, () -> view.toggleChart(kind)));
    }
    menu.getItems()
        .addAll(
            item("Show _All Charts", "Shortcut+0", view::showAllCharts),
            separator(),
            MenuItems.check("What _Decides It", "Shortcut+D", views.decidesProperty()),
            MenuItems.check("_Evaluations", "Shortcut+Shift+E", views.evaluatesProperty()),
            MenuItems.check("_Compare Scenarios", "Shortcut+K", views.comparesProperty()),
            item("_Pin as Baseline", "Shortcut+B", view::pinBaseline),
            item("U_npin Baseline", "Shortcut+Shift+B", view::unpinBaseline),
            MenuItems.check("Show _Uncertainty", "Shortcut+U", showUncertainty),
            separator(),
            item("_Reset Layout", view::resetLayout));
    return menu;
  }
}
