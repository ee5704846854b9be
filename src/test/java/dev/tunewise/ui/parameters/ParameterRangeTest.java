package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.RangeThumb;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ParameterRangeTest extends ColumnTest {
  private static final KeyCodeCombination TOGGLE =
      new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private Range range(Parameter parameter) {
    return document.scenario().range(parameter);
  }

  private Button button(Parameter parameter) {
    return (Button) row(parameter).lookup(".range-button");
  }

  private NumberField field(Parameter parameter, int end) {
    return row(parameter).lookupAll(".range-field").stream()
        .map(NumberField.class::cast)
        .toList()
        .get(end);
  }

  private ToggleButton rangesToggle() {
    return (ToggleButton) column.lookup(".ranges-toggle");
  }

  @Test
  void button_opensAndClosesRange_inOneUndoStepEach(FxRobot robot) {
    double closed = row(Parameter.MONTHLY_CALLS).getHeight();
    robot.clickOn(button(Parameter.MONTHLY_CALLS));
    assertEquals(new Range(670_000, 1_500_000), range(Parameter.MONTHLY_CALLS));
    assertEquals("Add Range to Monthly calls", document.undoLabelProperty().get());
    assertTrue(row(Parameter.MONTHLY_CALLS).getHeight() > closed);
    assertEquals("670,000", field(Parameter.MONTHLY_CALLS, 0).getText());
    assertEquals("1,500,000", field(Parameter.MONTHLY_CALLS, 1).getText());
    robot.clickOn(button(Parameter.MONTHLY_CALLS));
    assertNull(range(Parameter.MONTHLY_CALLS));
    assertEquals(closed, row(Parameter.MONTHLY_CALLS).getHeight());
    robot.interact(document::undo);
    assertEquals(new Range(670_000, 1_500_000), range(Parameter.MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void button_isDisabled_whereNoRangeIsPossible(FxRobot robot) {
    robot.interact(() -> document.edit("", scenario -> scenario.with(Parameter.COST_PER_ERROR, 0)));
    assertTrue(button(Parameter.COST_PER_ERROR).isDisabled());
    assertEquals("A range needs a value above 0", row(Parameter.COST_PER_ERROR).rangeObstacle());
    robot.interact(document::undo);
    assertFalse(button(Parameter.COST_PER_ERROR).isDisabled());
  }

  @Test
  void key_opensAndClosesRange(FxRobot robot) {
    robot.interact(() -> slider(Parameter.BASE_ACCURACY).requestFocus());
    robot.push(TOGGLE);
    assertEquals(new Range(0.588, 0.76), range(Parameter.BASE_ACCURACY));
    robot.interact(() -> slider(Parameter.BASE_ACCURACY).lowThumb().requestFocus());
    robot.type(KeyCode.DELETE);
    assertNull(range(Parameter.BASE_ACCURACY));
    assertEquals(0.68, value(Parameter.BASE_ACCURACY));
  }

  @Test
  void thumb_stopsAtValue_andIsOneUndoStep(FxRobot robot) {
    open(robot, "task");
    robot.clickOn(button(Parameter.SPECIALIZATION));
    Range before = range(Parameter.SPECIALIZATION);
    RangeThumb low = slider(Parameter.SPECIALIZATION).lowThumb();
    robot.moveTo(low).press(MouseButton.PRIMARY).moveBy(-20, 0);
    assertTrue(range(Parameter.SPECIALIZATION).low() < before.low());
    robot.moveBy(120, 0).release(MouseButton.PRIMARY);
    assertEquals(new Range(0.6, before.high()), range(Parameter.SPECIALIZATION));
    assertEquals(0.6, value(Parameter.SPECIALIZATION));
    assertEquals("Range of Specialization", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(before, range(Parameter.SPECIALIZATION));
  }

  @Test
  void thumb_movesByKeys_andStaysOnScale(FxRobot robot) {
    open(robot, "task");
    robot.clickOn(button(Parameter.SPECIALIZATION));
    robot.interact(() -> slider(Parameter.SPECIALIZATION).highThumb().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertEquals(0.7, range(Parameter.SPECIALIZATION).high(), 1e-12);
    robot.type(KeyCode.END);
    assertEquals(0.999, range(Parameter.SPECIALIZATION).high(), 1e-12);
    robot.type(KeyCode.HOME);
    assertEquals(0.6, range(Parameter.SPECIALIZATION).high());
  }

  @Test
  void fields_takeLegalEnds_andMarkOthers(FxRobot robot) {
    robot.clickOn(button(Parameter.MONTHLY_CALLS));
    robot.clickOn(field(Parameter.MONTHLY_CALLS, 0)).write("400k").type(KeyCode.TAB);
    robot.write("2.5M").type(KeyCode.ENTER);
    assertEquals(new Range(400_000, 2_500_000), range(Parameter.MONTHLY_CALLS));
    robot.clickOn(field(Parameter.MONTHLY_CALLS, 0)).write("3M").type(KeyCode.ENTER);
    assertEquals(
        "Low must not exceed the value, 1,000,000",
        text(row(Parameter.MONTHLY_CALLS).lookup(".parameter-note")));
    assertEquals(new Range(400_000, 2_500_000), range(Parameter.MONTHLY_CALLS));
    assertFalse(commit(robot));
  }

  @Test
  void value_takesRangeAlong(FxRobot robot) {
    robot.clickOn(button(Parameter.MONTHLY_CALLS));
    type(robot, Parameter.MONTHLY_CALLS, "2M");
    robot.type(KeyCode.ENTER);
    assertEquals("1,340,000", field(Parameter.MONTHLY_CALLS, 0).getText());
    assertEquals("3,000,000", field(Parameter.MONTHLY_CALLS, 1).getText());
  }

  @Test
  void showRanges_listsRowsWithRange_orSaysWhatTheyAreFor(FxRobot robot) {
    robot.interact(column::showRanges);
    assertEquals(List.of(), rows());
    assertTrue(column.lookup(".empty-state").isVisible());
    robot.interact(
        () ->
            document.edit(
                "",
                scenario ->
                    RangeRules.with(
                        scenario, Parameter.FINE_TUNING_LABEL_COST, new Range(0.3, 1))));
    assertEquals("± 1 range", rangesToggle().getText());
    assertEquals(
        List.of(Parameter.FINE_TUNING_LABEL_COST),
        rows().stream().map(ParameterRow::parameter).toList());
    robot.clickOn(rangesToggle());
    assertEquals(ColumnLayout.ESSENTIALS.parameters().size(), rows().size());
  }

  @Test
  void around_isLegal_forEveryParameterThatCanHaveOne() {
    for (Parameter parameter : Parameter.values()) {
      for (double value :
          new double[] {
            parameter.min(), parameter.max(), parameter.sliderMax(), parameter.defaultValue()
          }) {
        Range range = RangeRules.around(parameter, value);
        boolean possible = RangeRules.obstacle(parameter, value).isEmpty();
        assertEquals(possible, range != null, () -> parameter + " at " + value);
        if (range != null) {
          assertNull(Range.problem(parameter, value, range.low(), range.high()));
        }
      }
    }
  }
}
