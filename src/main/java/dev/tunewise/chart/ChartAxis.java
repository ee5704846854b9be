package dev.tunewise.chart;

import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import java.util.stream.DoubleStream;

/**
 * One axis: what it measures and from where to where.
 *
 * @param label what stands at the axis
 * @param low left or lower end
 * @param high right or upper end, above {@code low}
 * @param unit what the scale counts in: the smallest positive value of {@link AxisScale#ZERO_LOG}
 * @param firstTick below it the axis has no values, only room for something else
 */
public record ChartAxis(
    String label,
    AxisScale scale,
    double low,
    double high,
    Quantity quantity,
    double unit,
    double firstTick) {
  private static final double[] MONTH_STEPS = {1, 2, 3, 6, 12, 24};

  /** None that leads over 10, 30 and 50 percent. */
  private static final double[] SHARE_STEPS = {0.01, 0.02, 0.05, 0.2, 0.25, 0.5};

  /** Where an axis of accuracies may begin: round steps lead from each to 100 %. */
  private static final double[] ACCURACY_STARTS = {0.9, 0.8, 0.6, 0.4, 0.2};

  /** Between the lowest accuracy and the axis. */
  private static final double ROOM_BELOW = 0.01;

  public ChartAxis {
    if (!(low < high)) {
      throw new IllegalArgumentException("axis " + label + " from " + low + " to " + high);
    }
  }

  /** An axis that counts in ones and has values all along. */
  public ChartAxis(String label, AxisScale scale, double low, double high, Quantity quantity) {
    this(label, scale, low, high, quantity, 1, low);
  }

  /** Up to 100 %, but not from zero: a line chart compares slopes and gaps. */
  static ChartAxis accuracy(double lowest, Numbers numbers) {
    double low =
        DoubleStream.of(ACCURACY_STARTS)
            .filter(start -> start <= lowest - ROOM_BELOW)
            .findFirst()
            .orElse(0);
    Quantity percent = Quantity.of(Quantity.Kind.PERCENT, numbers);
    return new ChartAxis("", AxisScale.LINEAR, low, 1, percent);
  }

  /** This axis with so much more room below its values, as a share of its length; linear only. */
  ChartAxis withRoomBelow(double share) {
    double lower = low - share * (high - low);
    return new ChartAxis(label, scale, lower, high, quantity, unit, low);
  }

  /** This axis without ticks below a value, where there is only room for words. */
  ChartAxis withValuesFrom(double first) {
    return new ChartAxis(label, scale, low, high, quantity, unit, Math.max(low, first));
  }

  private double position(double value) {
    return scale.position(value / unit);
  }

  /** Where a value lies: 0 at the low end, 1 at the high end; outside values beyond. */
  public double share(double value) {
    double start = position(low);
    return (position(value) - start) / (position(high) - start);
  }

  /** The value at a share of the way from the low to the high end. */
  public double at(double share) {
    double start = position(low);
    return unit * scale.value(start + share * (position(high) - start));
  }

  /** Round values inside the axis, at most about so many. */
  public double[] ticks(int most) {
    int count = Math.max(1, most);
    double[] ticks = isStepped() ? stepped(count) : scale.ticks(low / unit, high / unit, count);
    return DoubleStream.of(ticks)
        .map(tick -> tick * unit)
        .filter(tick -> tick >= firstTick && tick <= quantity.kind().most())
        .toArray();
  }

  /** The smallest steps of which there is room for so many. */
  private double[] stepped(int count) {
    double[] steps = quantity.kind() == Quantity.Kind.MONTH ? MONTH_STEPS : SHARE_STEPS;
    double step =
        DoubleStream.of(steps)
            .filter(s -> Tolerance.isWithin((high - low) / s, 0, count))
            .findFirst()
            .orElse(steps[steps.length - 1]);
    return AxisScale.multiples(step, low, high);
  }

  /** Whether ticks have steps that people count in, not just round ones. */
  private boolean isStepped() {
    return switch (quantity.kind()) {
      case MONTH -> true;
      case PERCENT -> unit == 1 && scale == AxisScale.LINEAR && high - low >= 2 * SHARE_STEPS[0];
      case MONEY, COUNT, MILLIS -> false;
    };
  }
}
