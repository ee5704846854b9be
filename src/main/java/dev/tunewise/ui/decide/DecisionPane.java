package dev.tunewise.ui.decide;

import dev.tunewise.chart.DecisionChart;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.ViewHeader;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.ThresholdText;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What decides the choice, in place of the charts: the parameters stay beside it and everything
 * here follows them. Works only while it is visible.
 */
public final class DecisionPane extends BorderPane {
  private final Context context;
  private final Numbers numbers = Numbers.local();
  private final MeasureList measures = new MeasureList(numbers);
  private final ThresholdList thresholds;
  private final Card flips;
  private final ChartPainter painter;
  private final TornadoPane tornado;
  private final MapPane map;
  private final ViewHeader header;
  private final CardGrid cards = new CardGrid();
  private final VBox switchedOff = new VBox();
  private final List<Card> ranged;
  private final List<Card> unranged;
  private final List<Card> found;

  /**
   * A view, invisible at first.
   *
   * @param suggester offers ranges for what has none
   * @param closer goes back to the charts
   */
  public DecisionPane(Context context, Runnable suggester, Runnable closer) {
    this.context = context;
    painter = new ChartPainter(context.document().replacementsProperty());
    tornado = new TornadoPane(painter);
    thresholds = new ThresholdList(this::moveTo);
    flips = new Card(ThresholdText.title(true), explained(thresholds));
    map = new MapPane(context.document(), painter);
    setVisible(false);
    getStyleClass().add("tw-decide");
    StyleSheets.add(this, DecisionPane.class, "decide.css");
    StrategyLine.style(this);
    header = new ViewHeader("What decides it?", closer);
    setTop(header);
    ranged =
        List.of(
            new Card("What moves it", tornado, tornado.choosers()),
            new Card("What to measure next", Nodes.scrolling(measures)));
    unranged =
        List.of(new Card("What moves it, and what to measure next", withoutRanges(suggester)));
    found = List.of(new Card("Strategy map", map, map.choosers()), flips);
    build(switchedOff);
    visibleProperty().subscribe((before, now) -> show());
    context.shown().subscribe(now -> show());
    context.document().replacementsProperty().subscribe((before, now) -> tornado.reset());
    context.showUncertainty().subscribe(now -> show());
    context.mode().subscribe(tornado.picture()::setMode);
    context.mode().subscribe(map.picture()::setMode);
  }

  /** What to do where nothing is uncertain yet. */
  private static Node withoutRanges(Runnable suggester) {
    Button suggest = Nodes.button("Suggest Ranges…", suggester);
    VBox body =
        new VBox(
            Nodes.paragraph(
                "No number has a range yet, so nothing can be said about how much it matters."),
            suggest,
            Nodes.paragraph(
                "Or open one with ± beside a number that you do not know exactly: a low end that it"
                    + " stays above nine times out of ten, and a high end that it stays below nine"
                    + " times out of ten.",
                "tw-decide-muted"));
    return Nodes.styled(body, "tw-decide-unranged");
  }

  private static VBox explained(ThresholdList thresholds) {
    Label hint =
        Nodes.paragraph("Enter or a double-click moves the scenario there.", "tw-decide-muted");
    VBox body = new VBox(4, thresholds, hint);
    VBox.setVgrow(thresholds, Priority.ALWAYS);
    return body;
  }

  private void build(VBox box) {
    Button on = Nodes.button("Show Uncertainty", () -> context.showUncertainty().set(true));
    box.getChildren().setAll(new Label("Uncertainty is hidden."), on);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("tw-decide-empty");
  }

  private void show() {
    if (!isVisible()) {
      map.stop();
      tornado.stop();
      return;
    }
    boolean on = context.showUncertainty().get();
    setCenter(on ? cards : switchedOff);
    if (on) {
      Results now = context.shown().getValue();
      boolean isUnranged = now.outcome().scenario().ranges().isEmpty();
      boolean answered = !isUnranged && unranged.stream().anyMatch(Node::isFocusWithin);
      cards.show(isUnranged ? unranged : ranged, found);
      if (answered) {
        Focus.show(tornado.picture()); // else the keyboard ends up anywhere in the window
      }
      measures.show(now.outcome(), now.uncertainty(), now.failed());
      tornado.show(now);
      map.show(now);
      Thresholds known = now.thresholds();
      thresholds.show(known, now.failed(), now.numbers());
      flips.setTitle(
          ThresholdText.title(
              known == null ? now.outcome().verdict().choice().fits() : known.fits()));
    }
  }

  /** One step that undo takes back. */
  private void moveTo(Threshold threshold) {
    context
        .document()
        .edit(
            ParameterText.name(threshold.parameter()),
            scenario -> scenario.with(threshold.parameter(), threshold.value()));
  }

  /** What copies map and tornado. */
  public void onCopy(Consumer<DeckChart> copy) {
    tornado.picture().onCopy(() -> copy.accept(DecisionChart.TORNADO));
    map.picture().onCopy(() -> copy.accept(DecisionChart.MAP));
  }

  /** The panes of map and tornado. */
  public Map<DecisionChart, ContentPane> pictures() {
    return Map.of(DecisionChart.TORNADO, tornado.picture(), DecisionChart.MAP, map.picture());
  }

  /** What map and tornado show, for exports. */
  public DecisionView view() {
    return new DecisionView(map.across(), map.up(), tornado.question());
  }

  /** The first thing to do here is to read; Tab goes on from the button. */
  @Override
  public void requestFocus() {
    header.requestFocus();
  }

  /** The values that would change the choice, or make one fit, with the nearest selected. */
  public void showThresholds() {
    applyCss(); // only then what scrolls is part of the window, when it is shown for the first time
    layout();
    thresholds.requestFocus();
  }

  /** Ends what runs behind the view. */
  public void close() {
    painter.close();
  }
}
