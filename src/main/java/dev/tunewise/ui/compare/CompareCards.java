package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.export.CompareItem;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.control.Grids;
import java.util.function.Consumer;
import javafx.scene.layout.GridPane;

/** A comparison: both charts, and below them figures and what differs. */
final class CompareCards extends GridPane {
  private static final int HALF = 50;

  private final Numbers numbers = Numbers.local();
  private final ContentPane cost;
  private final ContentPane accuracy;
  private final TableCards tables = new TableCards();

  /** No comparison yet; charts wait for others of the same painter. */
  CompareCards(ChartPainter painter) {
    cost = new ContentPane(painter);
    accuracy = new ContentPane(painter);
    add(cost, 0, 0);
    add(accuracy, 1, 0);
    add(tables, 0, 1, 2, 1);
    Grids.columns(this, HALF, HALF);
    Grids.rows(this, HALF, HALF);
    getStyleClass().add("tw-view-cards");
  }

  void show(ScenarioComparison comparison, ColorMode mode) {
    cost.show(() -> ScenarioChart.cost(comparison, numbers));
    accuracy.show(() -> ScenarioChart.accuracy(comparison, numbers));
    tables.show(comparison, numbers, mode);
  }

  void setMode(ColorMode mode) {
    cost.setMode(mode);
    accuracy.setMode(mode);
  }

  /** What copies a chart. */
  void onCopy(Consumer<CompareItem> copy) {
    cost.onCopy(() -> copy.accept(CompareItem.COST));
    accuracy.onCopy(() -> copy.accept(CompareItem.ACCURACY));
  }
}
