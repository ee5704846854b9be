package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class WaysOutTest {
  private static final String WHY = "It could not be calculated.";

  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private final StringProperty failure = new SimpleStringProperty("");
  private final List<String> done = new ArrayList<>();
  private WaysOut ways;
  private Stage stage;

  @Start
  void start(Stage shared) {
    stage = shared;
    Front front =
        new Front(new Button("Work"), new StackPane(), new SimpleBooleanProperty(), failure);
    ways =
        new WaysOut(
            document,
            failure,
            () -> {
              done.add("undo");
              document.undo();
            },
            () -> done.add("save"),
            () -> done.add("open"),
            () -> done.add("new"));
    front.offer(ways);
    front.showWork();
    stage.setScene(new Scene(front, 500, 300));
    stage.show();
  }

  private Button focused() {
    return (Button) stage.getScene().getFocusOwner();
  }

  private void fail(FxRobot robot) {
    robot.interact(
        () -> {
          failure.set(WHY);
          ways.takeKeyboard();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void ways_areReached_inTheirOrder_onceNothingCanBeShown(FxRobot robot) {
    assertFalse(ways.isVisible());
    robot.interact(() -> document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5)));
    fail(robot);
    assertTrue(ways.isVisible());
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      reached.add(focused().getText());
      robot.type(KeyCode.TAB);
    }
    assertEquals(List.of("Undo Calls", "Save As…", "Open…", "New…"), reached);
    robot.interact(() -> failure.set(""));
    assertFalse(ways.isVisible());
  }

  @Test
  void first_saysWhy_andTakesTheStepBack(FxRobot robot) {
    robot.interact(() -> document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5)));
    fail(robot);
    assertEquals(WHY, focused().getAccessibleHelp());
    robot.type(KeyCode.SPACE);
    assertEquals(List.of("undo"), done);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  /** What failed is told before the step that can be taken back. */
  @Test
  void undo_hasTheKeyboard_whereTheFirstStepFailed(FxRobot robot) {
    robot.interact(
        () -> {
          document
              .scenarioProperty()
              .subscribe(
                  (before, now) -> {
                    failure.set(WHY);
                    ways.takeKeyboard();
                  });
          document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Undo Calls", focused().getText());
  }

  @Test
  void undo_isNotOffered_whereThereIsNothingToTakeBack(FxRobot robot) {
    fail(robot);
    assertEquals("Save As…", focused().getText());
    assertEquals(WHY, focused().getAccessibleHelp());
    robot.type(KeyCode.SPACE);
    assertEquals(List.of("save"), done);
  }
}
