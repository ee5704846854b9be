package dev.tunewise.ui.start;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.VerdictText;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the answers so far come to: the verdict in a sentence and the cost chart. */
final class Preview extends VBox {
  private static final double CHART_HEIGHT = 150;

  private final Simulator simulator = new Simulator();
  private final Numbers numbers;
  private final Label verdict = Nodes.paragraph("", "tw-start-verdict");
  private final Label basis = Nodes.label("", "tw-start-basis");
  private final ContentPane chart;

  Preview(Numbers numbers, ChartPainter painter) {
    this.numbers = numbers;
    chart = new ContentPane(painter);
    chart.setFocusTraversable(false);
    chart.setMinHeight(CHART_HEIGHT);
    getStyleClass().add("tw-start-preview");
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().setAll(verdict, basis, chart);
  }

  void setMode(ColorMode mode) {
    chart.setMode(mode);
  }

  /** Calculates at once, which takes microseconds, and draws in the background. */
  void show(Scenario scenario) {
    Outcome outcome = simulator.simulate(scenario);
    verdict.setText(VerdictText.headline(outcome, numbers));
    basis.setText(StartText.basis(scenario.own().size()));
    chart.show(() -> ChartKind.COST.content(outcome, null, numbers));
  }
}
