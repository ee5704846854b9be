package dev.tunewise.ui.start;

import dev.tunewise.chart.ChartContent;
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
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What the answers so far come to: the verdict in a sentence and the cost chart. */
final class Preview extends VBox {
  private static final double CHART_HEIGHT = 150;
  private static final double CHART_WIDTH = 560;
  private static final Duration PATIENCE = Duration.seconds(1);

  private final Simulator simulator = new Simulator();
  private final Numbers numbers;
  private final Label verdict = Nodes.paragraph("", "tw-start-verdict");
  private final Label basis = Nodes.label("", "tw-start-basis");
  private final ContentPane chart;

  Preview(Numbers numbers, ChartPainter painter) {
    this.numbers = numbers;
    chart = new ContentPane("The cost chart", painter);
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
    chart.show(() -> content(outcome, numbers));
  }

  private static ChartContent content(Outcome outcome, Numbers numbers) {
    return ChartKind.COST.content(outcome, null, numbers);
  }

  /** Draws a chart unseen: its classes and fonts are loaded by then. */
  static void prepare(Scenario scenario, Numbers numbers) {
    ChartContent content = content(new Simulator().simulate(scenario), numbers);
    ContentPane.prepare(content, CHART_WIDTH, CHART_HEIGHT);
  }

  /** Does something once: when a chart is there, or it takes too long to wait for one. */
  void onceDrawn(Runnable action) {
    BooleanProperty waiting = new SimpleBooleanProperty(true);
    Runnable once =
        () -> {
          if (waiting.get()) {
            waiting.set(false);
            action.run();
          }
        };
    chart.shownProperty().when(waiting).subscribe(content -> onceThere(content, once));
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> once.run());
    patience.play();
  }

  private static void onceThere(@Nullable ChartContent content, Runnable action) {
    if (content != null) {
      action.run();
    }
  }
}
