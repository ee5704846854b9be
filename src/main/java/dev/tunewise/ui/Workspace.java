package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.decide.DecisionPane;
import dev.tunewise.ui.parameters.ParameterColumn;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.table.ComparisonTable;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Parameters on the left, charts and table on the right. */
final class Workspace extends VBox {
  private static final double PARAMETER_WIDTH = 360;
  private static final String EXPANDED = "expandedGroups";

  private final ObjectProperty<Settings> settings;
  private final ParameterColumn parameters;
  private final ComparisonTable table;
  private final ResultsGrid results;
  private final DecisionPane decision;
  private final DividerPlace split;

  Workspace(
      MainWindow.Parts parts,
      ObservableValue<Outcome> outcome,
      UncertaintyService uncertainties,
      BooleanProperty decides,
      ModelPickers pickers,
      Consumer<ChartKind> export) {
    settings = parts.settings();
    parameters = new ParameterColumn(parts.document(), pickers.rows());
    uncertainties.flipsProperty().subscribe(parameters::setFlips);
    parameters.setExpandedGroups(
        List.of(settings.get().choices().getOrDefault(EXPANDED, "").split(",", -1)));
    table = new ComparisonTable(outcome);
    results =
        new ResultsGrid(
            outcome,
            uncertainties.uncertaintyProperty(),
            parts.look().modeProperty(),
            table,
            settings,
            export);
    decision =
        new DecisionPane(
            new DecisionPane.Sources(
                parts.document(),
                outcome,
                uncertainties.uncertaintyProperty(),
                uncertainties.flipsProperty(),
                uncertainties.showUncertaintyProperty(),
                parts.look().modeProperty()),
            () -> decides.set(false));
    decides.subscribe(this::showDecision);
    split = new DividerPlace("parameters", PARAMETER_WIDTH, settings);
    DividedPane pane =
        new DividedPane(
            Orientation.HORIZONTAL, parameters, new StackPane(results, decision), split);
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(pane);
  }

  /** Either what decides, or the charts and the table. */
  private void showDecision(boolean decides) {
    decision.setVisible(decides);
    results.setVisible(!decides);
    if (decides) {
      decision.requestFocus();
    }
  }

  ParameterColumn parameters() {
    return parameters;
  }

  ComparisonTable table() {
    return table;
  }

  ResultsGrid results() {
    return results;
  }

  DecisionPane decision() {
    return decision;
  }

  void resetLayout() {
    split.reset();
    results.resetLayout();
  }

  /** Ends what runs behind the window, and notes what is to be remembered. */
  void close() {
    String expanded = String.join(",", parameters.expandedGroups());
    settings.set(settings.get().withChoice(EXPANDED, expanded));
    results.close();
    decision.close();
  }
}
