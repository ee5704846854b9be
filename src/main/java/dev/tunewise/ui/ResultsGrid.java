package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.table.ComparisonTable;
import dev.tunewise.ui.table.TableScroll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Cost and accuracy above, volume and the table below; or one chart alone. */
final class ResultsGrid extends StackPane {
  private static final double MIN_CELL_WIDTH = 300;
  private static final double MIN_TABLE_WIDTH = 400;
  private static final double MIN_CELL_HEIGHT = 190;

  private final ChartPainter painter = new ChartPainter();
  private final Map<ChartKind, ChartPane> charts = new EnumMap<>(ChartKind.class);
  private final DividerPlace columns;
  private final DividerPlace rows;
  private final DividedPane top;
  private final DividedPane bottom;
  private final DividedPane grid;

  ResultsGrid(
      Context context,
      ObservableValue<Optional<Outcome>> baseline,
      ComparisonTable table,
      ChartExports exports) {
    ObservableValue<Results> results = context.results().map(Results::withoutThresholds);
    ObjectProperty<Settings> settings = context.settings();
    columns = new DividerPlace("columns", 0.5, settings);
    rows = new DividerPlace("rows", 0.54, settings);
    Numbers numbers = Numbers.local();
    for (ChartKind kind : ChartKind.values()) {
      ChartPane pane = new ChartPane(kind, painter, numbers);
      results.subscribe(pane::show);
      baseline.subscribe(pane::setBaseline);
      charts.put(kind, chart(pane, context.mode()));
      exports.attach(pane);
    }
    TableScroll scroll = new TableScroll(table);
    scroll.setMinSize(MIN_TABLE_WIDTH, MIN_CELL_HEIGHT);
    top = row(chart(ChartKind.COST), chart(ChartKind.ACCURACY));
    bottom = row(chart(ChartKind.VOLUME), scroll);
    grid = new DividedPane(Orientation.VERTICAL, top, bottom, rows);
    getChildren().setAll(grid);
  }

  private ChartPane chart(ChartPane pane, ObservableValue<ColorMode> mode) {
    pane.setMinSize(MIN_CELL_WIDTH, MIN_CELL_HEIGHT);
    mode.subscribe(pane::setMode);
    pane.maximizedProperty().subscribe(big -> arrange(pane, big));
    return pane;
  }

  private DividedPane row(Region left, Region right) {
    return new DividedPane(Orientation.HORIZONTAL, left, right, columns);
  }

  private ChartPane chart(ChartKind kind) {
    ChartPane pane = charts.get(kind);
    if (pane == null) {
      throw new IllegalArgumentException("no chart of " + kind);
    }
    return pane;
  }

  /** Shows one chart alone, or all again if it is alone. */
  void toggle(ChartKind kind) {
    ChartPane pane = chart(kind);
    pane.maximizedProperty().set(!pane.maximizedProperty().get());
  }

  void showAll() {
    charts.values().forEach(pane -> pane.maximizedProperty().set(false));
  }

  /** The chart that is alone, if one is. */
  Optional<ChartKind> maximized() {
    return charts.values().stream()
        .filter(pane -> pane.maximizedProperty().get())
        .map(ChartPane::kind)
        .findFirst();
  }

  void resetLayout() {
    showAll();
    columns.reset();
    rows.reset();
  }

  /** Ends the drawing thread. */
  void close() {
    painter.close();
  }

  private void arrange(ChartPane changed, boolean big) {
    if (charts.size() < ChartKind.values().length) {
      return; // still being built
    }
    if (big) {
      for (ChartPane pane : charts.values()) {
        if (pane != changed) {
          pane.maximizedProperty().set(false);
        }
      }
    }
    Optional<ChartKind> alone = maximized();
    top.show(isShown(ChartKind.COST, alone), isShown(ChartKind.ACCURACY, alone));
    bottom.show(isShown(ChartKind.VOLUME, alone), alone.isEmpty());
    grid.show(
        alone.isEmpty() || alone.get() != ChartKind.VOLUME,
        alone.isEmpty() || alone.get() == ChartKind.VOLUME);
  }

  private static boolean isShown(ChartKind kind, Optional<ChartKind> alone) {
    return alone.isEmpty() || alone.get() == kind;
  }
}
