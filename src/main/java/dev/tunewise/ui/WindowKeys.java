package dev.tunewise.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that must reach the window although a control would take them. */
final class WindowKeys {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
  private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");

  private final ViewActions actions;

  private WindowKeys(ViewActions actions) {
    this.actions = actions;
  }

  static void install(Scene scene, ViewActions actions) {
    WindowKeys keys = new WindowKeys(actions);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::undoOrRedo);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, keys::escape);
    scene.getAccelerators().put(CLOSE, actions::close);
  }

  /** A text field would undo its letters, although their number is long in the scenario. */
  private void undoOrRedo(KeyEvent event) {
    if (UNDO.match(event)) {
      actions.undo();
      event.consume();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      actions.redo();
      event.consume();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      actions.showAllCharts();
    }
  }
}
