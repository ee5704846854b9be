package dev.tunewise.ui;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Two parts beside or above each other and a divider between them. Unlike a split pane it keeps the
 * divider's place exactly while the window takes its size; a double-click puts the divider back.
 * Parts that are invisible take no room: one alone gets it all, and without any this pane is
 * invisible too.
 */
final class DividedPane extends Region {
  static final double THICKNESS = 9;

  private final Region first;
  private final Region second;
  private final Region divider = new Region();
  private final Orientation orientation;
  private final DividerPlace beside;
  private boolean horizontal;
  private DividerPlace place;
  private double grabbed;

  /** Parts side by side if horizontal, else one above the other. */
  DividedPane(Orientation orientation, Region first, Region second, DividerPlace place) {
    this.first = first;
    this.second = second;
    this.orientation = orientation;
    beside = place;
    this.place = place;
    turn(orientation == Orientation.HORIZONTAL);
    divider.getStyleClass().add("tw-divider");
    divider.setOnMousePressed(this::grab);
    divider.setOnMouseDragged(this::drag);
    divider.setOnMouseReleased(event -> this.place.remember());
    divider.setOnMouseClicked(this::resetOnDoubleClick);
    place.positionProperty().subscribe(position -> requestLayout());
    getChildren().setAll(first, second, divider);
    divider.visibleProperty().bind(first.visibleProperty().and(second.visibleProperty()));
    visibleProperty().bind(first.visibleProperty().or(second.visibleProperty()));
    first.visibleProperty().subscribe((before, now) -> requestLayout());
    second.visibleProperty().subscribe((before, now) -> requestLayout());
  }

  /**
   * Puts parts that stand beside each other one above the other where there is no room, or back.
   *
   * @param above where the divider stands as long as they do
   */
  void stack(boolean stacked, DividerPlace above) {
    if (orientation == Orientation.HORIZONTAL && stacked == horizontal) {
      place = stacked ? above : beside;
      turn(!stacked);
      requestLayout();
    }
  }

  private void turn(boolean nowHorizontal) {
    horizontal = nowHorizontal;
    divider.setCursor(horizontal ? Cursor.H_RESIZE : Cursor.V_RESIZE);
  }

  private void grab(MouseEvent event) {
    grabbed = along(event) - firstSize();
  }

  private void drag(MouseEvent event) {
    place.move(clamped(along(event) - grabbed), room());
  }

  /** Where the pointer is in this pane; the divider itself moves under it. */
  private double along(MouseEvent event) {
    Point2D point = sceneToLocal(event.getSceneX(), event.getSceneY());
    return horizontal ? point.getX() : point.getY();
  }

  private void resetOnDoubleClick(MouseEvent event) {
    if (event.getClickCount() == 2) {
      place.reset();
    }
  }

  private double room() {
    return Math.max(1, (horizontal ? getWidth() : getHeight()) - THICKNESS);
  }

  private double firstSize() {
    return clamped(place.pixels(room()));
  }

  /** The nearest size at which neither part is smaller than it may be. */
  private double clamped(double size) {
    double least = horizontal ? first.minWidth(-1) : first.minHeight(-1);
    double most = room() - (horizontal ? second.minWidth(-1) : second.minHeight(-1));
    return Math.rint(Math.max(least, Math.min(most, size)));
  }

  private Region only() {
    return first.isVisible() ? first : second;
  }

  @Override
  protected void layoutChildren() {
    if (!divider.isVisible()) {
      only().resizeRelocate(0, 0, getWidth(), getHeight());
      return;
    }
    double size = firstSize();
    double rest = Math.max(0, room() - size);
    if (horizontal) {
      first.resizeRelocate(0, 0, size, getHeight());
      divider.resizeRelocate(size, 0, THICKNESS, getHeight());
      second.resizeRelocate(size + THICKNESS, 0, rest, getHeight());
    } else {
      first.resizeRelocate(0, 0, getWidth(), size);
      divider.resizeRelocate(0, size, getWidth(), THICKNESS);
      second.resizeRelocate(0, size + THICKNESS, getWidth(), rest);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    if (!divider.isVisible()) {
      return (first.isVisible() ? first : second).minWidth(-1);
    }
    return horizontal
        ? first.minWidth(-1) + THICKNESS + second.minWidth(-1)
        : Math.max(first.minWidth(-1), second.minWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    if (!divider.isVisible()) {
      return (first.isVisible() ? first : second).minHeight(-1);
    }
    return horizontal
        ? Math.max(first.minHeight(-1), second.minHeight(-1))
        : first.minHeight(-1) + THICKNESS + second.minHeight(-1);
  }
}
