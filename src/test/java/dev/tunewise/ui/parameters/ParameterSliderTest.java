package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.InputEvents;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.control.Tips;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ParameterSliderTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void slider_leavesTheWheelToTheList(FxRobot robot) {
    open(robot, "task", "traffic");
    ScrollPane scroll = (ScrollPane) column.lookup(".scroll-pane");
    robot.interact(() -> Event.fireEvent(slider(Parameter.BASE_ACCURACY), wheelDown()));
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertTrue(scroll.getVvalue() > 0);
  }

  private static ScrollEvent wheelDown() {
    return InputEvents.wheelDown(10, 5);
  }

  @Test
  void slider_isOneUndoStep_fromPressToRelease(FxRobot robot) {
    moveToThumb(robot, Parameter.MONTHLY_CALLS).press(MouseButton.PRIMARY);
    for (int i = 0; i < 5; i++) {
      robot.moveBy(8, 0);
    }
    double dragged = value(Parameter.MONTHLY_CALLS);
    assertTrue(dragged > 1e6, () -> "dragged to " + dragged);
    assertFalse(document.scenario().equals(Scenario.DEFAULT));
    robot.release(MouseButton.PRIMARY);
    assertEquals("Monthly calls", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void slider_jumpsToClickOnTrack_andDragsOn(FxRobot robot) {
    open(robot, "task");
    ParameterSlider slider = slider(Parameter.SPECIALIZATION);
    robot.moveTo(slider).moveBy(-slider.getWidth() / 4, 0).press(MouseButton.PRIMARY);
    assertEquals(0.25, value(Parameter.SPECIALIZATION), 0.04);
    robot.moveBy(slider.getWidth() / 2, 0);
    assertEquals(0.75, value(Parameter.SPECIALIZATION), 0.04);
    robot.release(MouseButton.PRIMARY);
    robot.interact(document::undo);
    assertEquals(0.6, value(Parameter.SPECIALIZATION));
  }

  @Test
  void slider_changesNothing_whenThumbIsOnlyClicked(FxRobot robot) {
    robot.interact(
        () -> document.edit("", scenario -> scenario.with(Parameter.MONTHLY_CALLS, 1_234_567)));
    moveToThumb(robot, Parameter.MONTHLY_CALLS).clickOn(MouseButton.PRIMARY);
    assertEquals(1_234_567, value(Parameter.MONTHLY_CALLS));
  }

  @Test
  void slider_givesUpDrag_onEscape(FxRobot robot) {
    moveToThumb(robot, Parameter.MONTHLY_CALLS).press(MouseButton.PRIMARY).moveBy(30, 0);
    assertTrue(value(Parameter.MONTHLY_CALLS) != 1e6);
    robot.type(KeyCode.ESCAPE);
    assertEquals(Scenario.DEFAULT, document.scenario());
    robot.moveBy(10, 0).release(MouseButton.PRIMARY);
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void slider_pinsThumb_forValueBeyondItsEnd(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "5B");
    robot.type(KeyCode.ENTER);
    ParameterSlider slider = slider(Parameter.MONTHLY_CALLS);
    assertEquals(slider.xOf(Parameter.MONTHLY_CALLS.sliderMax()), slider.xOf(5e9));
    robot.moveTo(slider).moveBy(slider.getWidth() / 2 - 6, 0).press(MouseButton.PRIMARY);
    assertEquals(5e9, value(Parameter.MONTHLY_CALLS));
    robot.moveBy(-20, 0).release(MouseButton.PRIMARY);
    assertTrue(value(Parameter.MONTHLY_CALLS) < 1e8);
  }

  @Test
  void slider_isOneUndoStep_forBurstOfKeys(FxRobot robot) {
    robot.interact(() -> slider(Parameter.MONTHLY_CALLS).requestFocus());
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.PAGE_UP);
    assertEquals(1.3e7, value(Parameter.MONTHLY_CALLS));
    WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
    robot.type(KeyCode.HOME);
    assertEquals(100, value(Parameter.MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals(1.3e7, value(Parameter.MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void dot_restoresPreset_whenClicked(FxRobot robot) {
    assertFalse(dot(Parameter.MONTHLY_CALLS).isVisible());
    type(robot, Parameter.MONTHLY_CALLS, "40k");
    robot.type(KeyCode.ENTER);
    Button dot = dot(Parameter.MONTHLY_CALLS);
    assertTrue(dot.isVisible());
    assertTrue(Tips.of(dot).contains("1,000,000 calls"));
    robot.clickOn(dot);
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    assertFalse(dot.isVisible());
    assertEquals("Reset Monthly calls", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(40_000, value(Parameter.MONTHLY_CALLS));
  }

  @Test
  void slider_restoresPreset_onDelete(FxRobot robot) {
    robot.interact(() -> slider(Parameter.BASE_ACCURACY).requestFocus());
    robot.type(KeyCode.RIGHT);
    assertEquals(0.69, value(Parameter.BASE_ACCURACY));
    robot.type(KeyCode.DELETE);
    assertEquals(0.68, value(Parameter.BASE_ACCURACY));
  }
}
