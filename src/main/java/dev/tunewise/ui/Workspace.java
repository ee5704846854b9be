package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.DeckChart;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.compare.ComparePane;
import dev.tunewise.ui.compare.Lineup;
import dev.tunewise.ui.compare.PinnedOutcome;
import dev.tunewise.ui.decide.DecisionPane;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.evaluation.EvaluationsPane;
import dev.tunewise.ui.parameters.ParameterColumn;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.service.UncertaintyService;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.table.ComparisonTable;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
  private final EvaluationsPane evaluations;
  private final ComparePane comparison;
  private final DividerPlace split;

  Workspace(
      MainWindow.Parts parts,
      ObservableValue<Outcome> outcome,
      ReadOnlyBooleanProperty fitting,
      UncertaintyService uncertainties,
      Views views,
      ObjectProperty<Lineup> lineup,
      ModelPickers pickers,
      ChartActions actions) {
    settings = parts.settings();
    parameters = new ParameterColumn(parts.document(), pickers.rows());
    uncertainties
        .flipsProperty()
        .subscribe(flips -> parameters.setThresholds(flips == null ? List.of() : flips));
    parameters.setExpandedGroups(
        List.of(settings.get().choices().getOrDefault(EXPANDED, "").split(",", -1)));
    ObservableValue<Optional<Outcome>> baseline = PinnedOutcome.of(lineup);
    table = new ComparisonTable(outcome, baseline);
    results =
        new ResultsGrid(
            outcome,
            uncertainties.uncertaintyProperty(),
            baseline,
            parts.look().modeProperty(),
            table,
            settings,
            actions);
    decision =
        new DecisionPane(
            new DecisionPane.Sources(
                parts.document(),
                outcome,
                uncertainties.uncertaintyProperty(),
                uncertainties.flipsProperty(),
                uncertainties.showUncertaintyProperty(),
                parts.look().modeProperty()),
            views::showCharts);
    evaluations =
        new EvaluationsPane(
            new EvaluationsPane.Sources(
                parts.document(),
                outcome,
                uncertainties.uncertaintyProperty(),
                fitting,
                parts.look().modeProperty()),
            () -> parts.fileDialogs().open(FileDialogs.EVALUATIONS),
            views::showCharts);
    evaluations
        .chartMenu()
        .getItems()
        .add(MenuItems.item("Export Chart…", () -> actions.export(ChartKind.ACCURACY)));
    evaluations.onCopyChart(() -> actions.copy(DeckChart.ACCURACY));
    decision.onCopy(actions::copy);
    comparison =
        new ComparePane(
            new ComparePane.Sources(
                parts.document().scenarioProperty(),
                lineup,
                parts.presets(),
                parts.fileDialogs(),
                parts.dialogs(),
                parts.look().modeProperty()),
            views::showCharts);
    comparison.onCopy(actions::copy);
    comparison.onExport(actions::exportComparison);
    views.shownProperty().subscribe(this::show);
    split = new DividerPlace("parameters", PARAMETER_WIDTH, settings);
    DividedPane pane =
        new DividedPane(
            Orientation.HORIZONTAL,
            parameters,
            new StackPane(results, decision, evaluations, comparison),
            split);
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(pane);
  }

  /** One of the views; the others stop working. */
  private void show(Views.View view) {
    decision.setVisible(view == Views.View.DECISION);
    evaluations.setVisible(view == Views.View.EVALUATIONS);
    comparison.setVisible(view == Views.View.COMPARISON);
    results.setVisible(view == Views.View.CHARTS);
    switch (view) {
      case DECISION -> decision.requestFocus();
      case EVALUATIONS -> evaluations.requestFocus();
      case COMPARISON -> comparison.requestFocus();
      case CHARTS -> {}
    }
  }

  /** Takes over what is typed but not yet confirmed. */
  void commitPendingEdit() {
    parameters.commitPendingEdit();
    evaluations.commitPendingEdit();
  }

  /** Copies the table of the view that is shown. */
  void copyTable(Views.View view) {
    if (view == Views.View.EVALUATIONS) {
      evaluations.copyTable();
    } else {
      table.copyTable();
    }
  }

  ComparePane comparison() {
    return comparison;
  }

  EvaluationsPane evaluations() {
    return evaluations;
  }

  ParameterColumn parameters() {
    return parameters;
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
    evaluations.close();
    comparison.close();
  }
}
