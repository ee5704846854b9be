package dev.tunewise.ui;

import dev.tunewise.simulation.Outcome;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Parameters on the left, charts and table on the right. */
final class Workspace extends SplitPane {
  private static final double PARAMETER_WIDTH = 360;

  private final ObservableValue<Outcome> outcome;
  private final Region parameters;
  private final BorderPane results = new BorderPane();
  private final Region verdict;
  private final RememberedDivider divider;

  Workspace(MainWindow.Parts parts, OutcomeService outcomes) {
    outcome = outcomes.outcomeProperty();
    parameters = new BorderPane(new Label("parameters"));
    verdict = new BorderPane(new Label("verdict"));
    parameters.setMinWidth(280);
    results.setMinWidth(520);
    getStyleClass().add("tw-split");
    getItems().setAll(parameters, results);
    setResizableWithParent(parameters, false);
    VBox.setVgrow(this, Priority.ALWAYS);
    divider = RememberedDivider.pixels(this, "parameters", PARAMETER_WIDTH, parts.settings());
  }

  Node verdict() {
    return verdict;
  }

  void showCharts() {
    results.setCenter(new Label("charts " + outcome.getValue().verdict().strategy()));
  }

  void commitPendingEdit() {}

  void copyTable() {}

  void findParameter() {}

  void showDecisionGuide() {}

  void exportChart() {}

  void toggleChart(int index) {}

  void showAllCharts() {}

  void resetLayout() {
    divider.reset();
  }
}
