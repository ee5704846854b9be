package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;

/**
 * A parameter known by its 10th and 90th percentile: τ(value) is normal with mean (τ(low) +
 * τ(high)) / 2 and standard deviation (τ(high) − τ(low)) / 2.563…, clamped to the legal range.
 */
record RangeSampler(Parameter parameter, double central, double mean, double deviation) {
  /** Distance of the 10th from the 90th percentile of a standard normal. */
  private static final double NORMAL_P10_TO_P90 = 2.5631031310892007;

  static RangeSampler of(Parameter parameter, double central, Range range) {
    double low = parameter.scale().tau(range.low());
    double high = parameter.scale().tau(range.high());
    return new RangeSampler(parameter, central, (low + high) / 2, (high - low) / NORMAL_P10_TO_P90);
  }

  /** The value of a draw. */
  double value(double standardNormal) {
    double value = parameter.scale().ofTau(mean + deviation * standardNormal);
    return usable(parameter, central, Math.clamp(value, parameter.min(), parameter.max()));
  }

  /**
   * Months that events fall in are whole (half up), and stay events: 0 would mean never. All else
   * stays real.
   *
   * @param central the scenario's own value
   */
  static double usable(Parameter parameter, double central, double value) {
    if (!parameter.isMonthOfEvent()) {
      return value;
    }
    return Math.max(central > 0 ? 1 : 0, Math.floor(value + 0.5));
  }
}
