package dev.tunewise.ui.control;

/**
 * Values spread evenly over the track.
 *
 * @param min value of the left end
 * @param max value of the right end
 * @param snap dragging gives multiples of this
 * @param fine step with Shift held
 * @param small step of an arrow key
 * @param large step of a Page key
 */
record LinearScale(double min, double max, double snap, double fine, double small, double large)
    implements SliderScale {
  /** Whole numbers: arrows step by 1, or by a thousandth of a very long track. */
  static LinearScale whole(double min, double max) {
    double range = max - min;
    return new LinearScale(
        min,
        max,
        Math.max(1, Decimals.oneTwoFive(range / 200)),
        1,
        Math.max(1, Decimals.oneTwoFive(range / 1_000)),
        Math.max(1, Decimals.oneTwoFive(range / 10)));
  }

  /** Plain numbers: arrows step by about a hundredth of the track. */
  static LinearScale number(double min, double max) {
    double range = max - min;
    double small = Decimals.oneTwoFive(range / 100);
    return new LinearScale(
        min,
        max,
        Decimals.oneTwoFive(range / 200),
        Decimals.clean(small / 10),
        small,
        Decimals.oneTwoFive(range / 10));
  }

  /**
   * Fractions: arrows step by a percentage point; dragging gives whole points, or tenths of a point
   * where the track is short.
   */
  static LinearScale fraction(double min, double max) {
    double range = max - min;
    double snap = range < 0.5 ? 0.001 : 0.01;
    return new LinearScale(min, max, snap, 0.001, 0.01, Decimals.oneTwoFive(range / 10));
  }

  @Override
  public double position(double value) {
    return Math.clamp((value - min) / (max - min), 0, 1);
  }

  @Override
  public double value(double position) {
    if (position <= 0 || position >= 1) {
      return position <= 0 ? min : max;
    }
    double exact = min + position * (max - min);
    return Math.clamp(Decimals.nearestMultiple(exact, snap), min, max);
  }

  @Override
  public double above(double value, Step step) {
    return Decimals.nextMultiple(value, size(step));
  }

  @Override
  public double below(double value, Step step) {
    return Decimals.previousMultiple(value, size(step));
  }

  private double size(Step step) {
    return switch (step) {
      case FINE -> fine;
      case SMALL -> small;
      case LARGE -> large;
    };
  }
}
