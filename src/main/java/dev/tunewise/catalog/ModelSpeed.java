package dev.tunewise.catalog;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ServedModel;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How fast a model was measured to answer; each number where a source gives it.
 *
 * @param firstTokenMillis from the call to the first token of a short prompt
 * @param prefillTokensPerSecond read
 * @param decodeTokensPerSecond written after the first
 * @param origin where it was read; empty where nothing is known
 */
public record ModelSpeed(
    OptionalDouble firstTokenMillis,
    OptionalDouble prefillTokensPerSecond,
    OptionalDouble decodeTokensPerSecond,
    Optional<Origin> origin) {
  public static final ModelSpeed UNKNOWN =
      new ModelSpeed(
          OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

  /** What is known, by the parameters of a form of the model: tuning leaves the speed as it is. */
  Map<Parameter, Double> values(ServedModel form) {
    Map<Parameter, Double> values = new TreeMap<>();
    ServedModel.Speed speed = form.speed();
    firstTokenMillis.ifPresent(value -> values.put(speed.firstTokenMillis(), value));
    prefillTokensPerSecond.ifPresent(value -> values.put(speed.prefillTokensPerSecond(), value));
    decodeTokensPerSecond.ifPresent(value -> values.put(speed.decodeTokensPerSecond(), value));
    return values;
  }
}
