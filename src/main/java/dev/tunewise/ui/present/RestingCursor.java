package dev.tunewise.ui.present;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Hides the mouse pointer of a scene while nobody moves it. */
final class RestingCursor {
  private static final Duration PATIENCE = Duration.seconds(3);

  private RestingCursor() {}

  static void install(Scene scene) {
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> scene.setCursor(Cursor.NONE));
    scene.addEventFilter(
        MouseEvent.ANY,
        event -> {
          scene.setCursor(null);
          patience.playFromStart();
        });
    patience.play();
  }
}
