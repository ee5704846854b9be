package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * How every figure of all three strategies differs from the same figure of a baseline.
 *
 * @param numbers how the reader writes numbers
 */
public record StrategyDifferences(
    Comparison before, Comparison after, Optional<String> currency, Numbers numbers) {
  /** The differences of an outcome to a baseline. */
  public static StrategyDifferences of(Outcome baseline, Outcome outcome, Numbers numbers) {
    return new StrategyDifferences(
        Comparison.of(baseline, numbers),
        Comparison.of(outcome, numbers),
        ScenarioComparison.currencyOf(List.of(baseline, outcome)),
        numbers);
  }

  public MetricDifference of(Metric metric, Strategy strategy) {
    return MetricDifference.of(
        metric, before.of(metric).of(strategy), after.of(metric).of(strategy), currency, numbers);
  }
}
