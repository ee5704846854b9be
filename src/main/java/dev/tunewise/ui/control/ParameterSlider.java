package dev.tunewise.ui.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A slider over any {@link SliderScale}. It shows what it is told by {@link #show} and reports what
 * the user wants to its {@link SliderHandler}; it never changes its own value, so a drag takes the
 * same way as an undo. A value beyond an end pins the thumb there. Moving the thumb lays out
 * nothing.
 */
public final class ParameterSlider extends SliderControl implements SliderTrack {
  private static final double THUMB_SIZE = 12;

  /** How far the track stays inside the slider on either side, for the thumb at its ends. */
  public static final double OVERHANG = THUMB_SIZE / 2;

  private static final double TRACK_HEIGHT = 3;
  private static final double MARK_HEIGHT = 7;
  private static final double HEIGHT = 15;
  private static final double HEIGHT_WITH_RANGE = 21;
  private static final double MIN_WIDTH = 60;

  private final Region track = part("track");
  private final Region fill = part("fill");
  private final Region referenceMark = part("reference-mark");
  private final Region thumb = part("thumb");

  /** Makes the ends of the range, which few sliders need. */
  private final Supplier<RangeThumbs> newRange;

  private final SliderMarks marks;

  private @Nullable RangeThumbs range;
  private double reference = Double.NaN;

  /**
   * A slider that shows the left end until told otherwise.
   *
   * @param onLow moves the low end of the range
   * @param onHigh moves the high end of the range
   * @param onGo takes the value of a mark that the user goes to
   */
  public ParameterSlider(
      SliderScale scale,
      SliderHandler handler,
      SliderHandler onLow,
      SliderHandler onHigh,
      DoubleConsumer onGo) {
    super(scale, "parameter-slider", handler);
    newRange = () -> new RangeThumbs(this, part("range-band"), onLow, onHigh);
    marks =
        new SliderMarks(
            this,
            value -> {
              requestFocus();
              onGo.accept(value);
            });
    getChildren().addAll(List.of(track, fill, referenceMark, marks, thumb));
    referenceMark.setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, onGo));
  }

  /** F goes to the next mark above, with Shift to the next below. */
  private void keyPressed(KeyEvent event, DoubleConsumer onGo) {
    boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    if (event.getCode() == KeyCode.F && !modified) {
      finishGesture();
      marks.next(value(), !event.isShiftDown()).ifPresent(onGo);
      event.consume();
    }
  }

  /** A part of the track; unmanaged and deaf, so that moving it touches nothing else. */
  private static Region part(String styleClass) {
    Region region = Nodes.styled(new Region(), styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }

  /**
   * Moves the thumb.
   *
   * @param text the value as people read it
   */
  public void show(double newValue, String text) {
    setValue(newValue, text);
    placeThumb();
  }

  /** Marks a value on the track to compare with, or none if it is not a number. */
  public void showReference(double newReference) {
    reference = newReference;
    referenceMark.setVisible(!Double.isNaN(reference));
    placeReference();
  }

  /** Shows both ends of a range, which then hang below the track. */
  public void showRange(double low, String lowText, double high, String highText) {
    setRangeVisible(true);
    range().low().setValue(low, lowText);
    range().high().setValue(high, highText);
    placeRange();
  }

  public void hideRange() {
    setRangeVisible(false);
  }

  private void setRangeVisible(boolean visible) {
    if (range().isVisible() != visible) {
      range().setVisible(visible);
      requestLayout();
    }
  }

  private RangeThumbs range() {
    if (range == null) {
      range = newRange.get();
      getChildren().addFirst(range.band());
      getChildren().addAll(List.of(range.low(), range.high()));
    }
    return range;
  }

  /** Shows ticks on the track. */
  public void showMarks(List<SliderMark> newMarks) {
    marks.show(newMarks);
    placeMarks();
  }

  public RangeThumb lowThumb() {
    return range().low();
  }

  public RangeThumb highThumb() {
    return range().high();
  }

  /** Ends bursts of keys, also those of the range's ends. */
  public void finishAll() {
    finishGesture();
    if (range != null) {
      range.finishGesture();
    }
  }

  @Override
  SliderTrack track() {
    return this;
  }

  @Override
  boolean isOnThumb(double xFromThumb) {
    return Math.abs(xFromThumb) <= THUMB_SIZE / 2;
  }

  /** Where the middle of the thumb stands for a value: the place for a mark on the track. */
  @Override
  public double xOf(double anyValue) {
    return snapPositionX(OVERHANG + scale().position(anyValue) * trackLength());
  }

  @Override
  public double valueAt(double x) {
    return scale().value((x - OVERHANG) / Math.max(1, trackLength()));
  }

  @Override
  public double xOf(MouseEvent event) {
    return sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
  }

  private double trackLength() {
    return getWidth() - THUMB_SIZE;
  }

  @Override
  protected void layoutChildren() {
    double y = trackY();
    track.resizeRelocate(OVERHANG, y, trackLength(), TRACK_HEIGHT);
    placeThumb();
    placeReference();
    placeRange();
  }

  /** The track stays where it is when a range opens below it. */
  private double trackY() {
    return snapPositionY((HEIGHT - TRACK_HEIGHT) / 2);
  }

  private void placeRange() {
    if (range != null) {
      range.place(trackY() + TRACK_HEIGHT / 2);
    }
  }

  private void placeThumb() {
    double x = xOf(value());
    double y = trackY();
    fill.resizeRelocate(OVERHANG, y, Math.max(0, x - OVERHANG), TRACK_HEIGHT);
    double thumbY = y + (TRACK_HEIGHT - THUMB_SIZE) / 2;
    thumb.resizeRelocate(x - OVERHANG, thumbY, THUMB_SIZE, THUMB_SIZE);
    placeMarks();
  }

  private void placeMarks() {
    marks.place(xOf(value()), THUMB_SIZE / 2);
  }

  private void placeReference() {
    if (referenceMark.isVisible()) {
      double y = trackY() + (TRACK_HEIGHT - MARK_HEIGHT) / 2;
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
    return range != null && range.isVisible() ? HEIGHT_WITH_RANGE : HEIGHT;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }
}
