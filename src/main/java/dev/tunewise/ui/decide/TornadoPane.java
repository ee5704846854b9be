package dev.tunewise.ui.decide;

import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.service.Results;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Which range moves the difference of a pair most. */
final class TornadoPane extends StackPane {
  private final ContentPane picture;
  private final Label empty = Nodes.paragraph(Pieces.NO_RANGES);
  private final ComboBox<BreakEven.Pair> pair =
      Pieces.chooser(
          "Pair that the tornado compares",
          BreakEven.Pair.all(),
          p -> p.challenger().label() + " − " + p.incumbent().label());
  private final ComboBox<Measure> measure =
      Pieces.chooser("What the tornado measures", List.of(Measure.values()), Measure::label);

  /** Null as long as nothing was shown. */
  private @Nullable Results shown;

  TornadoPane(ChartPainter painter) {
    picture = new ContentPane(painter);
    empty.setAlignment(Pos.TOP_LEFT);
    setAlignment(empty, Pos.TOP_LEFT);
    getStyleClass().add("tw-focus-frame");
    getChildren().setAll(picture, empty);
    pair.setMinWidth(Region.USE_PREF_SIZE); // the measures are short enough to give way
    pair.valueProperty().subscribe(value -> redraw());
    measure.valueProperty().subscribe(value -> redraw());
  }

  HBox choosers() {
    return new HBox(6, pair, measure);
  }

  ContentPane picture() {
    return picture;
  }

  /** Empty as long as nothing was shown. */
  Optional<BreakEven.Pair> chosenPair() {
    return shown == null ? Optional.empty() : Optional.of(pair.getValue());
  }

  Measure measure() {
    return measure.getValue();
  }

  void show(Results results) {
    Outcome outcome = results.outcome();
    if (shown == null) {
      pair.setValue(outcome.decidingPair()); // the one that is decided, until another is chosen
    }
    shown = results;
    boolean none = outcome.scenario().ranges().isEmpty();
    empty.setVisible(none);
    picture.setVisible(!none);
    redraw();
  }

  private void redraw() {
    Results now = shown;
    Uncertainty known = now == null ? null : now.uncertainty();
    if (now != null && known != null && !known.tornado().isEmpty()) {
      List<TornadoBar> all = known.tornado();
      Scenario scenario = now.outcome().scenario();
      BreakEven.Pair chosen = pair.getValue();
      Measure what = measure.getValue();
      picture.show(() -> TornadoChart.of(scenario, all, chosen, what, now.numbers()));
    }
  }
}
