package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Flip;
import dev.tunewise.simulation.Goal;
import dev.tunewise.simulation.GoalSeek;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ParameterFlipTest extends ColumnTest {
  private static final List<Flip> FLIPS =
      List.of(
          new Flip(Parameter.MONTHLY_CALLS, 3_070_000, Strategy.HYBRID, true),
          new Flip(Parameter.MONTHLY_CALLS, 20_000, Strategy.PROMPTING, false));

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private List<Node> ticks(Parameter parameter) {
    return List.copyOf(row(parameter).lookupAll(".slider-mark"));
  }

  @Test
  void tick_setsValue_whenClicked(FxRobot robot) {
    robot.interact(() -> column.setFlips(FLIPS));
    assertEquals(List.of(), ticks(Parameter.SPECIALIZATION));
    List<Node> ticks = ticks(Parameter.MONTHLY_CALLS);
    assertEquals("20k: Prompting takes over", ticks.get(0).getAccessibleText());
    assertEquals("3.07M: Hybrid takes over", ticks.get(1).getAccessibleText());
    assertNotNull(ticks.get(1).lookup(".hybrid"));
    robot.clickOn(ticks.get(1));
    assertEquals(3_070_000, value(Parameter.MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void tick_saysNone_whereThereIsNoBudget(FxRobot robot) {
    open(robot, "task");
    Parameter budget = Parameter.LATENCY_BUDGET_MILLIS;
    robot.interact(() -> document.edit("Budget", now -> now.with(budget, 450)));
    robot.interact(() -> column.setFlips(List.of(new Flip(budget, 0, Strategy.PROMPTING, true))));
    assertEquals("none: Prompting takes over", ticks(budget).getFirst().getAccessibleText());
    robot.interact(() -> slider(budget).requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.F);
    assertEquals(0, value(budget));
  }

  @Test
  void tick_isReached_byKeys(FxRobot robot) {
    robot.interact(() -> column.setFlips(FLIPS));
    robot.interact(() -> slider(Parameter.MONTHLY_CALLS).requestFocus());
    robot.type(KeyCode.F);
    assertEquals(3_070_000, value(Parameter.MONTHLY_CALLS));
    robot.push(KeyCode.SHIFT, KeyCode.F);
    assertEquals(20_000, value(Parameter.MONTHLY_CALLS));
  }

  @Test
  void setFlips_keepsTicks_thatDidNotChange(FxRobot robot) {
    robot.interact(() -> column.setFlips(FLIPS));
    Node tick = ticks(Parameter.MONTHLY_CALLS).getFirst();
    Flip other = new Flip(Parameter.SPECIALIZATION, 0.2, Strategy.PROMPTING, false);
    robot.interact(() -> column.setFlips(List.of(FLIPS.get(0), FLIPS.get(1), other)));
    assertSame(tick, ticks(Parameter.MONTHLY_CALLS).getFirst());
    assertEquals(1, ticks(Parameter.SPECIALIZATION).size());
    robot.interact(() -> column.setFlips(List.of()));
    assertNull(row(Parameter.MONTHLY_CALLS).lookup(".slider-mark"));
  }

  @Test
  void solve_setsValue_inOneUndoStep(FxRobot robot) {
    openSolve(robot, Parameter.MONTHLY_CALLS);
    robot.clickOn("Solve");
    waitFor(() -> document.canUndoProperty().get());
    Goal goal = new Goal.BreakEvenAt(BreakEven.Pair.FINE_TUNING_PROMPTING, 6);
    assertEquals(
        GoalSeek.solve(Scenario.DEFAULT, Parameter.MONTHLY_CALLS, goal).orElseThrow(),
        value(Parameter.MONTHLY_CALLS));
    assertEquals("Solve Monthly calls", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void solve_saysSo_whereNoValueGetsThere(FxRobot robot) {
    openSolve(robot, Parameter.HOURLY_RATE);
    robot.clickOn("Reaches the target:").clickOn("Solve");
    waitFor(() -> message().equals("No value of “Hourly rate” gets there."));
    assertEquals(Scenario.DEFAULT, document.scenario());
    robot.clickOn("Cancel");
  }

  private void openSolve(FxRobot robot, Parameter parameter) {
    if (parameter == Parameter.HOURLY_RATE) {
      open(robot, "economics");
    }
    Node label = row(parameter).lookup(".parameter-label");
    robot.clickOn(label, MouseButton.SECONDARY).clickOn("Solve for…");
  }

  private static String message() {
    return Window.getWindows().stream()
        .map(window -> window.getScene().getRoot().lookup(".solve-message"))
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .findFirst()
        .orElse("");
  }

  private static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
