package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionChart;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.ui.compare.ComparePane;
import dev.tunewise.ui.compare.Lineup;
import dev.tunewise.ui.compare.PinnedOutcome;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Panes;
import dev.tunewise.ui.control.TableTurn;
import dev.tunewise.ui.decide.DecisionPane;
import dev.tunewise.ui.evaluation.EvaluationsPane;
import dev.tunewise.ui.parameters.ParameterColumn;
import dev.tunewise.ui.parameters.RowAction;
import dev.tunewise.ui.present.Presentation;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.service.StandingThresholds;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.table.ComparisonTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Parameters on the left, charts and table or another view on the right. */
final class Workspace extends VBox {
  private static final double PARAMETER_WIDTH = 360;

  /** What charts, tables and lists can be read in, beside or below the parameters. */
  private static final double MIN_VIEW_WIDTH = 468;

  private static final double MIN_VIEW_HEIGHT = 260;
  private static final double MIN_PARAMETER_HEIGHT = 240;

  private static final String EXPANDED = "expandedGroups";

  private final ObjectProperty<Settings> settings;
  private final ParameterColumn parameters;
  private final ComparisonTable table;
  private final DecisionPane decision;
  private final EvaluationsPane evaluations;
  private final ComparePane comparison;
  private final ChartExports exports;
  private final ResultsGrid results;
  private final Supplier<Presentation> newPresentation;

  /** Null until the first audience. */
  private @Nullable Presentation presentation;

  private final DividerPlace split;
  private final BooleanProperty parametersHidden;
  private final DividerPlace stacked;
  private final ScrollPane view;
  private final DividedPane pane;

  /**
   * All views of a window.
   *
   * @param modelRows what stands above the prices of a model
   * @param rowActions what the menus of single parameters offer too
   * @param rangeSuggester offers ranges for what has none
   */
  Workspace(
      Context context,
      List<Scenario> presets,
      Views views,
      ViewChoices choices,
      ObjectProperty<Lineup> lineup,
      Map<ServedModel, Node> modelRows,
      Map<Parameter, RowAction> rowActions,
      Runnable rangeSuggester) {
    settings = context.settings();
    ObservableValue<Optional<Outcome>> baseline = PinnedOutcome.of(lineup);
    parameters =
        new ParameterColumn(
            context.document(),
            () -> context.results().getValue().outcome(),
            modelRows,
            rowActions);
    table =
        new ComparisonTable(
            context.shown().map(Results::withoutThresholds), baseline, choices.tableRowsProperty());
    decision = new DecisionPane(context, rangeSuggester, views::showCharts);
    evaluations = new EvaluationsPane(context, views::showCharts);
    comparison = new ComparePane(context, lineup, presets, views::showCharts);
    exports = new ChartExports(context, decision::view, baseline);
    results = new ResultsGrid(context, choices, baseline, table, exports);
    newPresentation = () -> new Presentation(context, baseline, choices.tableRowsProperty());
    split = new DividerPlace("parameters", PARAMETER_WIDTH, settings);
    stacked = new DividerPlace("stackedParameters", 0.5, settings);
    parameters.setExpandedGroups(
        List.of(settings.get().choices().getOrDefault(EXPANDED, "").split(",", -1)));
    StandingThresholds thresholds = new StandingThresholds();
    context.shown().subscribe(now -> parameters.setThresholds(thresholds.after(now)));
    parametersHidden = choices.parametersHiddenProperty();
    parametersHidden.subscribe(this::hideParameters);
    context.pending().add(this::commitParameters);
    context.pending().add(evaluations::commitPendingEdit);
    exports.attach(evaluations.chart());
    exports.attach(decision);
    exports.attach(comparison);
    view = scrolling(new StackPane(results, decision, evaluations, comparison));
    views.shownProperty().subscribe(this::show);
    pane = new DividedPane(Orientation.HORIZONTAL, parameters, view, split);
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    List.of(parameters, results, table, decision, evaluations, comparison).forEach(Panes::mark);
    getChildren().setAll(pane);
    parameters.setMinHeight(MIN_PARAMETER_HEIGHT);
    widthProperty().subscribe(width -> arrange(width.doubleValue()));
  }

  /** A view has all the room there is; one that needs more scrolls. */
  private static ScrollPane scrolling(StackPane views) {
    views.getChildren().forEach(one -> one.managedProperty().bind(one.visibleProperty()));
    ScrollPane pane = new ScrollPane(views);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setFocusTraversable(false);
    pane.setMinHeight(MIN_VIEW_HEIGHT);
    return pane;
  }

