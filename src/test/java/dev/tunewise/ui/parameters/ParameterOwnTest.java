package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.ExampleValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ParameterOwnTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private Button ring(Parameter parameter) {
    return (Button) row(parameter).lookup(".origin-mark");
  }

  private Set<Parameter> own() {
    return document.scenario().own();
  }

  private String count() {
    return ((Labeled) column.lookup(".own-count")).getText();
  }

  @Test
  void typedNumber_isNoExampleAnyMore_andUndoTakesThatBack(FxRobot robot) {
    int inUse = ExampleValues.of(document.scenario()).inUse().size();
    assertEquals("All " + inUse + " numbers in use are example values", count());
    assertTrue(ring(MONTHLY_CALLS).isVisible());
    assertEquals("Monthly calls, calls, example value", field(MONTHLY_CALLS).getAccessibleText());
    type(robot, MONTHLY_CALLS, "300k\n");
    assertEquals(Set.of(MONTHLY_CALLS), own());
    assertFalse(ring(MONTHLY_CALLS).isVisible());
    assertEquals("Monthly calls, calls", field(MONTHLY_CALLS).getAccessibleText());
    assertEquals("1 of " + inUse + " numbers in use is yours", count());
    robot.interact(document::undo);
    assertTrue(ring(MONTHLY_CALLS).isVisible());
    assertEquals(Set.of(), own());
  }

  @Test
  void sameNumberTyped_confirmsIt(FxRobot robot) {
    type(robot, MONTHLY_CALLS, "1M\n");
    assertEquals(Set.of(MONTHLY_CALLS), own());
    assertEquals("Monthly calls", document.undoLabelProperty().get());
  }

  @Test
  void ring_confirmsTheNumber_asTheKeyDoes(FxRobot robot) {
    robot.clickOn(ring(BASE_ACCURACY));
    assertEquals(Set.of(BASE_ACCURACY), own());
    assertEquals("Confirm Base accuracy", document.undoLabelProperty().get());
    robot
        .clickOn(field(MONTHLY_CALLS))
        .press(KeyCode.CONTROL, KeyCode.ENTER)
        .release(KeyCode.ENTER, KeyCode.CONTROL);
    assertEquals(Set.of(BASE_ACCURACY, MONTHLY_CALLS), own());
    robot
        .clickOn(field(TARGET_ACCURACY))
        .write("85")
        .press(KeyCode.CONTROL, KeyCode.ENTER)
        .release(KeyCode.ENTER, KeyCode.CONTROL);
    assertEquals(0.85, value(TARGET_ACCURACY));
    assertEquals(Set.of(BASE_ACCURACY, MONTHLY_CALLS, TARGET_ACCURACY), own());
    assertEquals(
        Scenario.DEFAULT.values().with(TARGET_ACCURACY, 0.85), document.scenario().values());
  }

  @Test
  void reset_makesItAnExampleAgain_andForgetsItsSource(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "x", s -> Sources.with(s.with(MONTHLY_CALLS, 9), MONTHLY_CALLS, "dashboard")));
    assertEquals("Source of Monthly calls: dashboard", ring(MONTHLY_CALLS).getAccessibleText());
    robot.clickOn(dot(MONTHLY_CALLS));
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void source_saysEdited_onceTheNumberChanges(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "x",
                s ->
                    OwnValues.set(
                        Sources.with(s, MONTHLY_CALLS, "dashboard"), Map.of(MONTHLY_CALLS, 9.0))));
    type(robot, MONTHLY_CALLS, "10\n");
    assertEquals("dashboard · edited", Sources.of(document.scenario(), MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals("dashboard", Sources.of(document.scenario(), MONTHLY_CALLS));
  }

  @Test
  void noteSource_asks_andMakesTheNumberOwn(FxRobot robot) {
    robot
        .clickOn(field(MONTHLY_CALLS))
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N)
        .release(KeyCode.N, KeyCode.SHIFT, KeyCode.CONTROL);
    TextField asked =
        Window.getWindows().stream()
            .flatMap(window -> window.getScene().getRoot().lookupAll(".text-field").stream())
            .map(TextField.class::cast)
            .filter(field -> "Source of Monthly calls".equals(field.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    assertEquals(asked, asked.getScene().getFocusOwner());
    robot.interact(() -> asked.setText(" support dashboard, October"));
    robot.clickOn("OK");
    assertEquals("support dashboard, October", Sources.of(document.scenario(), MONTHLY_CALLS));
    assertEquals(Set.of(MONTHLY_CALLS), own());
    assertEquals("Source of Monthly calls", document.undoLabelProperty().get());
  }

  @Test
  void examplesOnly_keepsRowsThatBecomeOwn_untilItIsAskedAgain(FxRobot robot) {
    robot.interact(
        () -> document.edit("x", s -> OwnValues.with(s, List.of(BASE_ACCURACY, HOURLY_RATE))));
    robot.clickOn("Examples");
    assertTrue(rows().stream().noneMatch(row -> own().contains(row.parameter())));
    assertEquals(ExampleValues.of(document.scenario()).examples().size(), rows().size());
    type(robot, MONTHLY_CALLS, "300k\n");
    assertTrue(row(MONTHLY_CALLS).isVisible());
    robot.clickOn("Examples").clickOn("Examples");
    assertTrue(rows().stream().noneMatch(row -> row.parameter() == MONTHLY_CALLS));
  }
}
