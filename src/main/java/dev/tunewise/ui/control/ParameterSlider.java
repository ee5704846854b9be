package dev.tunewise.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A slider over any {@link SliderScale}. It shows what it is told by {@link #show} and reports what
 * the user wants to its {@link Handler}; it never changes its own value, so a drag takes the same
 * way as an undo. A value beyond an end pins the thumb there. Moving the thumb lays out nothing.
 */
public final class ParameterSlider extends Region {
  static final double THUMB_SIZE = 12;

  /** How far the track stays inside the slider on either side, for the thumb at its ends. */
  public static final double OVERHANG = THUMB_SIZE / 2;

  private static final double TRACK_HEIGHT = 3;
  private static final double MARK_HEIGHT = 7;
  private static final double HEIGHT = 15;
  private static final double MIN_WIDTH = 60;
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  /** Takes what the user does: always {@code begin}, any changes, then {@code end} or cancel. */
  public interface Handler {
    /** A drag or a burst of keys starts. */
    void begin();

    /** The user wants this value. */
    void change(double value);

    /** The gesture is over; its changes stay. */
    void end();

    /** The gesture is over; its changes go. */
    void cancel();
  }

  private final SliderScale scale;
  private final SliderInput input;
  private final Region track = part("track");
  private final Region fill = part("fill");
  private final Region referenceMark = part("reference-mark");
  private final Region thumb = part("thumb");

  private double value;
  private double reference = Double.NaN;
  private String valueText = "";

  /** A slider that shows the left end until told otherwise. */
  public ParameterSlider(SliderScale scale, Handler handler) {
    this.scale = scale;
    value = scale.min();
    getStyleClass().add("parameter-slider");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleRoleDescription("slider");
    setFocusTraversable(true);
    getChildren().addAll(List.of(track, fill, referenceMark, thumb));
    referenceMark.setVisible(false);
    input = new SliderInput(this, handler);
  }

  /** A part of the track; unmanaged and deaf, so that moving it touches nothing else. */
  private static Region part(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }

  public SliderScale scale() {
    return scale;
  }

  public double value() {
    return value;
  }

  /**
   * Moves the thumb.
   *
   * @param text the value as people read it
   */
  public void show(double newValue, String text) {
    value = newValue;
    valueText = text;
    placeThumb();
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  /** Marks a value on the track to compare with, or none if it is not a number. */
  public void showReference(double newReference) {
    reference = newReference;
    referenceMark.setVisible(!Double.isNaN(reference));
    placeReference();
  }

  /** Ends a burst of keys that is still waiting for another key. */
  public void finishGesture() {
    input.finish();
  }

  /** Where the middle of the thumb stands for a value: the place for a mark on the track. */
  public double xOf(double anyValue) {
    return snapPositionX(OVERHANG + scale.position(anyValue) * trackLength());
  }

  /** The position of a place on the track, below 0 and above 1 beyond its ends. */
  double positionAt(double x) {
    return (x - OVERHANG) / Math.max(1, trackLength());
  }

  void setDragged(boolean dragged) {
    pseudoClassStateChanged(DRAGGED, dragged);
  }

  private double trackLength() {
    return getWidth() - THUMB_SIZE;
  }

  @Override
  protected void layoutChildren() {
    double y = snapPositionY((getHeight() - TRACK_HEIGHT) / 2);
    track.resizeRelocate(OVERHANG, y, trackLength(), TRACK_HEIGHT);
    placeThumb();
    placeReference();
  }

  private void placeThumb() {
    double x = xOf(value);
    double y = snapPositionY((getHeight() - TRACK_HEIGHT) / 2);
    fill.resizeRelocate(OVERHANG, y, Math.max(0, x - OVERHANG), TRACK_HEIGHT);
    double thumbY = y + (TRACK_HEIGHT - THUMB_SIZE) / 2;
    thumb.resizeRelocate(x - OVERHANG, thumbY, THUMB_SIZE, THUMB_SIZE);
  }

  private void placeReference() {
    if (referenceMark.isVisible()) {
      double y = snapPositionY((getHeight() - TRACK_HEIGHT) / 2) + (TRACK_HEIGHT - MARK_HEIGHT) / 2;
      referenceMark.resizeRelocate(xOf(reference) - 1, y, 2, MARK_HEIGHT);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return MIN_WIDTH;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 3 * MIN_WIDTH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> value;
      case MIN_VALUE -> scale.min();
      case MAX_VALUE -> scale.max();
      case VALUE_STRING -> valueText;
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> input.step(SliderScale.Step.SMALL, true);
      case DECREMENT -> input.step(SliderScale.Step.SMALL, false);
      case BLOCK_INCREMENT -> input.step(SliderScale.Step.LARGE, true);
      case BLOCK_DECREMENT -> input.step(SliderScale.Step.LARGE, false);
      case SET_VALUE -> {
        if (parameters.length > 0 && parameters[0] instanceof Number number) {
          input.keyTo(Math.clamp(number.doubleValue(), scale.min(), scale.max()));
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
