package dev.tunewise.chart;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the three strategies. One row here makes a slide, a choice of exports, and a pane
 * of the window or one of the views of a pane.
 */
public enum ChartKind implements DeckChart {
  COST(
      new Properties("cost", CostChart.NAME, Basis.COSTS, true),
      CostChart::of,
      ScenarioChart::cost),
  SPEND(new Properties("spend", SpendChart.NAME, Basis.COSTS, true), SpendChart::of, null),
  MONEY(
      new Properties("money", MoneyData.NAME, Basis.COSTS, false),
      (outcome, uncertainty, numbers) -> MoneyChart.of(outcome, numbers),
      null),
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
    ChartContent chart(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers);
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
  public ChartContent content(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return ofOutcome.chart(outcome, uncertainty, numbers);
  }

  /** The chart of a comparison; empty if there is none. */
  public Optional<ScenarioLines> data(ScenarioComparison comparison, Numbers numbers) {
    return Optional.ofNullable(ofComparison).map(made -> made.chart(comparison, numbers));
  }

  @Override
  public ChartContent content(
      Outcome outcome, @Nullable Uncertainty uncertainty, DecisionView view, Numbers numbers) {
    return content(outcome, uncertainty, numbers);
  }

  /** A word for where the whole name has no room. */
  public String brief() {
    return switch (this) {
      case COST -> "Cost";
      case SPEND -> "Spend";
      case MONEY -> "Parts";
      case ACCURACY -> "Accuracy";
      case VOLUME -> "Volume";
    };
  }

  /** The chart in whose pane of the window it is shown: those that share one take turns. */
  public ChartKind host() {
    return switch (this) {
      case COST, SPEND, MONEY -> COST;
      case ACCURACY, VOLUME -> this;
    };
  }

  /** Those that take turns in the pane of this one, itself included; none if it has no pane. */
  public Stream<ChartKind> guests() {
    return Stream.of(values()).filter(kind -> kind.host() == this);
  }

  /** Those that have a pane of the window. */
  public static List<ChartKind> hosts() {
    return Stream.of(values()).filter(kind -> kind.host() == kind).toList();
  }

  @Override
  public Properties properties() {
    return properties;
  }
}
