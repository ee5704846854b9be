package dev.tunewise.ui;

import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.WindowBounds;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Puts a window where it was and remembers where it goes. */
public final class WindowPlacement {
  private final Stage stage;
  private final ObjectProperty<Settings> settings;

  /** A window tells its new size before it tells that it was maximized: wait for both. */
  private final PauseTransition settled = new PauseTransition(Duration.millis(300));

  private WindowPlacement(Stage stage, ObjectProperty<Settings> settings) {
    this.stage = stage;
    this.settings = settings;
    settled.setOnFinished(event -> remember());
  }

  /** Places a window that is not yet shown, where some of it can be seen. */
  public static void restore(Stage stage, ObjectProperty<Settings> settings) {
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    List<Rectangle2D> screens = new ArrayList<>(List.of(primary));
    Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
    WindowBounds bounds =
        settings
            .get()
            .window()
            .map(saved -> saved.on(screens))
            .orElseGet(() -> WindowBounds.initial(primary));
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMinWidth(Math.min(WindowBounds.MIN_WIDTH, primary.getWidth()));
    stage.setMinHeight(Math.min(WindowBounds.MIN_HEIGHT, primary.getHeight()));
    stage.setMaximized(bounds.maximized());
    new WindowPlacement(stage, settings).watch();
  }

  private void watch() {
    List<ObservableValue<?>> watched =
        List.of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty());
    watched.forEach(value -> value.subscribe((before, now) -> settled.playFromStart()));
  }

  private void remember() {
    if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    if (!stage.isMaximized()) {
      remember(
          new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
    } else {
      WindowBounds last =
          settings
              .get()
              .window()
              .orElseGet(() -> WindowBounds.initial(Screen.getPrimary().getVisualBounds()));
      remember(last.withMaximized());
    }
  }

  private void remember(WindowBounds bounds) {
    settings.set(settings.get().withWindow(bounds));
  }
}
