package dev.tunewise.ui.control;

/** One end of a range: a flag that hangs below the track, its pole at the value. */
public final class RangeThumb extends SliderControl {
  static final double WIDTH = 9;
  static final double HEIGHT = 12;

  private final ParameterSlider track;
  private final boolean low;

  RangeThumb(ParameterSlider track, boolean low, ParameterSlider.Handler handler) {
    super(track.scale(), "range-thumb");
    this.track = track;
    this.low = low;
    getStyleClass().add(low ? "low" : "high");
    setManaged(false);
    listen(track, handler);
  }

  /** The flags point away from each other, so that they never cover one another. */
  void place(double trackY) {
    double x = track.xOf(value());
    resizeRelocate(low ? x - WIDTH + 1 : x - 1, trackY, WIDTH, HEIGHT);
  }
}
