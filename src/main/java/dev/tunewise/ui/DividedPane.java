package dev.tunewise.ui;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Two parts beside or above each other and a divider that stays where the user left it, also over
 * restarts. Unlike a split pane it keeps the place exactly while the window takes its size; a
 * double-click puts the divider back.
 */
final class DividedPane extends Region {
  private static final double THICKNESS = 9;

  private final Region first;
  private final Region second;
  private final Region divider = new Region();
  private final boolean horizontal;
  private final Place place;
  private final ObjectProperty<Settings> settings;
  private double where;

  /**
   * Where a divider is and how that is remembered.
   *
   * @param initial pixels of the first part, or its share of both if at most 1
   */
  record Place(String name, double initial) {
    boolean isShare() {
      return initial <= 1;
    }
  }

  /** Parts side by side if horizontal, else one above the other. */
  DividedPane(
      Orientation orientation,
      Region first,
      Region second,
      Place place,
      ObjectProperty<Settings> settings) {
    this.first = first;
    this.second = second;
    this.place = place;
    this.settings = settings;
    horizontal = orientation == Orientation.HORIZONTAL;
    where = settings.get().dividers().getOrDefault(place.name(), place.initial());
    divider.getStyleClass().add("tw-divider");
    divider.setCursor(horizontal ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    divider.setOnMouseDragged(this::drag);
    divider.setOnMouseReleased(event -> remember());
    divider.setOnMouseClicked(this::resetOnDoubleClick);
    getChildren().setAll(first, second, divider);
  }

  /** Moves the divider back to where it was at the very first start. */
  void reset() {
    where = place.initial();
    requestLayout();
    remember();
  }

  private void drag(MouseEvent event) {
    double size = firstSize() + (horizontal ? event.getX() : event.getY()) - THICKNESS / 2;
    double clamped = clamped(size);
    where = place.isShare() ? clamped / room() : clamped;
    requestLayout();
  }

  private void resetOnDoubleClick(MouseEvent event) {
    if (event.getClickCount() == 2) {
      reset();
    }
  }

  private void remember() {
    settings.set(settings.get().withDivider(place.name(), where));
  }

  private double room() {
    return Math.max(1, (horizontal ? getWidth() : getHeight()) - THICKNESS);
  }

  private double firstSize() {
    return clamped(place.isShare() ? where * room() : where);
  }

  /** The nearest size at which neither part is smaller than it may be. */
  private double clamped(double size) {
    double least = horizontal ? first.minWidth(-1) : first.minHeight(-1);
    double most = room() - (horizontal ? second.minWidth(-1) : second.minHeight(-1));
    return Math.rint(Math.max(least, Math.min(most, size)));
  }

  @Override
  protected void layoutChildren() {
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
    return horizontal
        ? first.minWidth(-1) + THICKNESS + second.minWidth(-1)
        : Math.max(first.minWidth(-1), second.minWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return horizontal
        ? Math.max(first.minHeight(-1), second.minHeight(-1))
        : first.minHeight(-1) + THICKNESS + second.minHeight(-1);
  }
}
