package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Effect;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;

/**
 * A parameter known by its 10th and 90th percentile: τ(value) is normal with mean (τ(low) +
 * τ(high)) / 2 and standard deviation (τ(high) − τ(low)) / 2.563…, clamped to the legal range.
 */
record RangeSampler(Parameter parameter, double mean, double deviation) {
  /** Distance of the 10th from the 90th percentile of a standard normal. */
  private static final double NORMAL_P10_TO_P90 = 2.5631031310892007;

  static RangeSampler of(Parameter parameter, Range range) {
    double low = parameter.scale().tau(range.low());
    double high = parameter.scale().tau(range.high());
    return new RangeSampler(parameter, (low + high) / 2, (high - low) / NORMAL_P10_TO_P90);
  }

  /** The value of a draw. */
  double value(double standardNormal) {
    double value = parameter.scale().ofTau(mean + deviation * standardNormal);
    return usable(parameter, Math.clamp(value, parameter.min(), parameter.max()));
  }

  /** Months that events fall in are whole (half up); all else stays real. */
  static double usable(Parameter parameter, double value) {
    boolean months = parameter.scale() == Scale.INTEGER && parameter.affects(Effect.TIME);
    return months ? Math.floor(value + 0.5) : value;
  }
}
