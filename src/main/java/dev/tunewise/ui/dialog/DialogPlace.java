package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.TextKeys;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Which window another one stands in front of, and where: in the middle of it, and all on its
 * screen.
 */
public final class DialogPlace {
  private static final Duration SETTLING = Duration.seconds(1);

  /** A window passes through other places before a window manager has given it its frame. */
  private static final Duration MOVING = Duration.millis(100);

  private DialogPlace() {}

  /**
   * The window that a question belongs to: the dialog that keeps a window waiting, or the one that
   * keeps that waiting, and so on; the window itself if nothing does. A question in front of
   * another window would give the focus back to that one.
   */
  static Window front(Window window) {
    Window front = window;
    for (Window other : Window.getWindows()) { // in the order they were opened
      boolean inFront =
          other instanceof Stage stage
              && stage.getModality() != Modality.NONE
              && front.equals(stage.getOwner());
      if (inFront) {
        front = other;
      }
    }
    return front;
  }

  /**
   * The upper left corner. What is larger than the screen begins at the screen's corner, so that
   * its title and first lines are there.
   *
   * @param behind bounds of the window behind
   * @param screen visible area of its screen
   */
  static Point2D of(Rectangle2D behind, double width, double height, Rectangle2D screen) {
    return new Point2D(
        along(behind.getMinX(), behind.getWidth(), width, screen.getMinX(), screen.getMaxX()),
        along(behind.getMinY(), behind.getHeight(), height, screen.getMinY(), screen.getMaxY()));
  }

  private static double along(double start, double size, double own, double from, double to) {
    return Math.max(from, Math.min(start + (size - own) / 2, to - own));
  }

  /** Where a window whose size is known belongs. */
  private static Point2D middle(Window window, Window owner) {
    Rectangle2D behind =
        new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
    return of(behind, window.getWidth(), window.getHeight(), screenOf(behind));
  }

  private static void move(Window window, Point2D corner) {
    window.setX(corner.getX());
    window.setY(corner.getY());
  }

  /** The screen that the middle of a window is on, or else the primary one. */
  private static Rectangle2D screenOf(Rectangle2D behind) {
    double x = behind.getMinX() + behind.getWidth() / 2;
    double y = behind.getMinY() + behind.getHeight() / 2;
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }

  /** Gives a dialog its owner, and its place as soon as its size is known. */
  public static void inFront(Dialog<?> dialog, Window owner) {
    dialog.initOwner(owner);
    TextKeys.install(dialog.getDialogPane().getScene());
    centerWhenShown(dialog.getDialogPane().getScene().getWindow(), owner);
  }

  /**
   * Places a window as soon as its size is known, and again while it still settles: some window
   * managers and layouts give it another size or place just after it is shown.
   */
  static void centerWhenShown(Window window, Window owner) {
    window.addEventHandler(WindowEvent.WINDOW_SHOWING, event -> hideTooltips());
    window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> settle(window, owner));
  }

  /**
   * Places a window whose size is known; when it is shown again it stays where the user put it.
   *
   * @param owner is on the screen
   */
  static void centerAtFirst(Window window, Window owner) {
    window.addEventHandler(WindowEvent.WINDOW_SHOWING, event -> hideTooltips());
    window.addEventHandler(
        WindowEvent.WINDOW_SHOWN,
        new EventHandler<>() {
          @Override
          public void handle(WindowEvent event) {
            window.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
            settle(window, owner);
          }
        });
    move(window, middle(window, owner));
  }

  private static void settle(Window window, Window owner) {
    Runnable place = () -> move(window, middle(window, owner));
    PauseTransition moved = new PauseTransition(MOVING);
    moved.setOnFinished(end -> place.run());
    Subscription settling =
        Subscription.combine(
            window.widthProperty().subscribe((before, now) -> place.run()),
            window.heightProperty().subscribe((before, now) -> place.run()),
            window.xProperty().subscribe((before, now) -> moved.playFromStart()),
            window.yProperty().subscribe((before, now) -> moved.playFromStart()),
            moved::stop);
    PauseTransition settled = new PauseTransition(SETTLING);
    settled.setOnFinished(end -> settling.unsubscribe());
    settled.play();
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> settling.unsubscribe());
    place.run();
  }

  /** What explains something in the window behind would lie on the window in front. */
  static void hideTooltips() {
    List.copyOf(Window.getWindows()).stream()
        .filter(Tooltip.class::isInstance)
        .forEach(Window::hide);
  }
}
