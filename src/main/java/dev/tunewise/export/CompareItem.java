package dev.tunewise.export;

import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be exported of a comparison of scenarios. */
public enum CompareItem {
  COST("compare-cost", "Cumulative cost", true),
  ACCURACY("compare-accuracy", "Expected accuracy", true),
  /** Each figure with its difference to the baseline; a table only. */
  FIGURES("compare-figures", "Figures", false),
  /** Each change with what it does to the total; a table only. */
  CHANGES("compare-changes", "What differs", false);

  private final String key;
  private final String label;
  private final boolean chart;

  CompareItem(String key, String label, boolean chart) {
    this.key = key;
    this.label = label;
    this.chart = chart;
  }

  /** The comparison's version of a chart; empty if there is none. */
  public static Optional<CompareItem> of(DeckChart kind) {
    return switch (kind) {
      case COST -> Optional.of(COST);
      case ACCURACY -> Optional.of(ACCURACY);
      case VOLUME, MAP, TORNADO -> Optional.empty();
    };
  }

  /** What a format can hold: pictures hold charts, tables hold everything. */
  public static List<CompareItem> of(ExportFormat format) {
    return Stream.of(values()).filter(item -> item.chart || format == ExportFormat.CSV).toList();
  }

  /** Name in file names. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Whether there is a picture of it. */
  public boolean isChart() {
    return chart;
  }

  /**
   * The chart.
   *
   * @throws IllegalStateException if this is a table only
   */
  public ScenarioLines chart(ScenarioComparison comparison, Numbers numbers) {
    return switch (this) {
      case COST -> ScenarioChart.cost(comparison, numbers);
      case ACCURACY -> ScenarioChart.accuracy(comparison, numbers);
      case FIGURES, CHANGES -> throw new IllegalStateException(this + " is no chart");
    };
  }
}
