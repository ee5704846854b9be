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
  private final Memo discounts;
  private final Memo prices;

  private Inputs(Scenario scenario) {
    numbers = scenario.values().toArray();
    logs = new Memo(StrictMath::log);
    overfitting = new Memo(ExampleGrid::overfittingShape);
    discounts = new Memo(rate -> StrictMath.pow(1 + rate, -1 / 12.0));
    prices = new Memo(decline -> StrictMath.pow(1 - decline, 1 / 12.0));
  }

  private Inputs(Inputs other) {
    numbers = other.numbers.clone();
    logs = other.logs;
    overfitting = other.overfitting;
    discounts = other.discounts;
    prices = other.prices;
  }

  static Inputs of(Scenario scenario) {
    return new Inputs(scenario);
  }

  Inputs copy() {
    return new Inputs(this);
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

  /** What money of a month later is worth at an annual rate, remembered. */
  double discountOfMonth(double annualRate) {
    return discounts.of(annualRate);
  }

  /** A price of 1 a month later that falls by so much in a year, remembered. */
  double priceAfterMonth(double annualDecline) {
    return prices.of(annualDecline);
  }

  void set(Parameter parameter, double value) {
    numbers[parameter.ordinal()] = value;
  }
}
