package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.simulation.search.GoalSeek;
import dev.tunewise.simulation.search.Solution;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class SolveDialogTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void solve_setsValue_inOneUndoStep(FxRobot robot) {
    ask(robot, "traffic", Parameter.MONTHLY_CALLS);
    waitFor(() -> document.canUndoProperty().get());
    Goal goal = new Goal.BreakEvenAt(BreakEven.Pair.FINE_TUNING_PROMPTING, 6);
    Solution exact = GoalSeek.solve(Scenario.DEFAULT, Parameter.MONTHLY_CALLS, goal);
    double calls = assertInstanceOf(Solution.Reached.class, exact).value();
    assertEquals(Math.rint(calls), value(Parameter.MONTHLY_CALLS));
    assertUndoneInOneStep(robot, "Solve Monthly calls");
  }

  @Test
  void solve_offersBothSides_whereAStepLeadsOver(FxRobot robot) {
    Parameter hours = Parameter.FINE_TUNING_RETRAIN_HOURS;
    robot.interact(column::focusSearch);
    robot.write("hours per retrain");
    ask(robot, "fineTuning", hours);
    assertSays(
        "No value of “Hours per retrain” gets exactly there: at 165.316 fine-tuning pays back in"
            + " month 3, at 165.317 fine-tuning pays back in month 8.");
    assertEquals(List.of("Set to 165.317", "Set to 165.316"), offers());
    robot.clickOn("Set to 165.316");
    assertEquals(165.316, value(hours));
    assertUndoneInOneStep(robot, "Solve Hours per retrain");
  }

  @Test
  void solve_offersTheNearest_whereNoValueGetsThere(FxRobot robot) {
    Parameter tokens = Parameter.OUTPUT_TOKENS;
    ask(robot, "traffic", tokens);
    assertSays(
        "No value of “Output tokens per call” gets there. 1 comes nearest on the slider:"
            + " fine-tuning pays back in month 4.");
    assertEquals(List.of("Set to 1"), offers());
    focusOffer(robot);
    robot.type(KeyCode.SPACE);
    assertEquals(1, value(tokens));
    assertUndoneInOneStep(robot, "Solve Output tokens per call");
  }

  @Test
  void solve_saysSo_whereNothingChanges_andForgetsItForAnotherGoal(FxRobot robot) {
    open(robot, "economics");
    openDialog(robot, Parameter.HOURLY_RATE);
    robot.clickOn("Reaches the target:").clickOn("Solve");
    assertSays(
        "“Hourly rate” changes nothing about it: fine-tuning is right in 85.3 % at any value.");
    assertEquals(List.of(), offers());
    assertEquals(Scenario.DEFAULT, document.scenario());
    robot.clickOn("Costs the same:");
    assertEquals("", message().strip());
    robot.clickOn("Cancel");
  }

  private void ask(FxRobot robot, String group, Parameter parameter) {
    open(robot, group);
    openDialog(robot, parameter);
    robot.clickOn("Solve");
  }

  /** By the row's menu, or where that would not find room on the screen of tests by its key. */
  private void openDialog(FxRobot robot, Parameter parameter) {
    if (parameter == Parameter.MONTHLY_CALLS) {
      Node label = row(parameter).lookup(".parameter-label");
      robot.clickOn(label, MouseButton.SECONDARY).clickOn("Solve for…");
    } else {
      robot.clickOn(field(parameter)).press(KeyCode.CONTROL, KeyCode.L);
      robot.release(KeyCode.L, KeyCode.CONTROL);
    }
  }

  private void assertUndoneInOneStep(FxRobot robot, String label) {
    assertEquals(label, document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertTrue(nodes(".solve-message").findAny().isEmpty());
  }

  private static void assertSays(String expected) {
    waitFor(() -> !message().isBlank());
    assertEquals(expected, message());
  }

  private static Stream<Node> nodes(String selector) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream());
  }

  private static String message() {
    return nodes(".solve-message")
        .map(label -> ((Label) label).getText().replace('\u00a0', ' '))
        .findFirst()
        .orElse("");
  }

  private static Stream<Button> offerButtons() {
    return nodes(".solve-offers .button").map(Button.class::cast);
  }

  private static List<String> offers() {
    return offerButtons().map(Button::getText).toList();
  }

  private static void focusOffer(FxRobot robot) {
    robot.interact(() -> offerButtons().findFirst().orElseThrow().requestFocus());
  }

  private static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
