package dev.tunewise.chart;

import java.util.stream.DoubleStream;

/**
 * One axis: what it measures and from where to where.
 *
 * @param label what stands at the axis
 * @param low left or lower end
 * @param high right or upper end, above {@code low}
 */
public record ChartAxis(String label, AxisScale scale, double low, double high, Quantity quantity) {
  private static final double[] MONTH_STEPS = {1, 2, 3, 6, 12, 24};

  public ChartAxis {
    if (!(low < high)) {
      throw new IllegalArgumentException("axis " + label + " from " + low + " to " + high);
    }
  }

  /** Where a value lies: 0 at the low end, 1 at the high end; outside values beyond. */
  public double share(double value) {
    double start = scale.position(low);
    return (scale.position(value) - start) / (scale.position(high) - start);
  }

  /** The value at a share of the way from the low to the high end. */
  public double at(double share) {
    double start = scale.position(low);
    return scale.value(start + share * (scale.position(high) - start));
  }

  /** Round values inside the axis, at most about so many. */
  public double[] ticks(int most) {
    int count = Math.max(1, most);
    if (quantity.kind() != Quantity.Kind.MONTH) {
      return scale.ticks(low, high, count);
    }
    double step =
        DoubleStream.of(MONTH_STEPS)
            .filter(s -> (high - low) / s <= count)
            .findFirst()
            .orElse(MONTH_STEPS[MONTH_STEPS.length - 1]);
    return AxisScale.multiples(step, low, high);
  }
}
