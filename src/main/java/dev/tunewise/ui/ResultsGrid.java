package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.table.ComparisonTable;
import dev.tunewise.ui.table.TableScroll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * All charts and, as the last cell, the table: two in a row, or one where it is narrow; or one
 * chart alone.
 */
final class ResultsGrid extends StackPane {
  private static final double MIN_CELL_WIDTH = 294;
  private static final double MIN_TABLE_WIDTH = 354;
  private static final double MIN_CELL_HEIGHT = 190;

  /** One below the other, with all of their width, cells scroll: they need not be that low. */
  private static final double STACKED_CELL_HEIGHT = 260;

  /** From this width on there is room for two cells in a row. */
  static final double TWO_COLUMNS = MIN_CELL_WIDTH + DividedPane.THICKNESS + MIN_TABLE_WIDTH;

  /** Share of the height of the upper of two rows; three and more are of one height. */
  private static final double UPPER_ROW = 0.54;

  private final ChartPainter painter;
  private final Map<ChartKind, ChartPane> charts = new EnumMap<>(ChartKind.class);
  private final DividerPlace columns;
  private final DividerPlace stacked;
  private final List<DividedPane> pairs = new ArrayList<>();
  private final List<DividerPlace> rows = new ArrayList<>();
  private final TableScroll table;

  ResultsGrid(
      Context context,
      ViewChoices choices,
      ObservableValue<Optional<Outcome>> baseline,
      ComparisonTable comparison,
      ChartExports exports) {
    painter = new ChartPainter(context.document().replacementsProperty());
    ObservableValue<Results> results = context.shown().map(Results::withoutThresholds);
    ObjectProperty<Settings> settings = context.settings();
    columns = new DividerPlace("columns", 0.5, settings);
    stacked = new DividerPlace("stackedColumns", 0.5, settings);
    for (ChartKind kind : ChartKind.hosts()) {
      ChartPane pane = new ChartPane(kind, painter);
      results.subscribe(pane::show);
      baseline.subscribe(pane::setBaseline);
      charts.put(kind, chart(pane, context.mode()));
      exports.attach(pane);
    }
    chart(ChartKind.COST).kindProperty().bindBidirectional(choices.costChartProperty());
    table = new TableScroll(comparison);
    List<Region> cells = new ArrayList<>(charts.values());
    cells.add(table);
    getChildren().setAll(grid(cells, settings));
    setMinWidth(MIN_CELL_WIDTH);
    widthProperty().map(width -> width.doubleValue() < TWO_COLUMNS).subscribe(this::stack);
  }

  private void stack(boolean narrow) {
    double height = narrow ? STACKED_CELL_HEIGHT : MIN_CELL_HEIGHT;
    charts.values().forEach(pane -> pane.setMinSize(MIN_CELL_WIDTH, height));
    table.setMinSize(narrow ? MIN_CELL_WIDTH : MIN_TABLE_WIDTH, height);
    pairs.forEach(pair -> pair.stack(narrow, stacked));
  }

  /** The first two cells in a row, all others below. */
  private Region grid(List<Region> cells, ObjectProperty<Settings> settings) {
    if (cells.size() == 1) {
      return cells.getFirst();
    }
    DividedPane row =
        new DividedPane(Orientation.HORIZONTAL, cells.getFirst(), cells.get(1), columns);
    pairs.add(row);
    List<Region> others = cells.subList(2, cells.size());
    if (others.isEmpty()) {
      return row;
    }
    int rowsBelow = (others.size() + 1) / 2;
    String name = rows.isEmpty() ? "rows" : "rows" + (rows.size() + 1);
    double share = rowsBelow == 1 && rows.isEmpty() ? UPPER_ROW : 1.0 / (1 + rowsBelow);
    DividerPlace place = new DividerPlace(name, share, settings);
    rows.add(place);
    return new DividedPane(Orientation.VERTICAL, row, grid(others, settings), place);
  }

  private ChartPane chart(ChartPane pane, ObservableValue<ColorMode> mode) {
    mode.subscribe(pane::setMode);
    pane.maximizedProperty().subscribe(big -> arrange(pane, big));
    return pane;
  }

  /** The pane that a chart is shown in, be it another one's turn or not. */
  private ChartPane chart(ChartKind kind) {
    ChartPane pane = charts.get(kind.host());
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

  /** The chart that one looks at: the one that is alone, or else has the keyboard. */
  ChartKind inFront() {
    return maximized()
        .or(
            () ->
                charts.values().stream()
                    .filter(ChartPane::isFocusWithin)
                    .map(ChartPane::kind)
                    .findFirst())
        .orElse(ChartKind.COST);
  }

  void resetLayout() {
    showAll();
    columns.reset();
    stacked.reset();
    rows.forEach(DividerPlace::reset);
  }

  /** Ends the drawing thread. */
  void close() {
    painter.close();
  }

  private void arrange(ChartPane changed, boolean big) {
    if (charts.size() < ChartKind.hosts().size()) {
      return; // still being built
    }
    if (big) {
      for (ChartPane pane : charts.values()) {
        if (pane != changed) {
          pane.maximizedProperty().set(false);
        }
      }
    }
    boolean all = maximized().isEmpty();
    boolean within = isFocusWithin();
    charts.values().forEach(pane -> pane.setVisible(all || pane.maximizedProperty().get()));
    table.setVisible(all);
    if (within && big && !changed.isFocusWithin()) {
      requestFocus(); // JavaFX would take the keyboard to the first field of the window
    }
  }

  /** The keyboard goes to the chart in front, or to the table of its numbers. */
  @Override
  public void requestFocus() {
    Focus.first(chart(inFront()), node -> false).ifPresent(Focus::show);
  }
}
