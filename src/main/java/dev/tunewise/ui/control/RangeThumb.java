package dev.tunewise.ui.control;

/** One end of a range: a flag that hangs below the track, its pole at the value. */
public final class RangeThumb extends SliderControl {
  private static final double WIDTH = 9;
  private static final double HEIGHT = 12;

  private final SliderTrack track;
  private final boolean low;

  RangeThumb(SliderTrack track, boolean low, SliderHandler handler) {
    super(track.scale(), "range-thumb", handler);
    this.track = track;
    this.low = low;
    getStyleClass().add(low ? "low" : "high");
    setManaged(false);
  }

  @Override
  SliderTrack track() {
    return track;
  }

  @Override
  boolean isOnThumb(double xFromThumb) {
    return true;
  }

  /** The flags point away from each other, so that they never cover one another. */
  void place(double trackY) {
    double x = track.xOf(value());
    resizeRelocate(low ? x - WIDTH + 1 : x - 1, trackY, WIDTH, HEIGHT);
  }
}
