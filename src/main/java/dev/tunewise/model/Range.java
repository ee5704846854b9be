package dev.tunewise.model;

import org.jspecify.annotations.Nullable;

/** What a team knows of a number: its 10th and 90th percentile, low &lt; high. */
public record Range(double low, double high) {
  public Range {
    if (!(low < high)) {
      throw new IllegalArgumentException("low must be below high, were " + low + " and " + high);
    }
    low += 0.0;
    high += 0.0; // −0 reads as 0
  }

  /**
   * What is wrong with {@code low}…{@code high} around a parameter's value, or null if nothing:
   * both ends legal and on the scale τ, low below high, the value between them.
   */
  public static @Nullable String problem(
      Parameter parameter, double value, double low, double high) {
    if (!parameter.canHaveRange()) {
      return "cannot have a range";
    }
    for (double end : new double[] {low, high}) {
      if (!(end >= parameter.min() && end <= parameter.max())) {
        return "must stay from %s to %s"
            .formatted(PlainNumber.format(parameter.min()), PlainNumber.format(parameter.max()));
      }
      if (!parameter.scale().isOnTau(end)) {
        return parameter.scale() == Scale.LOG
            ? "must stay above 0"
            : "must stay above 0 and below 1";
      }
    }
    if (!(low < high)) {
      return "low must be below high";
    }
    return value >= low && value <= high
        ? null
        : "must hold the value " + PlainNumber.format(value) + " (low ≤ value ≤ high)";
  }

  /**
   * This range after its value moved: both ends move by the same amount on the scale τ, as far as
   * the legal range lets them. Null where no range around the new value is possible.
   */
  @Nullable Range moved(Parameter parameter, double oldValue, double newValue) {
    Scale scale = parameter.scale();
    if (!scale.isOnTau(oldValue) || !scale.isOnTau(newValue)) {
      return null;
    }
    double shift = scale.tau(newValue) - scale.tau(oldValue);
    double newLow = clamp(parameter, scale.ofTau(scale.tau(low) + shift));
    double newHigh = clamp(parameter, scale.ofTau(scale.tau(high) + shift));
    // Rounding of exp(log(x)) must not push an end past the value it touches.
    newLow = low == oldValue ? newValue : Math.min(newLow, newValue);
    newHigh = high == oldValue ? newValue : Math.max(newHigh, newValue);
    boolean possible = problem(parameter, newValue, newLow, newHigh) == null;
    return possible ? new Range(newLow, newHigh) : null;
  }

  private static double clamp(Parameter parameter, double value) {
    return Math.clamp(value, parameter.min(), parameter.max());
  }
}
