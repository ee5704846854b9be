package dev.tunewise.usage;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What exports of usage say about one number of a scenario.
 *
 * @param value in the legal range of the parameter
 * @param said what the exports say where that lies outside of the range, so that its end takes its
 *     place
 * @param range 10th to 90th percentile around the value, if the exports give one
 * @param working how the value comes about, in a sentence or two
 */
public record UsageEdit(
    Parameter parameter, double value, OptionalDouble said, Optional<Range> range, String working) {
  static UsageEdit of(Parameter parameter, double said, String working) {
    double value = Math.clamp(said, parameter.min(), parameter.max());
    return new UsageEdit(
        parameter,
        value,
        value == said ? OptionalDouble.empty() : OptionalDouble.of(said),
        Optional.empty(),
        working);
  }

  UsageEdit withRange(double low, double high) {
    boolean legal = Range.problem(parameter, value, low, high) == null;
    Optional<Range> range = legal ? Optional.of(new Range(low, high)) : Optional.empty();
    return new UsageEdit(parameter, value, said, range, working);
  }
}
