package dev.tunewise.ui.decide;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.DeckView;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.ViewHeader;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.ParameterNames;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What decides the choice, in place of the charts: the parameters stay beside it and everything
 * here follows them. Works only while it is visible.
 */
public final class DecisionPane extends BorderPane {
  private final Sources sources;
  private final Numbers numbers = Numbers.local();
  private final MeasureList measures = new MeasureList(numbers);
  private final ThresholdList flips;
  private final ChartPainter painter = new ChartPainter();
  private final TornadoPane tornado = new TornadoPane(numbers, painter);
  private final MapPane map;
  private final ViewHeader header;
  private final CardGrid cards = new CardGrid();
  private final VBox switchedOff = new VBox();

  /** What the view shows, and what it changes. */
  public record Sources(
      ScenarioDocument document,
      ObservableValue<Outcome> outcome,
      ObservableValue<@Nullable Uncertainty> uncertainty,
      ObservableValue<@Nullable List<Threshold>> flips,
      BooleanProperty showUncertainty,
      ObservableValue<ColorMode> mode) {}

  /**
   * A view, invisible at first.
   *
   * @param closer goes back to the charts
   */
  public DecisionPane(Sources sources, Runnable closer) {
    this.sources = sources;
    flips = new ThresholdList(this::moveTo);
    map = new MapPane(sources.document(), numbers, painter);
    setVisible(false);
    getStyleClass().add("tw-decide");
    StyleSheets.add(this, DecisionPane.class, "decide.css");
    StrategyLine.style(this);
    header = new ViewHeader("What decides it", closer);
    setTop(header);
    arrange();
    build(switchedOff);
    visibleProperty().subscribe(this::show);
    sources.outcome().subscribe(now -> show());
    sources.uncertainty().subscribe(now -> show());
    sources.flips().subscribe(now -> show());
    sources.showUncertainty().subscribe(now -> show());
    sources.mode().subscribe(tornado::setMode);
    sources.mode().subscribe(map::setMode);
  }

  private void arrange() {
    Label hint =
        Nodes.paragraph("Enter or a double-click moves the scenario there.", "tw-decide-muted");
    Region frame = flips.framed();
    VBox flipBody = new VBox(4, frame, hint);
    VBox.setVgrow(frame, Priority.ALWAYS);
    cards.show(
        new Card("What moves it", tornado, tornado.choosers()),
        new Card("What to measure next", Nodes.scrolling(measures)),
        new Card("Strategy map", map, map.choosers()),
        new Card("What would change our mind", flipBody));
  }

  private void build(VBox box) {
    Button on = new Button("Show Uncertainty");
    on.setOnAction(event -> sources.showUncertainty().set(true));
    box.getChildren().setAll(new Label("Uncertainty is hidden."), on);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("tw-decide-empty");
  }

  private void show() {
    if (!isVisible()) {
      map.stop();
      return;
    }
    boolean on = sources.showUncertainty().get();
    setCenter(on ? cards : switchedOff);
    if (on) {
      Scenario scenario = sources.document().scenario();
      measures.show(sources.outcome().getValue(), sources.uncertainty().getValue());
      tornado.show(sources.outcome().getValue(), sources.uncertainty().getValue());
      map.show(sources.outcome().getValue());
      List<Threshold> known = sources.flips().getValue();
      flips.show(known == null ? null : ThresholdLine.of(scenario, known, numbers));
    }
  }

  /** One step that undo takes back. */
  private void moveTo(Threshold flip) {
    sources
        .document()
        .edit(
            ParameterNames.name(flip.parameter()),
            scenario -> scenario.with(flip.parameter(), flip.value()));
  }

  /** What copies map and tornado. */
  public void onCopy(Consumer<DeckChart> copy) {
    tornado.picture().onCopy(() -> copy.accept(DeckChart.TORNADO));
    map.picture().onCopy(() -> copy.accept(DeckChart.MAP));
  }

  /** What map and tornado show, for exports. */
  public DeckView view() {
    return new DeckView(map.across(), map.up(), tornado.chosenPair(), tornado.measure());
  }

  /** The first thing to do here is to read; Tab goes on from the button. */
  @Override
  public void requestFocus() {
    header.requestFocus();
  }

  /** Ends what runs behind the view. */
  public void close() {
    painter.close();
  }
}
