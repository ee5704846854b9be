package dev.tunewise.ui.decide;

import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.control.Nodes;
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
  private final Numbers numbers;
  private final ContentPane picture;
  private final Label empty = Nodes.paragraph(Pieces.NO_RANGES);
  private final ComboBox<BreakEven.Pair> pair =
      Pieces.chooser(
          "Pair that the tornado compares",
          BreakEven.Pair.all(),
          p -> p.challenger().label() + " − " + p.incumbent().label());
  private final ComboBox<Measure> measure =
      Pieces.chooser("What the tornado measures", List.of(Measure.values()), Measure::label);
  private @Nullable Scenario scenario;
  private List<TornadoBar> bars = List.of();

  TornadoPane(Numbers numbers, ChartPainter painter) {
    this.numbers = numbers;
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
    return scenario == null ? Optional.empty() : Optional.of(pair.getValue());
  }

  Measure measure() {
    return measure.getValue();
  }

  void show(Outcome outcome, @Nullable Uncertainty known) {
    if (scenario == null) {
      pair.setValue(outcome.verdict().pair()); // the one that is decided, until another is chosen
    }
    scenario = outcome.scenario();
    bars = known == null ? List.of() : known.tornado();
    boolean none = outcome.scenario().ranges().isEmpty();
    empty.setVisible(none);
    picture.setVisible(!none);
    redraw();
  }

  private void redraw() {
    Scenario now = scenario;
    if (now != null && !bars.isEmpty()) {
      List<TornadoBar> all = bars;
      BreakEven.Pair chosen = pair.getValue();
      Measure what = measure.getValue();
      picture.show(() -> TornadoChart.of(now, all, chosen, what, numbers));
    }
  }
}
