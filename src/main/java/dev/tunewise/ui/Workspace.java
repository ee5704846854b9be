package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.parameters.ParameterColumn;
import dev.tunewise.ui.table.ComparisonTable;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Parameters on the left, charts and table on the right. */
final class Workspace extends VBox {
  private static final double PARAMETER_WIDTH = 360;
  private static final String EXPANDED = "expandedGroups";

  private final ObservableValue<Outcome> outcome;
  private final ObservableValue<ColorMode> mode;
  private final ObjectProperty<Settings> settings;
  private final ParameterColumn parameters;
  private final ComparisonTable table;
  private final DividerPlace split;

  /** Holds the results once they are built. */
  private final BorderPane right = new BorderPane();

  private @Nullable ResultsGrid results;

  Workspace(MainWindow.Parts parts, OutcomeService outcomes) {
    outcome = outcomes.outcomeProperty();
    mode = parts.look().modeProperty();
    settings = parts.settings();
    table = new ComparisonTable(outcome);
    parameters = new ParameterColumn(parts.document());
    parameters.setExpandedGroups(
        List.of(settings.get().choices().getOrDefault(EXPANDED, "").split(",", -1)));
    right.setMinWidth(2 * ResultsGrid.MIN_CELL_WIDTH + 10);
    split = new DividerPlace("parameters", PARAMETER_WIDTH, settings);
    DividedPane pane = new DividedPane(Orientation.HORIZONTAL, parameters, right, split);
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(pane);
  }

  /** Builds charts and table; does nothing if they are there. */
  void showResults() {
    if (results == null) {
      results = new ResultsGrid(outcome, mode, table, settings);
      right.setCenter(results);
    }
  }

  /** Ends what runs behind the window, and notes what is to be remembered. */
  void close() {
    String expanded = String.join(",", parameters.expandedGroups());
    settings.set(settings.get().withChoice(EXPANDED, expanded));
    if (results != null) {
      results.close();
    }
  }

  void commitPendingEdit() {
    parameters.commitPendingEdit();
  }

  void copyTable() {
    table.copyTable();
  }

  void findParameter() {
    parameters.focusSearch();
  }

  void exportChart() {}

  void toggleChart(ChartKind kind) {
    if (results != null) {
      results.toggle(kind);
    }
  }

  void showAllCharts() {
    if (results != null) {
      results.showAll();
    }
  }

  void resetLayout() {
    split.reset();
    if (results != null) {
      results.resetLayout();
    }
  }
}
