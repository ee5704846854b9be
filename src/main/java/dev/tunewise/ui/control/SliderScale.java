package dev.tunewise.ui.control;

import dev.tunewise.model.Parameter;

/**
 * How the values of a slider lie on its track: position 0 is the left end, 1 the right end. Never
 * falls from left to right. Dragging and stepping give round values only; any value has a position.
 */
public sealed interface SliderScale {
  /** How far a key moves the value. */
  enum Step {
    /** With Shift held. */
    FINE,
    SMALL,
    LARGE
  }

  /** Value of the left end. */
  double min();

  /** Value of the right end. */
  double max();

  /** Where a value lies, from 0 to 1; values beyond an end lie at that end. */
  double position(double value);

  /** The round value nearest to a position; the ends are exact. */
  double value(double position);

  /**
   * The next round value above or below. It stays between the ends; a value already beyond the end
   * that the step points to stays as it is.
   */
  default double stepped(double value, Step step, boolean up) {
    if (up ? value >= max() : value <= min()) {
      return value;
    }
    return Math.clamp(up ? above(value, step) : below(value, step), min(), max());
  }

  /** The next round value above, which may lie beyond the right end. */
  double above(double value, Step step);

  /** The next round value below, which may lie beyond the left end. */
  double below(double value, Step step);

  /** The scale of a parameter's slider. */
  static SliderScale of(Parameter parameter) {
    double min = parameter.sliderMin();
    double max = parameter.sliderMax();
    return switch (parameter.scale()) {
      case INTEGER -> Linear.whole(min, max);
      case LINEAR, FRACTION ->
          parameter.unit().isShare() ? Linear.fraction(min, max) : Linear.number(min, max);
      case LOG ->
          new Log(min, min > 0 ? min : parameter.smallest(), max, parameter.unit().isCount());
    };
  }

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
  record Linear(double min, double max, double snap, double fine, double small, double large)
      implements SliderScale {
    /** Whole numbers: arrows step by 1, or by a thousandth of a very long track. */
    static Linear whole(double min, double max) {
      double range = max - min;
      return new Linear(
          min,
          max,
          Math.max(1, Decimals.oneTwoFive(range / 200)),
          1,
          Math.max(1, Decimals.oneTwoFive(range / 1_000)),
          Math.max(1, Decimals.oneTwoFive(range / 10)));
    }

    /** Plain numbers: arrows step by about a hundredth of the track. */
    static Linear number(double min, double max) {
      double range = max - min;
      double small = Decimals.oneTwoFive(range / 100);
      return new Linear(
          min,
          max,
          Decimals.oneTwoFive(range / 200),
          Decimals.clean(small / 10),
          small,
          Decimals.oneTwoFive(range / 10));
    }

    /**
     * Fractions: arrows step by a percentage point; dragging gives whole points, or tenths of a
     * point where the track is short.
     */
    static Linear fraction(double min, double max) {
      double range = max - min;
      double snap = range < 0.5 ? 0.001 : 0.01;
      return new Linear(min, max, snap, 0.001, 0.01, Decimals.oneTwoFive(range / 10));
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

  /**
   * Values spread evenly by ratio. A logarithm never reaches 0, so where the left end is 0 the
   * first {@value #ZERO_ZONE} of the track is a zone of its own: its left half gives 0, its right
   * half the smallest positive value, and the logarithm starts behind it.
   *
   * <p>Dragging gives two significant digits; arrows go to the next value with two (with Shift
   * three), Page keys to ten times or a tenth of the value.
   *
   * @param min value of the left end, 0 or {@code smallest}
   * @param smallest the smallest positive value, where the logarithm starts
   * @param max value of the right end
   * @param whole whether only whole numbers make sense
   */
  record Log(double min, double smallest, double max, boolean whole) implements SliderScale {
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
}
