package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The numbers one run works on, indexed by parameter. Mutable, so that a sampler can refill one
 * instance draw by draw; whole numbers may be replaced by real ones.
 */
final class Inputs {
  private final double[] numbers;
  private final Memo logs;
  private final Memo overfitting;

  private Inputs(double[] numbers, Memo logs, Memo overfitting) {
    this.numbers = numbers;
    this.logs = logs;
    this.overfitting = overfitting;
  }

  static Inputs of(Scenario scenario) {
    return new Inputs(
        scenario.values().toArray(),
        new Memo(StrictMath::log),
        new Memo(ExampleGrid::overfittingShape));
  }

  Inputs copy() {
    return new Inputs(numbers.clone(), logs, overfitting);
  }

  double get(Parameter parameter) {
    return numbers[parameter.ordinal()];
  }

  /** The value of a parameter, or 0 where a strategy has no such parameter. */
  double orZero(@Nullable Parameter parameter) {
    return parameter == null ? 0 : get(parameter);
  }

  /** ln of a number made from these, remembered. */
  double log(double number) {
    return logs.of(number);
  }

  /** {@link ExampleGrid#overfittingShape}, remembered. */
  double overfittingShape(double learned) {
    return overfitting.of(learned);
  }

  void set(Parameter parameter, double value) {
    numbers[parameter.ordinal()] = value;
  }
}
