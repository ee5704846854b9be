package dev.tunewise.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Both ends of a range on a slider's track and the light band between them. */
final class RangeThumbs {
  private static final double BAND_HEIGHT = 9;

  private final SliderTrack track;
  private final Region band;
  private final RangeThumb low;
  private final RangeThumb high;

  /**
   * A range that is not shown yet.
   *
   * @param band a part of the track
   */
  RangeThumbs(SliderTrack track, Region band, SliderHandler onLow, SliderHandler onHigh) {
    this.track = track;
    this.band = band;
    low = new RangeThumb(track, true, onLow);
    high = new RangeThumb(track, false, onHigh);
    setVisible(false);
  }

  RangeThumb low() {
    return low;
  }

  RangeThumb high() {
    return high;
  }

  Node band() {
    return band;
  }

  void setVisible(boolean visible) {
    List.of(band, low, high).forEach(node -> node.setVisible(visible));
  }

  boolean isVisible() {
    return band.isVisible();
  }

  /**
   * Puts all in its place.
   *
   * @param middle of the track, from the top
   */
  void place(double middle) {
    if (isVisible()) {
      double from = track.xOf(low.value());
      double to = track.xOf(high.value());
      band.resizeRelocate(from, middle - BAND_HEIGHT / 2, Math.max(1, to - from), BAND_HEIGHT);
      low.place(middle + 1);
      high.place(middle + 1);
    }
  }

  void finishGesture() {
    low.finishGesture();
    high.finishGesture();
  }
}
