package dev.tunewise.ui.compare;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.control.Grids;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.scene.layout.GridPane;

/** A comparison: both charts, and below them figures and what differs. */
final class CompareCards extends GridPane {
  private static final int HALF = 50;

  /** Height at which a chart still says what it has to say. */
  private static final double LEAST_CHART = 220;

  /** In percent; smaller ones are rounding. */
  private static final double LEAST_CHANGE = 0.2;

  private double tableShare = HALF;

  private final Map<ChartKind, ContentPane> charts = new EnumMap<>(ChartKind.class);
  private final TableCards tables = new TableCards();

  /** No comparison yet; charts wait for others of the same painter. */
  CompareCards(ChartPainter painter) {
    ChartKind.ofComparisons()
        .forEach(
            kind -> {
              ContentPane pane = new ContentPane(ContentPane.subject(kind), painter);
              add(pane, charts.size(), 0);
              charts.put(kind, pane);
            });
    add(tables, 0, 1, charts.size(), 1);
    int columns = charts.size();
    Grids.columns(this, DoubleStream.generate(() -> 100.0 / columns).limit(columns).toArray());
    Grids.rows(this, HALF, HALF);
    getStyleClass().add("tw-view-cards");
  }

  void show(ScenarioComparison comparison, Numbers numbers, ColorMode mode) {
    charts.forEach((kind, pane) -> pane.show(() -> kind.data(comparison, numbers).orElseThrow()));
    tables.show(comparison, numbers, mode);
  }

  /** Half for the tables, or more where the figures need it and the charts can do without. */
  @Override
  protected void layoutChildren() {
    double all = getHeight() - getVgap() - snappedTopInset() - snappedBottomInset();
    double most = 100 - 100 * LEAST_CHART / all;
    double share = Math.max(HALF, Math.min(100 * tables.wholeHeight() / all, most));
    if (Math.abs(share - tableShare) > LEAST_CHANGE) {
      tableShare = share;
      Grids.rows(this, 100 - share, share);
    }
    super.layoutChildren();
  }

  void setMode(ColorMode mode) {
    charts.values().forEach(pane -> pane.setMode(mode));
  }

  /** The panes of the charts. */
  Map<ChartKind, ContentPane> pictures() {
    return Collections.unmodifiableMap(charts);
  }

  /** What copies a chart. */
  void onCopy(Consumer<ChartKind> copy) {
    charts.forEach((kind, pane) -> pane.onCopy(() -> copy.accept(kind)));
  }
}
