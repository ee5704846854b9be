package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;

/**
 * The numbers one evaluation works on, indexed by parameter. Mutable, so that a sampler can refill
 * one instance draw by draw; whole numbers may be replaced by real ones.
 */
final class Inputs {
  private final double[] numbers;

  private Inputs(double[] numbers) {
    this.numbers = numbers;
  }

  static Inputs of(Scenario scenario) {
    return new Inputs(scenario.values().toArray());
  }

  Inputs copy() {
    return new Inputs(numbers.clone());
  }

  double get(Parameter parameter) {
    return numbers[parameter.ordinal()];
  }

  void set(Parameter parameter, double value) {
    numbers[parameter.ordinal()] = value;
  }
}
