package dev.tunewise.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.details.DetailsDialog.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DetailsDialogTest {
  private static final PriceChange DOUBLED = new PriceChange(7, ServedModel.PROMPTING, 2, "why");

  private Dialog<?> shown;

  private <D extends Dialog<?>> D show(FxRobot robot, Supplier<D> maker) {
    List<D> made = new ArrayList<>();
    robot.interact(
        () -> {
          D dialog = maker.get();
          shown = dialog;
          made.add(dialog);
          dialog.show();
        });
    return made.getFirst();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          if (shown != null && shown.isShowing()) {
            shown.setResult(null);
            shown.hide();
          }
        });
  }

  private Node ok() {
    return shown.getDialogPane().lookupButton(ButtonType.OK);
  }

  private void type(FxRobot robot, String accessibleText, String text) {
    TextInputControl input =
        robot
            .lookup((Node node) -> accessibleText.equals(node.getAccessibleText()))
            .queryAs(TextInputControl.class);
    robot.clickOn(input).push(KeyCode.CONTROL, KeyCode.A).write(text);
  }

  @Test
  void details_holdWhatWasTyped(FxRobot robot) {
    DetailsDialog dialog =
        show(robot, () -> new DetailsDialog(Scenario.DEFAULT, new PendingEdits()));
    type(robot, "Name", "Plan B");
    type(robot, "Notes", "for the board");
    type(robot, "Currency", "eur");
    robot.clickOn(ok());
    assertEquals(new Details("Plan B", "for the board", "EUR"), dialog.getResult());
  }

  @Test
  void escape_leavesTheDetails_fromEachField(FxRobot robot) {
    for (String field : List.of("Name", "Notes", "Currency")) {
      DetailsDialog dialog =
          show(robot, () -> new DetailsDialog(Scenario.DEFAULT, new PendingEdits()));
      type(robot, field, "EUR");
      robot.type(KeyCode.ESCAPE);
      assertFalse(dialog.isShowing(), field);
      assertNull(dialog.getResult(), field);
    }
  }

  @Test
  void details_cannotBeTaken_withoutALegalCurrency(FxRobot robot) {
    show(robot, () -> new DetailsDialog(Scenario.DEFAULT, new PendingEdits()));
    type(robot, "Currency", "euro");
    assertTrue(ok().isDisabled());
  }

  @Test
  void priceChanges_comeBackUnchanged_whenOnlyConfirmed(FxRobot robot) {
    PriceChangesDialog dialog =
        show(robot, () -> new PriceChangesDialog(List.of(DOUBLED), 24, new PendingEdits()));
    robot.clickOn(ok());
    assertEquals(List.of(DOUBLED), dialog.getResult());
  }

  @Test
  void priceChanges_beginWhereThereIsSomethingToDo(FxRobot robot) {
    show(robot, () -> new PriceChangesDialog(List.of(), 24, new PendingEdits()));
    assertEquals("Add Price Change", ((Button) focus()).getText());
    robot.push(KeyCode.ESCAPE);
    show(robot, () -> new PriceChangesDialog(List.of(DOUBLED), 24, new PendingEdits()));
    assertEquals("Month", focus().getAccessibleText());
  }

  private Node focus() {
    WaitForAsyncUtils.waitForFxEvents();
    return shown.getDialogPane().getScene().getFocusOwner();
  }

  @Test
  void priceChanges_canBeAddedAndRemoved(FxRobot robot) {
    PriceChangesDialog dialog =
        show(robot, () -> new PriceChangesDialog(List.of(DOUBLED), 24, new PendingEdits()));
    robot.clickOn("Remove");
    robot.clickOn("Add Price Change");
    type(robot, "Month", "3");
    type(robot, "Factor", "50 %");
    robot.clickOn(ok());
    assertEquals(List.of(new PriceChange(3, ServedModel.PROMPTING, 0.5, "")), dialog.getResult());
  }

  @Test
  void priceChanges_readAndShowAChangeInPercent(FxRobot robot) {
    PriceChangesDialog dialog =
        show(robot, () -> new PriceChangesDialog(List.of(DOUBLED), 24, new PendingEdits()));
    assertTrue(robot.lookup("+100\u00a0%").tryQuery().isPresent());
    type(robot, "Factor", "-40 %");
    robot.clickOn("Month");
    assertTrue(robot.lookup("−40\u00a0%").tryQuery().isPresent());
    type(robot, "Month", "60");
    robot.clickOn("Factor");
    assertTrue(robot.lookup("after the horizon of\n24 months: no effect").tryQuery().isPresent());
    robot.clickOn(ok());
    assertEquals(60, dialog.getResult().getFirst().month());
    assertEquals(0.6, dialog.getResult().getFirst().factor());
  }

  @Test
  void priceChanges_sayWhatIsWrong_andCannotBeTaken(FxRobot robot) {
    show(robot, () -> new PriceChangesDialog(List.of(DOUBLED), 24, new PendingEdits()));
    type(robot, "Month", "121");
    assertTrue(ok().isDisabled());
    robot.lookup("Month: allowed: whole numbers, 1 to 120").query();
    type(robot, "Month", "120");
    type(robot, "Factor", "-1");
    assertTrue(ok().isDisabled());
  }
}
