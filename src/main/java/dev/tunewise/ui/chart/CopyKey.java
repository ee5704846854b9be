package dev.tunewise.ui.chart;

import dev.tunewise.ui.control.MenuItems;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The key and the menu item that copy a chart. */
final class CopyKey {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private CopyKey() {}

  static void install(Node chart, ContextMenu menu, Runnable copy) {
    MenuItem item = MenuItems.item("Copy Chart", copy);
    item.setAccelerator(COPY); // shown only: the key works on a chart that has the focus
    menu.getItems().add(item);
    chart.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy.run();
            event.consume();
          }
        });
  }
}
