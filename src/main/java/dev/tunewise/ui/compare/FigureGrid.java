package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.MetricDifference;
import dev.tunewise.simulation.compare.FigureTable;
import dev.tunewise.ui.chart.ScenarioSwatch;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Each figure of the compared strategies with its difference to the baseline. */
final class FigureGrid extends GridPane {
  private static final double COLUMN = 128;

  FigureGrid() {
    getStyleClass().add("tw-compare-figures");
  }

  void show(FigureTable table, ColorMode mode) {
    getChildren().clear();
    for (int i = 0; i < table.names().size(); i++) {
      addHeader(table, i, mode);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      FigureTable.Row row = table.rows().get(r);
      Label label = new Label(row.label());
      label.setMinWidth(Region.USE_PREF_SIZE);
      label.setTooltip(new Tooltip(row.metric().help()));
      label.getStyleClass().add("tw-compare-muted");
      add(label, 0, r + 1);
      for (int i = 0; i < row.cells().size(); i++) {
        addCell(row.cells().get(i), i, r + 1);
      }
    }
  }

  private void addHeader(FigureTable table, int i, ColorMode mode) {
    Label name = new Label(table.names().get(i));
    name.setMaxWidth(i == 0 ? COLUMN * 0.8 : COLUMN);
    name.setAlignment(Pos.CENTER_RIGHT);
    name.setTextFill(ScenarioSwatch.color(i, mode));
    name.setTooltip(new Tooltip(table.names().get(i)));
    name.getStyleClass().add("tw-compare-name");
    Label strategy = new Label(table.strategies().get(i).label());
    strategy.getStyleClass().add("tw-compare-muted");
    VBox header = new VBox(name, strategy);
    header.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHalignment(header, HPos.RIGHT);
    add(header, column(i), 0, i == 0 ? 1 : 2, 1);
  }

  /** The baseline has one column, each other a value and a difference. */
  private static int column(int scenario) {
    return scenario == 0 ? 1 : 2 * scenario;
  }

  private void addCell(FigureTable.Cell cell, int scenario, int row) {
    Label value = number(cell.figure().text());
    value.setTooltip(new Tooltip(cell.figure().full()));
    add(value, column(scenario), row);
    if (cell.difference().isPresent()) {
      MetricDifference difference = cell.difference().get();
      Label text = number(difference.text());
      text.getStyleClass().add(DifferenceLook.styleClass(difference.tone()));
      add(text, column(scenario) + 1, row);
    }
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
