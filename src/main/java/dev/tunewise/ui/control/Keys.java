package dev.tunewise.ui.control;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys do where they are pressed. */
public final class Keys {
  private Keys() {}

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
