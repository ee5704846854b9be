package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison.Cell;
import dev.tunewise.wording.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the values of each {@link Metric} from an outcome and writes them for people. */
final class ComparisonRows {
  private static final String NO_VALUE = "–";

  private final Outcome outcome;
  private final Phrases phrases;
  private final Numbers numbers;

  ComparisonRows(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.phrases = new Phrases(outcome, numbers);
    this.numbers = numbers;
  }

  Row row(Metric metric) {
    OptionalDouble[] values = new OptionalDouble[outcome.strategies().size()];
    for (StrategyOutcome s : outcome.strategies()) {
      values[s.strategy().ordinal()] = value(metric, s);
    }
    List<Cell> cells = new ArrayList<>(values.length);
    for (Strategy strategy : Strategy.values()) {
      OptionalDouble value = values[strategy.ordinal()];
      cells.add(
          new Cell(
              strategy,
              value,
              value.isPresent() ? text(metric, value.getAsDouble()) : words(metric, strategy),
              value.isPresent() ? full(metric, value.getAsDouble()) : inFull(metric, strategy),
              metric.hasBest()
                  && value.isPresent()
                  && isBest(metric, value.getAsDouble(), values)));
    }
    return new Row(metric, label(metric), unit(metric), cells);
  }

  private static OptionalDouble value(Metric metric, StrategyOutcome s) {
    return switch (metric) {
      case SETUP_COST -> OptionalDouble.of(s.setupCost());
      case COST_PER_THOUSAND_CALLS -> OptionalDouble.of(s.costPerThousandCalls());
      case TOTAL_COST -> OptionalDouble.of(s.totalCost());
      case ERROR_COST -> OptionalDouble.of(s.errorCost());
      case COST_PER_RIGHT_ANSWER -> s.costPerRightAnswer();
      case ACCURACY -> OptionalDouble.of(s.accuracy());
      case DELIVERED_ACCURACY -> OptionalDouble.of(s.deliveredAccuracy());
      case MEETS_TARGET -> OptionalDouble.empty();
      case EXAMPLES_TO_TARGET -> asDouble(s.examplesToTarget());
      case LATENCY -> OptionalDouble.of(s.latencyMillis());
      case LEAD_TIME -> OptionalDouble.of(s.leadTimeMonths());
    };
  }

  private static OptionalDouble asDouble(OptionalInt value) {
    return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
  }

  private static boolean isBest(Metric metric, double value, OptionalDouble[] values) {
    for (OptionalDouble other : values) {
      if (other.isPresent() && metric.isBetter(other.getAsDouble(), value)) {
        return false;
      }
    }
    return true;
  }

  private String label(Metric metric) {
    return switch (metric) {
      case TOTAL_COST -> "Total over " + phrases.horizon();
      case ERROR_COST -> "of which errors";
      case MEETS_TARGET -> "Meets the " + phrases.target() + " target";
      default -> metric.label();
    };
  }

  private String unit(Metric metric) {
    return switch (metric) {
      case SETUP_COST, COST_PER_THOUSAND_CALLS, TOTAL_COST, ERROR_COST, COST_PER_RIGHT_ANSWER ->
          phrases.scenario().currency();
      case ACCURACY, DELIVERED_ACCURACY -> "fraction";
      case EXAMPLES_TO_TARGET -> "examples";
      case LATENCY -> "ms";
      case LEAD_TIME -> "months";
      case MEETS_TARGET -> "";
    };
  }

  private String text(Metric metric, double value) {
    return switch (metric) {
      case SETUP_COST, COST_PER_THOUSAND_CALLS, TOTAL_COST, ERROR_COST, COST_PER_RIGHT_ANSWER ->
          phrases.money(value);
      case ACCURACY, DELIVERED_ACCURACY -> phrases.percentTabular(value);
      case EXAMPLES_TO_TARGET -> phrases.count(value);
      case LATENCY -> phrases.millis(value);
      case LEAD_TIME -> phrases.days(value);
      case MEETS_TARGET -> throw wordsOnly(metric);
    };
  }

  private String full(Metric metric, double value) {
    return switch (metric) {
      case SETUP_COST, COST_PER_THOUSAND_CALLS, TOTAL_COST, ERROR_COST, COST_PER_RIGHT_ANSWER ->
          numbers.moneyFull(value, phrases.scenario().currency());
      case ACCURACY, DELIVERED_ACCURACY -> numbers.percent(value, 4);
      case EXAMPLES_TO_TARGET -> numbers.count(value) + " examples";
      case LATENCY -> numbers.full(value, 2) + " ms";
      case LEAD_TIME -> numbers.full(value, 4) + " months";
      case MEETS_TARGET -> throw wordsOnly(metric);
    };
  }

  private static IllegalArgumentException wordsOnly(Metric metric) {
    return new IllegalArgumentException(metric + " has no number");
  }

  private String words(Metric metric, Strategy strategy) {
    return switch (metric) {
      case MEETS_TARGET -> outcome.of(strategy).meetsTarget() ? "yes" : "no";
      case EXAMPLES_TO_TARGET -> "never";
      default -> NO_VALUE;
    };
  }

  private String inFull(Metric metric, Strategy strategy) {
    return switch (metric) {
      case MEETS_TARGET -> words(metric, strategy);
      case EXAMPLES_TO_TARGET -> "no number of examples up to a million reaches the target";
      default -> "no right answers";
    };
  }
}
