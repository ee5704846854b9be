package dev.tunewise.wording;

import static dev.tunewise.wording.MetricUnit.EXAMPLES;
import static dev.tunewise.wording.MetricUnit.MILLIS;
import static dev.tunewise.wording.MetricUnit.MONEY;
import static dev.tunewise.wording.MetricUnit.MONTHS;
import static dev.tunewise.wording.MetricUnit.SHARE;
import static dev.tunewise.wording.MetricUnit.YES_OR_NO;

import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.statistics.Tolerance;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What the comparison table compares: one row each, in this order. A new row of the table is a new
 * row here.
 */
public enum Metric {
  // format:off — one row per metric reads as a table
  SETUP_COST("Set-up cost", MONEY, Better.LOWER, StrategyOutcome::setupCost,
      "Month 0: labels, training, engineering hours, retrieval build and the prompt that bridges the wait"),
  COST_PER_THOUSAND_CALLS("Cost per 1,000 calls", MONEY, Better.LOWER, StrategyOutcome::costPerThousandCalls,
      "In month 1 as if live: tokens, those of reasoning too, retries, fees, hosting and upkeep, less contract discounts; without the cost of errors"),
  TOTAL_COST("Total cost", MONEY, Better.LOWER, StrategyOutcome::totalCost,
      "Set-up, running cost and cost of errors over the horizon, discounted") {
    @Override
    String label(Phrases phrases) {
      return "Total over " + phrases.horizon();
    }
  },
  ERROR_COST("Cost of errors", MONEY, Better.LOWER, StrategyOutcome::errorCost,
      "What of the total wrong answers cost, at the cost per error") {
    @Override
    String label(Phrases phrases) {
      return "of which errors";
    }
  },
  COST_PER_RIGHT_ANSWER("Cost per right answer", MONEY, Better.LOWER, StrategyOutcome::costPerRightAnswer,
      "Total cost divided by the right answers of the horizon, both discounted",
      new Missing("–", "no right answers")),
  ACCURACY("Accuracy", SHARE, Better.HIGHER, StrategyOutcome::accuracy,
      "Expected share of right answers of the fresh model"),
  DELIVERED_ACCURACY("Delivered accuracy", SHARE, Better.HIGHER, StrategyOutcome::deliveredAccuracy,
      "Mean over all calls of the horizon, with the wait for the tuned model and its drift"),
  MEETS_TARGET("Meets target", YES_OR_NO, Better.HIGHER, s -> s.meetsTarget() ? 1 : 0,
      "Whether the accuracy of the fresh model reaches the target") {
    @Override
    String label(Phrases phrases) {
      return "Meets the " + phrases.target() + " target";
    }
  },
  EXAMPLES_TO_TARGET("Examples to target", EXAMPLES, Better.LOWER, Metric::examplesToTarget,
      "Fewest labeled examples from which on the target is met",
      new Missing("never", "no number of examples up to a million reaches the target")),
  LATENCY("Latency", MILLIS, Better.LOWER, StrategyOutcome::latencyMillis,
      "Time for a full answer"),
  LEAD_TIME("Lead time", MONTHS, Better.LOWER, StrategyOutcome::leadTimeMonths,
      "Until the strategy serves; prompting takes hours and serves meanwhile");
  // format:on

  /** Which value of a row is the best. */
  private enum Better {
    LOWER,
    HIGHER
  }

  /** What stands in place of a value, in short and in full. */
  record Missing(String text, String full) {}

  private final String label;
  private final MetricUnit unit;
  private final Better better;
  private final Function<StrategyOutcome, OptionalDouble> value;
  private final String help;
  private final Missing missing;

  Metric(
      String label,
      MetricUnit unit,
      Better better,
      ToDoubleFunction<StrategyOutcome> value,
      String help) {
    this(
        label,
        unit,
        better,
        s -> OptionalDouble.of(value.applyAsDouble(s)),
        help,
        new Missing("–", "no value"));
  }

  Metric(
      String label,
      MetricUnit unit,
      Better better,
      Function<StrategyOutcome, OptionalDouble> value,
      String help,
      Missing missing) {
    this.label = label;
    this.unit = unit;
    this.better = better;
    this.value = value;
    this.help = help;
    this.missing = missing;
  }

  private static OptionalDouble examplesToTarget(StrategyOutcome s) {
    return s.examplesToTarget().isPresent()
        ? OptionalDouble.of(s.examplesToTarget().getAsInt())
        : OptionalDouble.empty();
  }

  /** Short name for people. */
  public String label() {
    return label;
  }

  /** The name with the horizon or the target where the row depends on it. */
  String label(Phrases phrases) {
    return label;
  }

  /** One sentence that explains the number. */
  public String help() {
    return help;
  }

  MetricUnit unit() {
    return unit;
  }

  /** In the unit; empty where a strategy has no such value. */
  OptionalDouble value(StrategyOutcome outcome) {
    return value.apply(outcome);
  }

  /** What to show where there is no value. */
  Missing missing() {
    return missing;
  }

  /**
   * Whether one outcome is better than another, ties within the tolerance of all comparisons
   * excluded; any value is better than none.
   */
  boolean isBetter(StrategyOutcome first, StrategyOutcome second) {
    OptionalDouble a = value(first);
    OptionalDouble b = value(second);
    if (a.isEmpty() || b.isEmpty()) {
      return a.isPresent() && b.isEmpty();
    }
    double difference = Tolerance.difference(a.getAsDouble(), b.getAsDouble());
    return better == Better.LOWER ? difference < 0 : difference > 0;
  }
}
