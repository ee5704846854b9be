package dev.tunewise.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/**
 * Whether the window of a scene takes the whole screen. Which key leaves it is up to the window,
 * which may have a nearer use for Escape, so no text of the toolkit covers what is shown.
 */
public final class FullScreen {
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");

  public FullScreen(Scene scene) {
    scene
        .windowProperty()
        .subscribe(
            window -> {
              if (window instanceof Stage stage) {
                follow(stage);
              }
            });
  }

  private void follow(Stage stage) {
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.fullScreenProperty().subscribe(on::set);
    on.subscribe(stage::setFullScreen);
  }

  /** Can be set. */
  public BooleanProperty onProperty() {
    return on;
  }
}