  /** Parameters beside a view as large as it likes, or as it can be read, or above it. */
  private void arrange(double width) {
    double beside = width - parameters.minWidth(-1) - DividedPane.THICKNESS;
    view.setMinWidth(beside < ResultsGrid.TWO_COLUMNS ? MIN_VIEW_WIDTH : ResultsGrid.TWO_COLUMNS);
    pane.stack(width > 0 && beside < MIN_VIEW_WIDTH, stacked);
  }

  /** The least is that of the parts one above the other. */
  @Override
  protected double computeMinWidth(double height) {
    return MIN_VIEW_WIDTH;
  }

  private void hideParameters(boolean hidden) {
    if (hidden && parameters.isFocusWithin()) {
      requestFocus();
    }
    parameters.setVisible(!hidden);
  }

  /** What is no legal number is to be seen. */
  private void commitParameters() {
    if (!parameters.commitPendingEdit()) {
      shownParameters().commitPendingEdit();
    }
  }

  /**
   * One of the views; the others stop working. Where the keyboard was in one of them it goes on to
   * what is shown: JavaFX would take it to the first field of the window.
   */
  private void show(Views.View shown) {
    boolean within = view.isFocusWithin();
    decision.setVisible(shown == Views.View.DECISION);
    evaluations.setVisible(shown == Views.View.EVALUATIONS);
    comparison.setVisible(shown == Views.View.COMPARISON);
    results.setVisible(shown == Views.View.CHARTS);
    switch (shown) {
      case DECISION -> decision.requestFocus();
      case EVALUATIONS -> evaluations.requestFocus();
      case COMPARISON -> comparison.requestFocus();
      case CHARTS -> {
        if (within) {
          results.requestFocus();
        }
      }
    }
  }

  /** Takes the keyboard to what would change the choice, or make one fit. */
  void showThresholds() {
    decision.showThresholds();
  }

  /** Copies the table of the view that is shown. */
  void copyTable(Views.View view) {
    if (view == Views.View.EVALUATIONS) {
      evaluations.copyTable();
    } else {
      table.copyTable();
    }
  }

  /** Exports the chart that is alone, or those exported last. */
  void exportChart() {
    exports.export(results.maximized());
  }

  /** Changes between chart and table: of the one with the keyboard, or else the first in sight. */
  void turnChart() {
    TableTurn.of(getScene().getFocusOwner())
        .or(() -> TableTurn.inSight(this))
        .ifPresent(TableTurn::change);
  }

  /** Prints what the view in front shows. */
  void print(Views.View view) {
    Optional<ScenarioComparison> compared =
        view == Views.View.COMPARISON ? comparison.shownComparison() : Optional.empty();
    compared.ifPresentOrElse(exports::print, () -> exports.print(front(view)));
  }

  /** The chart that one looks at first. */
  private DeckChart front(Views.View view) {
    return switch (view) {
      case DECISION -> DecisionChart.TORNADO;
      case EVALUATIONS -> ChartKind.ACCURACY;
      case COMPARISON, CHARTS -> results.inFront();
    };
  }

  /** Shows the scenario to an audience, beginning with the chart in front. */
  void present() {
    Presentation ready = presentation == null ? newPresentation.get() : presentation;
    presentation = ready;
    ready.show(results.inFront());
  }

  void endPresenting() {
    if (presentation != null) {
      presentation.hide();
    }
  }

  ComparePane comparison() {
    return comparison;
  }

  EvaluationsPane evaluations() {
    return evaluations;
  }

  /** The parameters, which are shown again if they were hidden. */
  ParameterColumn shownParameters() {
    parametersHidden.set(false);
    return parameters;
  }

  /** Brings the field of a parameter to sight, by its name. */
  void reveal(String field) {
    parameters.reveal(field);
  }

  ResultsGrid results() {
    return results;
  }

  void resetLayout() {
    parametersHidden.set(false);
    split.reset();
    stacked.reset();
    results.resetLayout();
  }

  /** Ends what runs behind the window, and notes what is to be remembered. */
  void close() {
    String expanded = String.join(",", parameters.expandedGroups());
    settings.set(settings.get().withChoice(EXPANDED, expanded));
    if (presentation != null) {
      presentation.close();
    }
    exports.close();
    results.close();
    decision.close();
    evaluations.close();
    comparison.close();
  }
}
