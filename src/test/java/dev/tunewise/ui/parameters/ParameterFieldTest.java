package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.TextKeys;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ParameterFieldTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void field_takesTypedNumber_onEnter(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "2.5M");
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    robot.type(KeyCode.ENTER);
    assertEquals(2.5e6, value(Parameter.MONTHLY_CALLS));
    assertEquals("2,500,000", field(Parameter.MONTHLY_CALLS).getText());
    assertEquals(2.5e6, slider(Parameter.MONTHLY_CALLS).value());
    assertEquals("Monthly calls", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertFalse(document.canUndoProperty().get());
    assertEquals("1,000,000", field(Parameter.MONTHLY_CALLS).getText());
  }

  @Test
  void field_takesTypedNumber_onFocusLoss(FxRobot robot) {
    type(robot, Parameter.BASE_ACCURACY, "0.71");
    robot.type(KeyCode.TAB);
    assertEquals(0.71, value(Parameter.BASE_ACCURACY));
    assertEquals("71 %", field(Parameter.BASE_ACCURACY).getText().replace('\u00a0', ' '));
  }

  @Test
  void field_keepsAndMarksText_thatIsNoLegalNumber(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "12 apples");
    robot.type(KeyCode.TAB);
    NumberField field = field(Parameter.MONTHLY_CALLS);
    assertEquals("12 apples", field.getText());
    assertTrue(field.getPseudoClassStates().toString().contains("danger"));
    Node note = row(Parameter.MONTHLY_CALLS).lookup(".parameter-note");
    assertTrue(note.isVisible());
    assertEquals("Write 12; allowed: 1 to 10,000,000,000", text(note));
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    assertFalse(commit(robot));
    robot.clickOn(field).type(KeyCode.ESCAPE);
    assertEquals("1,000,000", field.getText());
    assertFalse(note.isVisible());
    assertTrue(commit(robot));
  }

  /** Each number is legal; what follows from both is none. */
  @Test
  void field_refusesANumber_whoseResultsNoNumberCanHold(FxRobot robot) {
    Parameter parameter = Parameter.BASE_ACCURACY;
    robot.interact(
        () ->
            document.edit(
                "",
                scenario ->
                    scenario
                        .with(Parameter.LABELED_EXAMPLES, 0)
                        .with(Parameter.COST_PER_ERROR, 100)));
    robot.interact(() -> field(parameter).setText("1e-308"));
    robot.interact(() -> assertFalse(field(parameter).commit()));
    assertEquals(
        "Results would be too large, with labeled examples and cost per error",
        field(parameter).faultProperty().get());
    assertEquals(0.68, value(parameter));
    robot.interact(() -> field(parameter).setText("0.5"));
    assertEquals("", field(parameter).faultProperty().get());
    robot.interact(() -> assertTrue(field(parameter).commit()));
    assertEquals(0.5, value(parameter));
  }

  @Test
  void row_saysWhatCountsInstead_whileTheBaseIsMeasured(FxRobot robot) {
    Node note = row(Parameter.BASE_ACCURACY).lookup(".parameter-note");
    assertFalse(note.isVisible());
    List<Measurement> base = List.of(new Measurement(Strategy.PROMPTING, 0, 222, 300));
    robot.interact(() -> document.edit("x", scenario -> scenario.withMeasurements(base)));
    assertTrue(note.isVisible());
    assertEquals("Measured: 74 %, which counts instead", text(note));
    robot.interact(document::undo);
    assertFalse(note.isVisible());
  }

  @Test
  void field_losesMark_onceTheTextIsMended(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "12x");
    robot.type(KeyCode.ENTER);
    assertFalse(field(Parameter.MONTHLY_CALLS).faultProperty().get().isEmpty());
    robot.type(KeyCode.BACK_SPACE);
    assertEquals("", field(Parameter.MONTHLY_CALLS).faultProperty().get());
    robot.type(KeyCode.ENTER);
    assertEquals(12, value(Parameter.MONTHLY_CALLS));
  }

  @Test
  void field_showsFullPrecision_whileFocused(FxRobot robot) {
    robot.interact(
        () -> document.edit("", scenario -> scenario.with(Parameter.COST_PER_ERROR, 1.23456789)));
    assertEquals("1.23457", field(Parameter.COST_PER_ERROR).getText());
    robot.clickOn(field(Parameter.COST_PER_ERROR));
    assertEquals("1.23456789", field(Parameter.COST_PER_ERROR).getText());
    assertEquals("1.23456789", field(Parameter.COST_PER_ERROR).getSelectedText());
    robot.type(KeyCode.TAB);
    assertEquals(1.23456789, value(Parameter.COST_PER_ERROR));
  }

  @Test
  void commitPendingEdit_takesTypedText_withoutEnter(FxRobot robot) {
    type(robot, Parameter.LABELED_EXAMPLES, "3k");
    assertTrue(commit(robot));
    assertEquals(3_000, value(Parameter.LABELED_EXAMPLES));
  }

  @Test
  void commitPendingEdit_bringsFaultToSight_inClosedGroup(FxRobot robot) {
    open(robot, "economics");
    type(robot, Parameter.HOURLY_RATE, "x");
    open(robot);
    assertFalse(commit(robot));
    assertEquals(Set.of("economics"), column.expandedGroups());
    assertTrue(field(Parameter.HOURLY_RATE).isFocused());
    assertEquals("x", field(Parameter.HOURLY_RATE).getText());
  }

  @Test
  void field_leavesUndoToTheWindow_unlessSomethingWasTyped(FxRobot robot) {
    KeyCodeCombination undo = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    robot.interact(() -> TextKeys.install(column.getScene(), document::undo, document::redo));
    type(robot, Parameter.MONTHLY_CALLS, "40k");
    robot.type(KeyCode.ENTER);
    assertEquals(40_000, value(Parameter.MONTHLY_CALLS));
    robot.push(undo);
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    robot.write("7");
    robot.push(undo);
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    assertEquals("1,000,000", field(Parameter.MONTHLY_CALLS).getText());
  }
}
