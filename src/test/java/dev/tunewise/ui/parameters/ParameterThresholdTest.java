package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ParameterThresholdTest extends ColumnTest {
  private static final List<Threshold> THRESHOLDS =
      List.of(
          new Threshold(
              Parameter.MONTHLY_CALLS, 3_070_000, Strategy.HYBRID, Change.TAKES_OVER, true),
          new Threshold(
              Parameter.MONTHLY_CALLS, 20_000, Strategy.PROMPTING, Change.TAKES_OVER, false));

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private List<Node> ticks(Parameter parameter) {
    return List.copyOf(row(parameter).lookupAll(".slider-mark"));
  }

  @Test
  void tick_setsValue_whenClicked(FxRobot robot) {
    open(robot, "task");
    robot.interact(() -> column.setThresholds(THRESHOLDS));
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
    Parameter budget = Parameter.LATENCY_BUDGET_MILLIS;
    robot.interact(() -> document.edit("Budget", now -> now.with(budget, 450)));
    robot.interact(
        () ->
            column.setThresholds(
                List.of(new Threshold(budget, 0, Strategy.PROMPTING, Change.TAKES_OVER, true))));
    assertEquals("none: Prompting takes over", ticks(budget).getFirst().getAccessibleText());
    robot.interact(() -> slider(budget).requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.F);
    assertEquals(0, value(budget));
  }

  @Test
  void tick_isReached_byKeys(FxRobot robot) {
    robot.interact(() -> column.setThresholds(THRESHOLDS));
    robot.interact(() -> slider(Parameter.MONTHLY_CALLS).requestFocus());
    robot.type(KeyCode.F);
    assertEquals(3_070_000, value(Parameter.MONTHLY_CALLS));
    robot.push(KeyCode.SHIFT, KeyCode.F);
    assertEquals(20_000, value(Parameter.MONTHLY_CALLS));
  }

  @Test
  void setThresholds_keepsTicks_thatDidNotChange(FxRobot robot) {
    open(robot, "task");
    robot.interact(() -> column.setThresholds(THRESHOLDS));
    Node tick = ticks(Parameter.MONTHLY_CALLS).getFirst();
    Threshold other =
        new Threshold(Parameter.SPECIALIZATION, 0.2, Strategy.PROMPTING, Change.TAKES_OVER, false);
    robot.interact(
        () -> column.setThresholds(List.of(THRESHOLDS.get(0), THRESHOLDS.get(1), other)));
    assertSame(tick, ticks(Parameter.MONTHLY_CALLS).getFirst());
    assertEquals(1, ticks(Parameter.SPECIALIZATION).size());
    robot.interact(() -> column.setThresholds(List.of()));
    assertNull(row(Parameter.MONTHLY_CALLS).lookup(".slider-mark"));
  }
}
