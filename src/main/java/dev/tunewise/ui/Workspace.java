package dev.tunewise.ui;

import dev.tunewise.simulation.Outcome;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Parameters on the left, charts and table on the right. */
final class Workspace extends VBox {
  private static final double PARAMETER_WIDTH = 360;

  private final ObservableValue<Outcome> outcome;
  private final Region parameters;
  private final BorderPane results = new BorderPane();
  private final Region verdict;
  private final DividedPane split;

  Workspace(MainWindow.Parts parts, OutcomeService outcomes) {
    outcome = outcomes.outcomeProperty();
    parameters = new BorderPane(new Label("parameters"));
    verdict = new BorderPane(new Label("verdict"));
    parameters.setMinWidth(280);
    results.setMinWidth(520);
    split =
        new DividedPane(
            Orientation.HORIZONTAL,
            parameters,
            results,
            new DividedPane.Place("parameters", PARAMETER_WIDTH),
            parts.settings());
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(split);
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
    split.reset();
  }
}
