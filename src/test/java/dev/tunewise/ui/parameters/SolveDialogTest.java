package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.simulation.search.GoalSeek;
import dev.tunewise.simulation.search.Solution;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
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
    open(robot, "traffic");
    robot.interact(
        () ->
            document.edit(
                "Range",
                s -> s.withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(700_000, 1_500_000)))));
    openDialog(robot, Parameter.MONTHLY_CALLS);
    Goal goal = new Goal.EqualTotals(BreakEven.Pair.HYBRID_FINE_TUNING);
    Solution exact = GoalSeek.solve(Scenario.DEFAULT, Parameter.MONTHLY_CALLS, goal);
    double calls = Math.rint(assertInstanceOf(Solution.Reached.class, exact).value());
    String change = "1,000,000 → " + Numbers.in(Locale.US).count(calls);
    waitFor(() -> change().equals(change));
    assertSays("Hybrid and fine-tuning cost the same over 24 months.");
    assertEquals(1_000_000, value(Parameter.MONTHLY_CALLS), "shown before it applies");
    robot.clickOn("Apply");
    assertEquals(calls, value(Parameter.MONTHLY_CALLS));
    Range range = document.scenario().range(Parameter.MONTHLY_CALLS);
    assertEquals(0, range.low() % 10_000, "round ends: " + range);
    assertEquals(0, range.high() % 10_000, "round ends: " + range);
    assertEquals("Applied.", message());
    assertEquals(change, change());
    assertEquals("Solve Monthly calls", document.undoLabelProperty().get());
    robot.clickOn("Undo");
    assertEquals(1_000_000, value(Parameter.MONTHLY_CALLS));
    waitFor(() -> message().startsWith("Hybrid"));
    assertEquals(new Range(700_000, 1_500_000), document.scenario().range(Parameter.MONTHLY_CALLS));
    robot.clickOn("Close");
  }

  /** The document of the program takes no scenario whose results are too large. */
  @Test
  void apply_saysSo_whereTheValueIsNotTaken(FxRobot robot) {
    open(robot, "traffic");
    openDialog(robot, Parameter.MONTHLY_CALLS);
    waitFor(() -> !change().isBlank());
    taking = false;
    robot.clickOn("Apply");
    taking = true;
    assertTrue(message().startsWith("Nothing was changed: "), message());
    assertEquals("", change());
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertTrue(robot.lookup("Undo").queryButton().isDisabled());
    robot.clickOn("Close");
  }

  @Test
  void solve_beginsWithTheTarget_whereItIsAboutAccuracy(FxRobot robot) {
    open(robot, "task");
    openDialog(robot, Parameter.DISTINCT_TOPICS);
    waitFor(() -> message().equals("Fine-tuning is right in 80 %."));
    robot.clickOn("Close");
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void solve_offersBothSides_whereAStepLeadsOver(FxRobot robot) {
    Parameter hours = Parameter.FINE_TUNING_RETRAIN_HOURS;
    robot.interact(column::focusSearch);
    robot.write("hours per retrain");
    askPayback(robot, "fineTuning", hours);
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
    askPayback(robot, "traffic", tokens);
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
    robot.clickOn("Reaches the target:");
    assertSays(
        "“Hourly rate” changes nothing about it: fine-tuning is right in 85.3 % at any value.");
    assertEquals(List.of(), offers());
    assertEquals(Scenario.DEFAULT, document.scenario());
    robot.clickOn("Costs the same:");
    waitFor(() -> !message().contains("Hourly rate"));
    robot.clickOn("Close");
  }

  /** When fine-tuning pays back against prompting. */
  private void askPayback(FxRobot robot, String group, Parameter parameter) {
    open(robot, group);
    openDialog(robot, parameter);
    robot.clickOn("Pays back:");
    robot.interact(
        () ->
            nodes(".combo-box")
                .map(ComboBox.class::cast)
                .filter(box -> box.getItems().contains(BreakEven.Pair.FINE_TUNING_PROMPTING))
                .findFirst()
                .orElseThrow()
                .getSelectionModel()
                .select(BreakEven.Pair.FINE_TUNING_PROMPTING.index()));
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
    robot.clickOn("Close");
    assertTrue(nodes(".solve-message").findAny().isEmpty());
  }

  private static void assertSays(String expected) {
    waitFor(() -> !message().isBlank() && !message().startsWith("Looking"));
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

  private static String change() {
    return nodes(".solve-change").map(label -> ((Label) label).getText()).findFirst().orElse("");
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
