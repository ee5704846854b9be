package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.DeckChart;
import dev.tunewise.simulation.compare.ScenarioComparison;
import org.jspecify.annotations.Nullable;

/** What can be done with a chart of the window. */
interface ChartActions {
  /**
   * Exports a chart.
   *
   * @param chart if null, the maximized one or those exported last
   */
  void export(@Nullable ChartKind chart);

  /** Exports a comparison. */
  void exportComparison(ScenarioComparison comparison);

  /** Puts a chart of the scenario as it is now on the clipboard. */
  void copy(DeckChart chart);

  /** Puts a chart of a comparison on the clipboard. */
  void copy(ScenarioComparison comparison, CompareItem chart);
}
