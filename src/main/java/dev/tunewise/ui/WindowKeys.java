package dev.tunewise.ui;

import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.TextKeys;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that stand in no menu. */
final class WindowKeys {
  private static final KeyCombination REDO_TOO = Shortcut.REDO_TOO.combination();
  private static final KeyCombination CLOSE = Shortcut.CLOSE.combination();

  private WindowKeys() {}

  static void install(Scene scene, WindowActions actions, Commands commands) {
    scene.getAccelerators().put(REDO_TOO, actions::redo);
    TextKeys.install(scene, actions::undo, actions::redo);
    scene.getAccelerators().put(CLOSE, commands::exit);
    installMenuKey(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            actions.stepBack();
          }
        });
  }

  /**
   * Opens the menu of the control in focus with the Menu key or Shift+F10, which JavaFX leaves to
   * Windows to do.
   */
  static void installMenuKey(Scene scene) {
    if (!System.getProperty("os.name").startsWith("Windows")) {
      scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    }
  }

  private static void pressed(Scene scene, KeyEvent event) {
    boolean shiftF10 = event.getCode() == KeyCode.F10 && event.isShiftDown();
    Node owner = scene.getFocusOwner();
    if (owner != null && (shiftF10 || event.getCode() == KeyCode.CONTEXT_MENU)) {
      event.consume();
      owner.fireEvent(request(owner));
    }
  }

  /** As if asked for in the middle of the control. */
  private static ContextMenuEvent request(Node owner) {
    Bounds bounds = owner.getBoundsInLocal();
    double x = bounds.getCenterX();
    double y = bounds.getCenterY();
    Point2D scene = owner.localToScene(x, y);
    Point2D screen = owner.localToScreen(x, y);
    EventType<ContextMenuEvent> type = ContextMenuEvent.CONTEXT_MENU_REQUESTED;
    return new ContextMenuEvent(
        type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), true, null);
  }
}
