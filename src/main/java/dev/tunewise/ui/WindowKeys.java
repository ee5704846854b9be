package dev.tunewise.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that stand in no menu. */
final class WindowKeys {
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
  private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");

  private WindowKeys() {}

  static void install(Scene scene, WindowActions actions, Commands commands) {
    scene.getAccelerators().put(REDO_TOO, actions::redo);
    scene.getAccelerators().put(CLOSE, commands::exit);
    MenuKey.install(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            actions.showAllCharts();
          }
        });
  }
}
