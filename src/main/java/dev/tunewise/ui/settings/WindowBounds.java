package dev.tunewise.ui.settings;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window stood, in screen pixels; the size is the one it has when not maximized. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
  /** The smallest size: below it everything can be reached, but little be seen at once. */
  public static final double MIN_WIDTH = 900;

  public static final double MIN_HEIGHT = 600;

  /** So much of a title bar must be on a screen for the window to be dragged back. */
  private static final double VISIBLE_WIDTH = 120;

  private static final double TITLE_HEIGHT = 30;

  /**
   * These bounds if the window can be reached there, else the same size, centered on the first
   * screen; never larger than the screen, and one as large as it covers it.
   *
   * @param screens visible areas of the screens, the primary one first
   */
  public WindowBounds on(List<Rectangle2D> screens) {
    for (Rectangle2D screen : screens) {
      if (isReachableOn(screen)) {
        return fitted(screen);
      }
    }
    return centeredOn(screens.getFirst(), width, height, maximized);
  }

  /** The bounds of a window that was never placed: most of the screen, but not a wall of it. */
  public static WindowBounds initial(Rectangle2D screen) {
    double width = Math.clamp(screen.getWidth() * 0.85, 1280, 1760);
    double height = Math.clamp(screen.getHeight() * 0.85, 800, 1100);
    return centeredOn(screen, width, height, false);
  }

  public WindowBounds withMaximized() {
    return new WindowBounds(x, y, width, height, true);
  }

  private boolean isReachableOn(Rectangle2D screen) {
    double visible = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    return visible >= Math.min(VISIBLE_WIDTH, width)
        && y >= screen.getMinY() - 1
        && y + TITLE_HEIGHT <= screen.getMaxY();
  }

  private WindowBounds fitted(Rectangle2D screen) {
    boolean wide = width >= screen.getWidth();
    boolean high = height >= screen.getHeight();
    return new WindowBounds(
        wide ? screen.getMinX() : x,
        high ? screen.getMinY() : y,
        wide ? screen.getWidth() : width,
        high ? screen.getHeight() : height,
        maximized);
  }

  private static WindowBounds centeredOn(
      Rectangle2D screen, double width, double height, boolean maximized) {
    double fitWidth = Math.min(width, screen.getWidth());
    double fitHeight = Math.min(height, screen.getHeight());
    return new WindowBounds(
        screen.getMinX() + (screen.getWidth() - fitWidth) / 2,
        screen.getMinY() + (screen.getHeight() - fitHeight) / 2,
        fitWidth,
        fitHeight,
        maximized);
  }
}
