package dev.tunewise.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** Short forms for building menus. */
public final class MenuItems {
  private static final String EXPLAINED = "tw-explained";

  private MenuItems() {}

  /** A menu; an underscore stands before the mnemonic. */
  public static Menu menu(String text, MenuItem... items) {
    return new Menu(text, null, items);
  }

  /** An item that does something. */
  public static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  /**
   * An item with a key.
   *
   * @param accelerator such as {@code Shortcut+S}
   */
  public static MenuItem item(String text, String accelerator, Runnable action) {
    MenuItem item = item(text, action);
    item.setAccelerator(KeyCombination.valueOf(accelerator));
    return item;
  }

  /** A line between groups of items. */
  public static SeparatorMenuItem separator() {
    return new SeparatorMenuItem();
  }

  /** An item that is marked while {@code choice} has its value, and that gives it that value. */
  public static <T> RadioMenuItem radio(
      String text, T value, ObjectProperty<T> choice, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setOnAction(event -> choice.set(value));
    choice.subscribe(now -> item.setSelected(value.equals(now)));
    return item;
  }

  /** An item that is marked while {@code choice} is true, and that turns it over. */
  public static CheckMenuItem check(String text, String accelerator, BooleanProperty choice) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.setAccelerator(KeyCombination.valueOf(accelerator));
    item.selectedProperty().bindBidirectional(choice);
    return item;
  }

  /**
   * Shows a longer text beside the item, which is in no menu yet, while the pointer rests on it.
   */
  public static MenuItem explained(MenuItem item, String text) {
    // An item has a node only once its menu has been shown.
    EventHandler<Event> shown = event -> explain(item, text);
    item.parentMenuProperty()
        .subscribe(
            (before, menu) -> {
              if (before != null) {
                before.removeEventHandler(Menu.ON_SHOWN, shown); // or it would keep the item
              }
              if (menu != null) {
                menu.addEventHandler(Menu.ON_SHOWN, shown);
              }
            });
    return item;
  }

  private static void explain(MenuItem item, String text) {
    Node node = item.getStyleableNode();
    if (node != null && node.getProperties().put(EXPLAINED, text) == null) {
      Tips.beside(node, text);
    }
  }

  /** Text of the user as the text of an item: its underscores are no mnemonics. */
  public static MenuItem literal(MenuItem item) {
    item.setMnemonicParsing(false);
    return item;
  }
}
