package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.FullScreen;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A window that takes the whole screen that another one is on. It belongs to itself, since not
 * every system lets a window in front of another one do that.
 */
public final class ScreenStage extends Stage {
  private final FullScreen fullScreen;

  /** A window that is not shown yet. */
  public ScreenStage(Parent root) {
    Scene scene = new Scene(root);
    fullScreen = new FullScreen(scene);
    setScene(scene);
  }

  /** Shows it on the screen of another window, with the same icon. */
  public void cover(Window other) {
    Rectangle2D screen = screenOf(other);
    setX(screen.getMinX());
    setY(screen.getMinY());
    setWidth(screen.getWidth());
    setHeight(screen.getHeight());
    if (other instanceof Stage stage) {
      getIcons().setAll(stage.getIcons());
    }
    fullScreen.onProperty().set(true);
    show();
    toFront();
  }

  private static Rectangle2D screenOf(Window window) {
    double x = window.getX() + window.getWidth() / 2;
    double y = window.getY() + window.getHeight() / 2;
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getBounds();
  }
}
