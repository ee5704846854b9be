package dev.tunewise.chart;

import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How values spread along an axis. */
public enum AxisScale {
  LINEAR {
    @Override
    public double position(double value) {
      return value;
    }

    @Override
    public double value(double position) {
      return position;
    }

    @Override
    double[] ticks(double low, double high, int most) {
      double rough = (high - low) / most;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double step =
          DoubleStream.of(1, 2, 2.5, 5, 10)
              .map(f -> f * power)
              .filter(s -> s >= rough)
              .min()
              .orElse(10 * power);
      return multiples(step, low, high);
    }
  },
  /** Logarithmic; values must be above zero. */
  LOG {
    @Override
    public double position(double value) {
      return Math.log10(Math.max(value, Double.MIN_NORMAL));
    }

    @Override
    public double value(double position) {
      return Math.pow(10, position);
    }

    @Override
    double[] ticks(double low, double high, int most) {
      return decades(low, high, most);
    }
  },
  /** From 0 straight to 1, logarithmic from there on. */
  ZERO_LOG {
    @Override
    public double position(double value) {
      return value < 1 ? Math.max(0, value) * ZERO_WIDTH : ZERO_WIDTH + Math.log10(value);
    }

    @Override
    public double value(double position) {
      return position < ZERO_WIDTH
          ? Math.max(0, position) / ZERO_WIDTH
          : Math.pow(10, position - ZERO_WIDTH);
    }

    @Override
    double[] ticks(double low, double high, int most) {
      return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(decades(1, high, most)))
          .toArray();
    }
  };

  /** Share of a decade between 0 and 1. */
  private static final double ZERO_WIDTH = 0.5;

  /** Where a value lies, in units that are even along the axis. */
  public abstract double position(double value);

  /** The value at a position; the inverse of {@link #position}. */
  public abstract double value(double position);

  /** Round values from low to high, at most about so many. */
  abstract double[] ticks(double low, double high, int most);

  /** All multiples of a step; the tolerance keeps an end that rounding moved a hair outside. */
  static double[] multiples(double step, double low, double high) {
    long first = (long) Tolerance.ceil(low / step);
    long last = (long) Tolerance.floor(high / step);
    int count = Math.clamp(last - first + 1, 0, 1000);
    return IntStream.range(0, count).mapToDouble(i -> (first + i) * step).toArray();
  }

  private static double[] decades(double low, double high, int most) {
    int first = (int) Tolerance.ceil(Math.log10(low));
    int last = (int) Tolerance.floor(Math.log10(high));
    int step = Math.max(1, Math.ceilDiv(last - first + 1, Math.max(1, most)));
    if (last - first < 2 && most >= 3) {
      return within(low, high, 1, 2, 5);
    }
    return IntStream.rangeClosed(first, last)
        .filter(k -> (k - first) % step == 0)
        .mapToDouble(AxisScale::powerOfTen)
        .toArray();
  }

  private static double[] within(double low, double high, double... digits) {
    int first = (int) Math.floor(Math.log10(low));
    int last = (int) Math.ceil(Math.log10(high));
    return IntStream.rangeClosed(first, last)
        .boxed()
        .flatMapToDouble(k -> Arrays.stream(digits).map(d -> d * powerOfTen(k)))
        .filter(v -> Tolerance.isWithin(v, low, high))
        .toArray();
  }

  /** Exact where a double can be. */
  private static double powerOfTen(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }
}
