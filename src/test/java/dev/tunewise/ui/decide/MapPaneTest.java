package dev.tunewise.ui.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.MapData;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.service.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class MapPaneTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  private final ChartPainter painter = new ChartPainter(new SimpleIntegerProperty());
  private final List<Double> seen = new ArrayList<>();
  private MapPane pane;
  private ContentPane picture;

  @Start
  void start(Stage stage) {
    pane = new MapPane(new ScenarioDocument(Scenario.DEFAULT), painter);
    picture = (ContentPane) pane.getChildrenUnmodifiable().getFirst();
    picture
        .shownProperty()
        .subscribe(
            now -> {
              if (now instanceof MapData map) {
                seen.add(map.nowX());
              }
            });
    stage.setScene(new Scene(pane, 500, 400));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(painter::close);
  }

  private static Results results(double calls) {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, calls);
    return new Results(new Simulator().simulate(scenario), null, null, NUMBERS);
  }

  private void waitForNow(double calls) throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> picture.shownProperty().getValue() instanceof MapData map && map.nowX() == calls);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void show_endsWithTheNewest_andNeverGoesBack(FxRobot robot) throws Exception {
    List<Results> outcomes = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      outcomes.add(results(10_000 * i));
    }
    for (int i = 0; i < 60; i += 20) {
      List<Results> burst = outcomes.subList(i, i + 20);
      robot.interact(() -> burst.forEach(pane::show));
    }
    waitForNow(600_000);
    assertEquals(seen.stream().sorted().distinct().toList(), seen);
    // Of a burst within one event nothing but the last is worth a map.
    assertEquals(List.of(), seen.stream().filter(calls -> calls % 200_000 != 0).toList());
  }

  @Test
  void stop_dropsWhatWasAsked_andShowAsksAnew(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          pane.show(results(5_000));
          pane.stop();
        });
    robot.interact(() -> painter.task().request(() -> -1.0, seen::add, fault -> {}));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> seen.contains(-1.0));
    assertNull(picture.shownProperty().getValue());
    robot.interact(() -> pane.show(results(5_000)));
    waitForNow(5_000);
  }

  @Test
  void card_neverCoversTheCellItSpeaksOf(FxRobot robot) throws Exception {
    robot.interact(() -> pane.show(results(100_000)));
    waitForNow(100_000);
    robot.interact(picture::requestFocus);
    KeyCode[] ways = {KeyCode.LEFT, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.UP};
    robot.interact(
        () -> {
          for (int i = 0; i < 80; i++) {
            for (int step = i < 40 ? 1 : 2; step > 0; step--) {
              press(ways[i / 10 % 4]);
            }
            pane.applyCss();
            pane.layout();
            Bounds cell = pane.lookup(".tw-map-cursor").getBoundsInParent();
            Bounds card = pane.lookup(".tw-map-card").getBoundsInParent();
            assertFalse(card.intersects(cell), () -> card + " covers " + cell);
            assertTrue(pane.getLayoutBounds().contains(card), () -> card + " is cut");
          }
        });
    Bounds cursor = pane.lookup(".tw-map-cursor").getBoundsInParent();
    robot.type(KeyCode.RIGHT);
    assertNotEquals(cursor, pane.lookup(".tw-map-cursor").getBoundsInParent(), "keys move it");
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        picture, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
