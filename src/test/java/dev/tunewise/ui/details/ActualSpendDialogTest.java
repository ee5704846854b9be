package dev.tunewise.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.prices.FakePriceLists;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
class ActualSpendDialogTest {
  private final ScenarioDocument document =
      new ScenarioDocument(
          Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(YearMonth.of(2026, 11)), 1)));
  private ScenarioDialogs dialogs;

  @Start
  void start(Stage stage) {
    dialogs = new ScenarioDialogs(new TestContext(document).in(stage), new FakePriceLists());
    stage.setScene(new Scene(new StackPane(), 300, 200));
    stage.show();
  }

  private void open() {
    Platform.runLater(dialogs::editActualSpend); // waits until it is closed
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void copy(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static String problem(FxRobot robot) {
    return robot.lookup(".tw-price-error").queryAs(Label.class).getText();
  }

  @Test
  void planOfComparison_isCalledRecommended_onlyIfItFits(FxRobot robot) {
    open();
    assertTrue(
        robot
            .lookup((Label l) -> l.getText().contains(", as recommended."))
            .tryQuery()
            .isPresent());
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> document.edit("Target", s -> s.with(Parameter.TARGET_ACCURACY, 0.999)));
    open();
    assertTrue(
        robot.lookup((Label l) -> l.getText().contains(": none fits.")).tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void typedMonths_areKeptAsOneStep_withTheirDatesAndPlan(FxRobot robot) {
    open();
    robot.clickOn("Add Month").write("5200").push(KeyCode.TAB).write("980000").push(KeyCode.TAB);
    assertTrue(
        robot.lookup(".tw-dialog-remark").queryAs(Label.class).getText().startsWith("Nov 2026, pl"),
        "the date and the plan");
    robot.clickOn("Add Month");
    assertEquals("Month 2 has no spend yet.", problem(robot));
    assertTrue(robot.lookup("OK").queryAs(Button.class).isDisabled());
    robot.write("4900").clickOn("OK");
    assertEquals(
        List.of(
            new Actual(1, 5200, OptionalDouble.of(980_000)),
            new Actual(2, 4900, OptionalDouble.empty())),
        document.scenario().actuals());
    assertEquals("Actual Spend", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(List.of(), document.scenario().actuals());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void aTable_isPastedIntoRows_wherePasteIsPressed(FxRobot robot) {
    open();
    copy(robot, "Month\tSpend\tCalls\n2026-12\t4900\t\nNov 2026\t5,200\t980,000\n");
    robot.clickOn("Add Month").push(KeyCode.SHORTCUT, KeyCode.V);
    robot.clickOn("OK");
    assertEquals(
        List.of(
            new Actual(1, 5200, OptionalDouble.of(980_000)),
            new Actual(2, 4900, OptionalDouble.empty())),
        document.scenario().actuals());
  }

  @Test
  void whatCannotBePasted_isSaid_andChangesNothing(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "Set", s -> s.withActuals(List.of(new Actual(1, 7, OptionalDouble.empty())))));
    open();
    copy(robot, "5200\nmany\n");
    robot.clickOn("Paste");
    assertEquals("Line 2 of the paste: “many” is no number.", problem(robot));
    copy(robot, "8\n9\n");
    robot.clickOn("Paste").clickOn("Remove").clickOn("OK");
    assertEquals(List.of(2, 3), document.scenario().actuals().stream().map(Actual::month).toList());
  }

  @Test
  void aMonthTwice_isRefused(FxRobot robot) {
    open();
    robot.clickOn("Add Month").write("5").clickOn("Add Month").write("6");
    robot.push(KeyCode.SHIFT, KeyCode.TAB).write("1").push(KeyCode.ENTER);
    assertEquals("Month 1 is there twice.", problem(robot));
    robot.push(KeyCode.ESCAPE);
    assertEquals(List.of(), document.scenario().actuals());
  }
}
