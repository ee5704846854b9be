package dev.tunewise.ui.control;

/**
 * Values spread evenly by ratio. A logarithm never reaches 0, so where the left end is 0 the first
 * {@value #ZERO_ZONE} of the track is a zone of its own: its left half gives 0, its right half the
 * smallest positive value, and the logarithm starts behind it.
 *
 * <p>Dragging gives two significant digits; arrows go to the next value with two (with Shift
 * three), Page keys to ten times or a tenth of the value.
 *
 * @param min value of the left end, 0 or {@code smallest}
 * @param smallest the smallest positive value, where the logarithm starts
 * @param max value of the right end
 * @param whole whether only whole numbers make sense
 */
record LogScale(double min, double smallest, double max, boolean whole) implements SliderScale {
  static final double ZERO_ZONE = 0.04;

  @Override
  public double position(double value) {
    double start = start();
    if (value < smallest) {
      return Math.max(0, start * value / smallest);
    }
    double share = Math.log(value / smallest) / Math.log(max / smallest);
    return Math.min(1, start + (1 - start) * share);
  }

  @Override
  public double value(double position) {
    double start = start();
    if (position <= 0 || position < start / 2) {
      return min;
    }
    if (position <= start || position >= 1) {
      return position <= start ? smallest : max;
    }
    double share = (position - start) / (1 - start);
    double exact = smallest * Math.pow(max / smallest, share);
    return Math.clamp(Decimals.nearestMultiple(exact, grid(exact, 2)), smallest, max);
  }

  @Override
  public double above(double value, Step step) {
    if (value < smallest) {
      return smallest;
    }
    return switch (step) {
      case FINE -> Decimals.nextMultiple(value, grid(value, 3));
      case SMALL -> Decimals.nextMultiple(value, grid(value, 2));
      case LARGE -> Decimals.clean(value * 10);
    };
  }

  @Override
  public double below(double value, Step step) {
    if (value <= smallest) {
      return min;
    }
    // Just below a power of ten the digits are a tenth as large as above it.
    double justBelow = value * (1 - 1e-9);
    double next =
        switch (step) {
          case FINE -> Decimals.previousMultiple(value, grid(justBelow, 3));
          case SMALL -> Decimals.previousMultiple(value, grid(justBelow, 2));
          case LARGE -> Decimals.clean(value / 10);
        };
    return Math.max(whole ? Math.rint(next) : next, smallest);
  }

  /** Size of the last of so many significant digits of a value. */
  private double grid(double value, int digits) {
    double size = Decimals.powerOfTen(Decimals.magnitude(value) - digits + 1);
    return whole ? Math.max(1, size) : size;
  }

  private double start() {
    return min > 0 ? 0 : ZERO_ZONE;
  }
}
