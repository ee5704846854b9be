package dev.tunewise.ui;

import dev.tunewise.ui.control.Nodes;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The keys of all menu items and of the controls. */
final class ShortcutList {
  private ShortcutList() {}

  /**
   * @param others keys that stand in no menu: one a line, a bar between key and meaning
   */
  static VBox create(MenuBar menus, String others) {
    VBox box = new VBox(10);
    for (Menu menu : menus.getMenus()) {
      GridPane grid = grid();
      menu.getItems().forEach(item -> addItem(grid, item));
      box.getChildren().addAll(heading(plain(menu.getText())), grid);
    }
    GridPane grid = grid();
    others.lines().filter(line -> line.contains("|")).forEach(line -> addLine(grid, line));
    box.getChildren().addAll(heading("Parameters and charts"), grid);
    return box;
  }

  private static void addItem(GridPane grid, MenuItem item) {
    if (item instanceof Menu menu) {
      menu.getItems().forEach(inner -> addItem(grid, inner));
    }
    KeyCombination keys = item.getAccelerator();
    if (keys != null) {
      String now = item.isMnemonicParsing() ? plain(item.getText()) : item.getText();
      // What says which step it undoes at the moment has its name beside.
      String text = item.getUserData() instanceof String name ? name : now;
      add(grid, keys.getDisplayText(), text.replace("…", ""));
    }
  }

  private static void addLine(GridPane grid, String line) {
    int bar = line.indexOf('|');
    add(grid, line.substring(0, bar).strip(), line.substring(bar + 1).strip());
  }

  private static void add(GridPane grid, String keys, String meaning) {
    Label left = new Label(keys);
    left.setMinWidth(150);
    left.getStyleClass().add("tw-shortcut-keys");
    grid.addRow(grid.getRowCount(), left, Nodes.paragraph(meaning));
  }

  private static String plain(String text) {
    return text.replace("_", "");
  }

  private static Node heading(String text) {
    return Nodes.label(text, "tw-help-heading");
  }

  private static GridPane grid() {
    return new GridPane(16, 4);
  }
}
