package dev.tunewise.ui.control;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys do where they are pressed. */
public final class Keys {
  private Keys() {}

  /**
   * Keys as people read them on this system.
   *
   * @param accelerator such as {@code Shortcut+S}
   */
  public static String text(String accelerator) {
    return KeyCombination.valueOf(accelerator).getDisplayText();
  }

  /** A help with the keys of a menu item that does the same. */
  public static String ofMenu(String help, String accelerator) {
    return after(help, text(accelerator));
  }

  static String after(String help, String keys) {
    return help + " (" + keys + ")";
  }

  /** Lets another node have an event that is not meant for the one it came to. */
  public static void passOn(Event event, EventTarget other) {
    event.consume();
    Event.fireEvent(other, event.copyFor(other, other));
  }

  /** Does something when keys are pressed while the focus is on a node or within it. */
  public static void on(Node node, KeyCombination keys, Runnable action) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.match(event)) {
            action.run();
            event.consume();
          }
        });
  }
}
