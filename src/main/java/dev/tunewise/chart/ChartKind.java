package dev.tunewise.chart;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charts with a line per strategy. One row here makes a pane of the window, an entry of its
 * menu, a slide and a choice of exports.
 */
public enum ChartKind implements DeckChart {
  COST(
      new Properties("cost", CostChart.NAME, Basis.COSTS, true),
      CostChart::of,
      ScenarioChart::cost),
  ACCURACY(
      new Properties("accuracy", AccuracyChart.NAME, Basis.ACCURACY, true),
      AccuracyChart::of,
      ScenarioChart::accuracy),
  VOLUME(
      new Properties("volume", VolumeChart.NAME, Basis.COSTS_AT_ANY_VOLUME, false),
      (outcome, uncertainty, numbers) -> VolumeChart.of(outcome, numbers),
      null);

  private final Properties properties;
  private final OfOutcome ofOutcome;
  private final @Nullable OfComparison ofComparison;

  private interface OfOutcome {
    ChartData chart(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers);
  }

  private interface OfComparison {
    ScenarioLines chart(ScenarioComparison comparison, Numbers numbers);
  }

  ChartKind(Properties properties, OfOutcome ofOutcome, @Nullable OfComparison ofComparison) {
    this.properties = properties;
    this.ofOutcome = ofOutcome;
    this.ofComparison = ofComparison;
  }

  /** Those that there are of a comparison too. */
  public static Stream<ChartKind> ofComparisons() {
    return Stream.of(values()).filter(kind -> kind.ofComparison != null);
  }

  /**
   * The chart of an outcome.
   *
   * @param uncertainty drawn around the lines where the chart has room for it; null for none
   * @param numbers writes the numbers
   */
  public ChartData data(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return ofOutcome.chart(outcome, uncertainty, numbers);
  }

  /** The chart of a comparison; empty if there is none. */
  public Optional<ScenarioLines> data(ScenarioComparison comparison, Numbers numbers) {
    return Optional.ofNullable(ofComparison).map(made -> made.chart(comparison, numbers));
  }

  @Override
  public ChartContent content(
      Outcome outcome, @Nullable Uncertainty uncertainty, DecisionView view, Numbers numbers) {
    return data(outcome, uncertainty, numbers);
  }

  @Override
  public Properties properties() {
    return properties;
  }
}
