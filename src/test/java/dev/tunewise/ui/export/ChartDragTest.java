package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.ui.InputEvents;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
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
class ChartDragTest {
  private final Results results =
      new Results(new Simulator().simulate(Scenario.DEFAULT.withName("Intents")), null, null);
  private Button button;
  private StackPane chart;
  private ChartDrag drag;

  @Start
  void start(Stage stage) {
    button = new Button("Maximize");
    chart = new StackPane(button);
    drag = new ChartDrag(new SimpleObjectProperty<>(Settings.DEFAULTS));
    drag.install(
        chart,
        () -> ChartKind.COST,
        new SimpleObjectProperty<>(results),
        () -> DecisionView.DEFAULT,
        new SimpleObjectProperty<>(Optional.empty()));
    stage.setScene(new Scene(chart, 300, 200));
    stage.show();
  }

  @AfterEach
  void close() {
    drag.close();
  }

  /** Whether a drag would begin here. */
  private boolean begins(
      FxRobot robot, EventType<MouseEvent> type, Node on, double x, boolean shift) {
    AtomicBoolean begins = new AtomicBoolean();
    robot.interact(() -> begins.set(fire(type, on, x, shift)));
    return begins.get();
  }

  private static boolean fire(EventType<MouseEvent> type, Node on, double x, boolean shift) {
    MouseEvent event = InputEvents.mouse(type, x, 20, shift, new PickResult(on, x, 20));
    Event.fireEvent(on, event);
    return event.isDragDetect();
  }

  @Test
  void drag_beginsFarFromThePress_onceThePictureIsThere(FxRobot robot) throws Exception {
    assertFalse(begins(robot, MouseEvent.MOUSE_PRESSED, chart, 20, false));
    assertFalse(begins(robot, MouseEvent.MOUSE_DRAGGED, chart, 200, false)); // not drawn yet
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> begins(robot, MouseEvent.MOUSE_DRAGGED, chart, 200, false));
    assertFalse(begins(robot, MouseEvent.MOUSE_DRAGGED, chart, 24, false));
    begins(robot, MouseEvent.MOUSE_RELEASED, chart, 24, false);
    assertFalse(begins(robot, MouseEvent.MOUSE_DRAGGED, chart, 200, false));
  }

  @Test
  void cargo_isAPictureFile_orWithShiftOneOfLinesAndText(FxRobot robot) throws Exception {
    for (boolean shift : new boolean[] {false, true}) {
      begins(robot, MouseEvent.MOUSE_PRESSED, chart, 20, shift);
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> begins(robot, MouseEvent.MOUSE_DRAGGED, chart, 200, shift));
      robot.interact(
          () -> {
            ClipboardContent content = drag.ready().orElseThrow();
            String name = content.getFiles().getFirst().getName();
            assertEquals(shift ? "Intents cost.svg" : "Intents cost.png", name);
            assertTrue(content.getFiles().getFirst().length() > 1000);
            assertEquals(!shift, content.hasImage());
            if (!shift) {
              assertEquals(2560, content.getImage().getWidth());
            }
          });
    }
  }

  @Test
  void button_isNoPlaceToDragFrom(FxRobot robot) {
    robot.interact(() -> fire(MouseEvent.MOUSE_PRESSED, button, 20, false));
    WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
    assertFalse(begins(robot, MouseEvent.MOUSE_DRAGGED, chart, 200, false));
  }
}
