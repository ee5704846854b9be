package dev.tunewise.ui.zoom;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** How large windows may be: never larger than the screen they are on. */
public final class WindowSize {
  /** What a window manager adds at most: title bar and borders. */
  static final double FRAME_WIDTH = 8;

  static final double FRAME_HEIGHT = 40;

  private WindowSize() {}

  /**
   * Gives a window that is not yet shown a size for text of the usual size, which grows with the
   * text as far as the screen has room.
   */
  public static void of(Stage stage, Window owner, double width, double height) {
    Rectangle2D screen = screenOf(owner);
    stage.setWidth(Math.min(width * Zoom.factor(), screen.getWidth()));
    stage.setHeight(Math.min(height * Zoom.factor(), screen.getHeight()));
  }

  /** Lets a window not become smaller than a size for text of the usual size, and its screen. */
  public static void atLeast(Stage stage, Window owner, double width, double height) {
    Rectangle2D screen = screenOf(owner);
    stage.minWidthProperty().bind(least(width, screen.getWidth()));
    stage.minHeightProperty().bind(least(height, screen.getHeight()));
  }

  private static DoubleBinding least(double length, double most) {
    ReadOnlyDoubleProperty factor = Zoom.factorProperty();
    return Bindings.createDoubleBinding(() -> Math.min(length * factor.get(), most), factor);
  }

  static void scale(Stage stage, double ratio) {
    Rectangle2D screen = screenOf(stage);
    stage.setWidth(Math.min(stage.getWidth() * ratio, screen.getWidth()));
    stage.setHeight(Math.min(stage.getHeight() * ratio, screen.getHeight()));
  }

  /** What the content of a window may take on its screen, in lengths of text of the usual size. */
  public static Dimension2D room(@Nullable Window window) {
    Dimension2D largest = largestContent(window);
    return new Dimension2D(largest.getWidth() / Zoom.factor(), largest.getHeight() / Zoom.factor());
  }

  /** What the content of a window may take on its screen. */
  static Dimension2D largestContent(@Nullable Window window) {
    if (window == null) {
      return new Dimension2D(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    Rectangle2D screen = screenOf(window);
    return window instanceof PopupWindow
        ? new Dimension2D(screen.getWidth(), screen.getHeight())
        : new Dimension2D(screen.getWidth() - FRAME_WIDTH, screen.getHeight() - FRAME_HEIGHT);
  }

  /**
   * The visible area of the screen that the middle of a window is on, or else of the primary one.
   * What is not placed yet appears where its owner is.
   */
  public static Rectangle2D screenOf(Window window) {
    Window placed = window;
    while (Double.isNaN(placed.getX()) || Double.isNaN(placed.getWidth())) {
      Window owner =
          placed instanceof Stage stage
              ? stage.getOwner()
              : placed instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
      if (owner == null) {
        return Screen.getPrimary().getVisualBounds();
      }
      placed = owner;
    }
    double x = placed.getX() + placed.getWidth() / 2;
    double y = placed.getY() + placed.getHeight() / 2;
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }
}
