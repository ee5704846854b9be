package dev.tunewise.ui.prices;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.context.TestContext;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class TeacherDialogTest extends PriceWindowTest {
  @Start
  void start(Stage shared) {
    show(shared);
  }

  private void open(FxRobot robot) {
    LabelCosts costs = new LabelCosts(new TestContext(document).in(stage), lists);
    robot.interact(() -> costs.open());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TextField field(String name) {
    return front().orElseThrow().getScene().getRoot().lookupAll(".number-field").stream()
        .map(TextField.class::cast)
        .filter(field -> field.getAccessibleText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void type(FxRobot robot, String name, String text) {
    robot.interact(() -> field(name).requestFocus());
    robot.interact(() -> field(name).setText(text));
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> words() {
    return front().orElseThrow().getScene().getRoot().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  @Test
  void teacher_isFound_workingIsShown_andSetInOneStep(FxRobot robot) {
    robot.interact(() -> document.edit("Rate", s -> s.with(HOURLY_RATE, 60)));
    Scenario before = document.scenario();
    open(robot);
    search(robot, "gpt-6-luna openai");
    CatalogModel chosen = (CatalogModel) table().getSelectionModel().getSelectedItem();
    assertEquals("gpt-6-luna", chosen.id());
    type(robot, "Tokens in per label", "1000");
    type(robot, "Tokens out per label", "20");
    type(robot, "Share checked by people", "50 %");
    type(robot, "Minutes per check", "2");
    robot.interact(() -> find(".check-box", CheckBox.class).setSelected(false));
    assertTrue(words().contains("1,000 tokens in × $0.10 / 1M"), () -> words().toString());
    assertTrue(words().contains("The tokens are those of a call with prompting."));
    assertTrue(
        words().contains("50\u00a0% checked × 2 min × $60.00 an hour"), () -> words().toString());
    robot.interact(button("Set Cost per Label")::fire);
    assertTrue(front().isEmpty());
    assertEquals(1.00011, value(FINE_TUNING_LABEL_COST), 1e-9);
    String source = Sources.of(document.scenario(), FINE_TUNING_LABEL_COST);
    assertTrue(source.startsWith("gpt-6-luna · OpenAI · 2026-09-23 as teacher, "), source);
    assertEquals("Cost per Label", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(before, document.scenario());
  }

  @Test
  void wrongNumber_isNamed_andNothingCanBeSet(FxRobot robot) {
    open(robot);
    type(robot, "Minutes per check", "-3");
    assertTrue(button("Set Cost per Label").isDisabled());
    assertTrue(
        words().contains("Minutes per check: allowed: 0 to 1,000."), () -> words().toString());
    robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void otherCurrency_asksForTheRate(FxRobot robot) {
    robot.interact(() -> document.edit("Currency", s -> s.withCurrency("EUR")));
    open(robot);
    assertTrue(button("Set Cost per Label").isDisabled());
    TextField rate = find(".tw-exchange .text-field", TextField.class);
    robot.interact(() -> rate.setText("0.5"));
    assertFalse(button("Set Cost per Label").isDisabled());
    robot.interact(button("Set Cost per Label")::fire);
    assertEquals(0.5, document.scenario().exchange().orElseThrow().perDollar());
  }
}
