package dev.tunewise.ui.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.MapChart;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.chart.TornadoQuestion;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.service.Results;
import dev.tunewise.wording.ThresholdText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class DecisionPaneTest {
  private static final Scenario RANGED =
      Scenario.DEFAULT
          .withRanges(
              Map.of(
                  Parameter.MONTHLY_CALLS,
                  new Range(400_000, 2_500_000),
                  Parameter.FINE_TUNING_LABEL_COST,
                  new Range(0.3, 1.5)))
          .withSampling(1_000, 1);

  private final ScenarioDocument document = new ScenarioDocument(RANGED);
  private final TestContext context = new TestContext(document);
  private DecisionPane pane;
  private int suggested;
  private int closed;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(
        DecisionPane.class.getResource("/dev/tunewise/ui/look/light.css").toExternalForm());
    context.results.set(
        new Results(
            context.results.get().outcome(),
            new MonteCarlo().run(RANGED),
            ThresholdFinder.all(RANGED)));
    pane = new DecisionPane(context.in(stage), () -> suggested++, () -> closed++);
    pane.setVisible(true);
    stage.setScene(new Scene(pane, 960, 900));
    stage.show();
  }

  private Results results() {
    return context.results.get();
  }

  private void show(@Nullable Uncertainty uncertainty, @Nullable Thresholds thresholds) {
    context.results.set(new Results(results().outcome(), uncertainty, thresholds));
  }

  private List<String> paragraphs() {
    return pane.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
  }

  @Test
  void whatCannotBeCalculated_isNotWaitedFor(FxRobot robot) {
    Results before = results();
    robot.interact(() -> show(null, null));
    assertTrue(paragraphs().contains("Working it out…"), paragraphs().toString());
    robot.interact(
        () ->
            context.results.set(new Results(before.outcome(), null, null, true, before.numbers())));
    assertFalse(paragraphs().contains("Working it out…"), paragraphs().toString());
    assertTrue(paragraphs().contains("This could not be calculated."), paragraphs().toString());
  }

  @AfterEach
  void close() {
    pane.close();
  }

  private ContentPane picture(Class<? extends Node> part) {
    return (ContentPane)
        pane.lookupAll("*").stream()
            .filter(node -> node instanceof ContentPane && part.isInstance(node.getParent()))
            .findFirst()
            .orElseThrow();
  }

  private <T> T shown(Class<? extends Node> part, Class<T> type, Predicate<T> fits)
      throws TimeoutException {
    ContentPane picture = picture(part);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> {
          Object content = picture.shownProperty().getValue();
          return type.isInstance(content) && fits.test(type.cast(content));
        });
    WaitForAsyncUtils.waitForFxEvents();
    return type.cast(picture.shownProperty().getValue());
  }

  private MapData map(Predicate<MapData> fits) throws TimeoutException {
    return shown(MapPane.class, MapData.class, fits);
  }

  private <T> ComboBox<T> chooser(String name) {
    for (Node node : pane.lookupAll(".tw-chooser")) {
      if (name.equals(node.getAccessibleText())) {
        @SuppressWarnings("unchecked") // named after what it chooses
        ComboBox<T> box = (ComboBox<T>) node;
        return box;
      }
    }
    throw new AssertionError(name);
  }

  private Point2D onScreen(double right, double up) {
    ContentPane picture = picture(MapPane.class);
    Bounds plot = picture.plot();
    return picture.localToScreen(
        plot.getMinX() + right * plot.getWidth(), plot.getMaxY() - up * plot.getHeight());
  }

  @Test
  void tornado_followsPairAndMeasure(FxRobot robot) throws TimeoutException {
    TornadoData first = shown(TornadoPane.class, TornadoData.class, data -> true);
    assertEquals(Strategy.HYBRID, first.sides().below());
    assertEquals(Strategy.FINE_TUNING, first.sides().above(), "follows the recommendation");
    assertEquals(2, first.bars().size());
    ComboBox<?> pairs = chooser("Pair that the tornado compares");
    robot.interact(
        () -> {
          pairs.getSelectionModel().select(1 + Pair.HYBRID_PROMPTING.index());
          chooser("What the tornado measures").setValue(Measure.MONTH);
        });
    TornadoData then =
        shown(TornadoPane.class, TornadoData.class, data -> data.measure() == Measure.MONTH);
    assertTrue(then.subtitle().contains("hybrid is cheaper than prompting"), then.subtitle());
    TornadoQuestion question = TornadoQuestion.DEFAULT.of(Measure.MONTH).of(Pair.HYBRID_PROMPTING);
    assertEquals(new DecisionView(MapChart.X, MapChart.Y, question), pane.view());
    robot.interact(() -> document.startFrom(RANGED.withName("Another")));
    assertEquals(TornadoQuestion.DEFAULT, pane.view().tornado(), "another document, asked anew");
  }

  @Test
  void tornado_measuresOneStrategy(FxRobot robot) throws TimeoutException {
    robot.interact(() -> chooser("What the tornado measures").setValue(Measure.CHANCE));
    TornadoData chance =
        shown(TornadoPane.class, TornadoData.class, data -> data.measure() == Measure.CHANCE);
    assertTrue(chance.subtitle().contains("fine-tuning"), chance.subtitle());
    assertFalse(chooser("Pair that the tornado compares").isVisible());
    ComboBox<?> strategies = chooser("Strategy that the tornado measures");
    robot.interact(() -> strategies.getSelectionModel().select(1 + Strategy.HYBRID.ordinal()));
    shown(TornadoPane.class, TornadoData.class, data -> data.sides().below() == Strategy.HYBRID);
    assertEquals(Optional.of(Strategy.HYBRID), pane.view().tornado().strategy());
  }

  @Test
  void measures_nameEachRange(FxRobot robot) {
    String text =
        String.join(
            " ",
            pane.lookup(".tw-measure-list").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    assertTrue(text.contains("Measure first: the monthly calls."), text);
    assertTrue(text.contains("knowing everything"), text);
    assertTrue(text.contains("monthly calls") && text.contains("cost per label"), text);
  }

  @Test
  void oneCard_offersRanges_whereThereAreNone(FxRobot robot) {
    assertEquals(4, pane.lookupAll(".tw-card").size());
    robot.interact(() -> document.edit("No ranges", s -> s.withRanges(Map.of())));
    assertEquals(3, pane.lookupAll(".tw-card").size());
    robot.clickOn("Suggest Ranges…");
    assertEquals(1, suggested);
    robot.interact(document::undo);
    assertEquals(4, pane.lookupAll(".tw-card").size());
    assertInstanceOf(ContentPane.class, pane.getScene().getFocusOwner());
  }

  @Test
  void flips_areNotSaidToBeNone_whileTheyAreWorkedOut(FxRobot robot) {
    ThresholdList list = (ThresholdList) pane.lookup(".tw-flip-list");
    Label said = (Label) list.getPlaceholder();
    robot.interact(() -> show(results().uncertainty(), null));
    assertEquals(Pieces.WORKING, said.getText());
    assertTrue(list.getItems().isEmpty());
    robot.interact(() -> show(results().uncertainty(), new Thresholds(RANGED, true, List.of())));
    assertEquals(ThresholdText.none(true), said.getText());
  }

  @Test
  void flips_becomeWhatMakesOneFit_whileNoneDoes(FxRobot robot) {
    ThresholdList list = (ThresholdList) pane.lookup(".tw-flip-list");
    Scenario none = RANGED.with(Parameter.TARGET_ACCURACY, 0.99);
    robot.interact(() -> document.edit("Target", s -> none));
    robot.interact(
        () ->
            context.results.set(
                new Results(
                    results().outcome(), results().uncertainty(), ThresholdFinder.all(none))));
    assertTrue(
        pane.lookupAll(".tw-card-title").stream()
            .anyMatch(title -> ((Label) title).getText().equals("What would make one fit")));
    assertFalse(list.getItems().isEmpty());
    list.getItems().forEach(line -> assertEquals(Change.FITS, line.flip().change()));
    robot.interact(list::requestFocus);
    robot.type(KeyCode.ENTER);
    assertTrue(results().outcome().verdict().choice().fits());
  }

  private static Set<String> uncutNames(ThresholdList list) {
    Set<String> seen = new TreeSet<>();
    for (Node node : list.lookupAll(".label")) {
      Label label = (Label) node;
      if (label.isVisible()) {
        assertFalse(label.isTextTruncated(), label.getText());
        seen.add(label.getText());
      }
    }
    return seen;
  }

  /** As wide as the view is in a window of 1280 pixels. */
  @Test
  void flips_areNeverCut_howeverLongTheirNames(FxRobot robot) {
    List<Threshold> flips =
        Stream.of(Parameter.values())
            .flatMap(
                p ->
                    Stream.of(Strategy.FINE_TUNING, Strategy.HYBRID)
                        .map(to -> new Threshold(p, p.max(), to, Change.TAKES_OVER, true)))
            .toList();
    robot.interact(() -> pane.getScene().getWindow().setWidth(910));
    robot.interact(() -> show(results().uncertainty(), new Thresholds(RANGED, true, flips)));
    ThresholdList list = (ThresholdList) pane.lookup(".tw-flip-list");
    Set<String> seen = new TreeSet<>();
    robot.interact(
        () -> {
          for (int row = 0; row < list.getItems().size(); row++) {
            list.scrollTo(row);
            list.applyCss();
            list.layout();
            seen.addAll(uncutNames(list));
          }
        });
    list.getItems().forEach(line -> assertTrue(seen.contains(line.name()), line.name()));
  }

  @Test
  void measures_sayThatTheyAreWorkedOut(FxRobot robot) {
    robot.interact(() -> show(null, results().thresholds()));
    Label said = (Label) pane.lookup(".tw-measure-list").lookup(".label");
    assertEquals(Pieces.WORKING, said.getText());
  }

  @Test
  void flips_moveTheScenario_withEnterInOneStep(FxRobot robot) {
    ThresholdList list = (ThresholdList) pane.lookup(".tw-flip-list");
    assertFalse(list.getItems().isEmpty());
    Threshold nearest = list.getItems().getFirst().flip();
    robot.interact(
        () -> {
          list.requestFocus();
          list.getSelectionModel().select(0);
        });
    robot.type(KeyCode.ENTER);
    assertEquals(nearest.value(), document.scenario().get(nearest.parameter()));
    assertEquals(nearest.strategy(), results().outcome().verdict().strategy());
    robot.interact(document::undo);
    assertEquals(RANGED, document.scenario());
  }

  @Test
  void map_movesTheScenario_clickInOneStep(FxRobot robot) throws TimeoutException {
    MapData map = map(data -> true);
    robot.clickOn(onScreen(0.3, 0.7));
    double calls = document.scenario().get(Parameter.MONTHLY_CALLS);
    assertNotEquals(RANGED.get(Parameter.MONTHLY_CALLS), calls);
    assertEquals(0.3, map.x().share(calls), 0.02);
    assertEquals(0.7, map.y().share(document.scenario().get(Parameter.LABELED_EXAMPLES)), 0.02);
    map(data -> data.nowX() == calls);
    robot.interact(document::undo);
    assertEquals(RANGED, document.scenario());
    map(data -> data.nowX() == RANGED.get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void map_movesTheScenario_arrowKeysAndEnter(FxRobot robot) throws TimeoutException {
    MapData map = map(data -> true);
    ContentPane picture = picture(MapPane.class);
    Node cursor = pane.lookup(".tw-map-cursor");
    robot.interact(picture::requestFocus);
    assertFalse(cursor.isVisible());
    robot.type(KeyCode.ENTER);
    assertEquals(RANGED, document.scenario(), "nothing chosen yet");
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
    assertTrue(cursor.isVisible());
    double right = map.nowRight() + 2 / 40.0;
    double up = map.nowUp() - 1 / 40.0;
    String told = map.told(right, up);
    assertEquals(told + ". Enter moves the scenario there.", picture.getAccessibleText());
    assertEquals(told, ((Label) pane.lookup(".tw-map-card")).getText());
    robot.type(KeyCode.ENTER);
    MapData.Values values = map.valuesAt(right, up);
    assertEquals(values.x(), document.scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals(values.y(), document.scenario().get(Parameter.LABELED_EXAMPLES));
    robot.type(KeyCode.ESCAPE);
    assertFalse(cursor.isVisible());
    robot.interact(document::undo);
    assertEquals(RANGED, document.scenario());
  }

  @Test
  void map_swapsItsAxes_sameParameterChosenTwice(FxRobot robot) throws TimeoutException {
    map(data -> true);
    robot.interact(() -> chooser("Across the map").setValue(MapChart.Y));
    assertEquals(MapChart.X, chooser("Up the map").getValue());
    map(data -> data.map().x() == MapChart.Y && data.map().y() == MapChart.X);
    robot.interact(() -> chooser("Up the map").setValue(Parameter.OUTPUT_TOKENS));
    map(data -> data.map().y() == Parameter.OUTPUT_TOKENS);
    assertEquals(Parameter.OUTPUT_TOKENS, pane.view().up());
  }

  @Test
  void everything_isHidden_uncertaintySwitchedOff(FxRobot robot) {
    robot.interact(() -> context.showUncertainty.set(false));
    assertEquals(List.of(), List.copyOf(pane.lookupAll(".tw-card")));
    robot.clickOn("Show Uncertainty");
    assertTrue(context.showUncertainty.get());
    assertFalse(pane.lookupAll(".tw-card").isEmpty());
    robot.clickOn("Back to Charts");
    assertEquals(1, closed);
  }
}
