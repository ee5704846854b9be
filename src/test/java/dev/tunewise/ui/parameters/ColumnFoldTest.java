package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.ui.control.Tips;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Rows that a scenario has no use for fold away, and come back. */
class ColumnFoldTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private Button fold() {
    return column.lookupAll(".fold-button").stream()
        .filter(button -> button.isVisible() && button.getParent().isVisible())
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private boolean isShown(Parameter parameter) {
    return rows().stream().anyMatch(row -> row.parameter() == parameter);
  }

  private List<String> headings() {
    return column.lookupAll(".block-title").stream().map(node -> ((Label) node).getText()).toList();
  }

  @Test
  void unusedRows_foldAway_withTheirHeading(FxRobot robot) {
    open(robot, "fineTuning");
    assertFalse(isShown(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    assertTrue(isShown(FINE_TUNING_CACHE_MINIMUM_TOKENS));
    assertFalse(headings().contains("Hosting"));
    assertEquals("15 more", fold().getText());
    assertTrue(Tips.of(fold()).contains("calls per instance-hour"));
  }

  @Test
  void button_showsThem_byKey_andTheChoiceLasts(FxRobot robot) {
    open(robot, "fineTuning");
    robot.interact(() -> fold().requestFocus());
    robot.type(KeyCode.SPACE);
    assertTrue(isShown(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    assertTrue(headings().contains("Hosting"));
    assertTrue(fold().isFocused());
    assertEquals("Show fewer", fold().getText());
    open(robot);
    open(robot, "fineTuning");
    robot.interact(() -> document.startFrom(Scenario.DEFAULT.withName("Other")));
    assertTrue(isShown(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    robot.interact(() -> fold().fire());
    assertFalse(isShown(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
  }

  @Test
  void rows_comeWithTheirUse_andGoOnlyWithTheScenario(FxRobot robot) {
    open(robot, "traffic", "prompting");
    assertFalse(isShown(PROMPTING_BATCH_DISCOUNT));
    type(robot, BATCH_SHARE, "30");
    robot.type(KeyCode.ENTER);
    assertTrue(isShown(PROMPTING_BATCH_DISCOUNT));
    assertTrue(field(BATCH_SHARE).isFocused());
    robot.interact(document::undo);
    assertTrue(isShown(PROMPTING_BATCH_DISCOUNT));
    robot.interact(
        () -> document.opened(document.scenario(), Path.of("a.tunewise"), document.reference()));
    assertFalse(isShown(PROMPTING_BATCH_DISCOUNT));
  }

  @Test
  void rows_doNotMove_whileTheMouseIsDown(FxRobot robot) {
    open(robot, "prompting");
    robot.moveTo(column.lookup(".parameter-search")).press(MouseButton.PRIMARY);
    robot.interact(() -> document.edit("", s -> s.with(PROMPTING_RETRY_SHARE, 0.1)));
    assertFalse(isShown(PROMPTING_RETRY_SHARE));
    robot.release(MouseButton.PRIMARY);
    assertTrue(isShown(PROMPTING_RETRY_SHARE));
  }

  @Test
  void search_findsFoldedRows_andLeavesTheOneInUse(FxRobot robot) {
    open(robot, "prompting");
    robot.interact(column::focusSearch);
    robot.write("retried");
    assertEquals(
        List.of(PROMPTING_RETRY_SHARE, FINE_TUNING_RETRY_SHARE),
        rows().stream().map(ParameterRow::parameter).toList());
    robot.type(KeyCode.DOWN);
    assertTrue(field(PROMPTING_RETRY_SHARE).isFocused());
    robot.interact(() -> ((TextField) column.lookup(".parameter-search")).clear());
    assertTrue(isShown(PROMPTING_RETRY_SHARE));
    assertFalse(isShown(PROMPTING_CONTRACT_DISCOUNT));
  }

  @Test
  void flipMarks_bringRowsBack(FxRobot robot) {
    open(robot, "prompting");
    robot.interact(
        () ->
            column.setThresholds(
                List.of(
                    new Threshold(
                        PROMPTING_RETRY_SHARE, 0.3, Strategy.HYBRID, Change.TAKES_OVER, true))));
    assertTrue(isShown(PROMPTING_RETRY_SHARE));
  }

  @Test
  void essentials_neverFold() {
    assertEquals(ColumnLayout.ESSENTIALS.parameters().size(), rows().size());
    assertTrue(column.lookupAll(".fold-button").stream().noneMatch(Node::isVisible));
  }

  @Test
  void top_stays_whenRowsComeBelow(FxRobot robot) {
    open(robot, "task", "traffic", "prompting");
    ScrollPane scroll = (ScrollPane) column.lookup(".scroll-pane");
    robot.interact(() -> scroll.setVvalue(0.5));
    double before = top(SPECIALIZATION);
    robot.interact(() -> fold().fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(isShown(PROMPTING_RETRY_SHARE));
    assertEquals(before, top(SPECIALIZATION), 1);
  }

  private double top(Parameter parameter) {
    return row(parameter).localToScene(0, 0).getY();
  }
}
