package dev.tunewise.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.service.Results;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class ChartTableTest {
  private final ChartPainter painter = new ChartPainter(new SimpleIntegerProperty());
  private ChartPane pane;

  @Start
  void start(Stage stage) {
    pane = new ChartPane(ChartKind.COST, painter);
    stage.setScene(new Scene(pane, 700, 420));
    stage.show();
  }

  @AfterEach
  void close() {
    painter.close();
  }

  private void show(FxRobot robot, Outcome outcome) throws Exception {
    Results results = new Results(outcome, null, null);
    String title = pane.kind().content(outcome, null, results.numbers()).title();
    robot.interact(() -> pane.show(results));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> {
          ChartContent shown = pane.shown();
          return shown != null && shown.title().equals(title);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TableView<?> table() {
    return (TableView<?>) pane.lookup(".table-view");
  }

  private void turn(FxRobot robot) {
    robot.interact(pane::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    robot.interact(() -> pane.getScene().getRoot().layout());
  }

  private String cell(int row, int column) {
    return (String) table().getColumns().get(column).getCellData(row);
  }

  @Test
  void keys_changeBetweenChartAndTable(FxRobot robot) throws Exception {
    show(robot, Outcomes.paysBack());
    assertFalse(pane.table().shownProperty().get());
    turn(robot);
    assertTrue(table().isFocused(), "the keyboard goes along");
    assertEquals(AccessibleRole.PARENT, pane.getAccessibleRole());
    assertEquals("Month", table().getColumns().getFirst().getText());
    assertEquals("Prompting", table().getColumns().get(1).getText());
    assertEquals("Month 24", cell(24, 0));
    double total = Outcomes.paysBack().of(Strategy.PROMPTING).totalCost();
    assertEquals(Numbers.in(Locale.US).moneyGrouped(total, "USD"), cell(24, 1));

    robot.push(KeyCode.ESCAPE);
    assertTrue(pane.isFocused());
    assertFalse(table().isVisible() && pane.table().shownProperty().get());
    assertEquals(AccessibleRole.IMAGE_VIEW, pane.getAccessibleRole());
  }

  @Test
  void cells_sayTheirRowAndColumn(FxRobot robot) throws Exception {
    show(robot, Outcomes.paysBack());
    turn(robot);
    Node first =
        table().lookupAll(".table-cell").stream()
            .map(TableCell.class::cast)
            .filter(cell -> cell.getIndex() == 1)
            .filter(cell -> "Prompting".equals(cell.getTableColumn().getText()))
            .findFirst()
            .orElseThrow();
    assertEquals(
        cell(1, 0) + ", Prompting: " + cell(1, 1),
        first.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    assertEquals(1, first.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX));
    assertEquals(1, first.queryAccessibleAttribute(AccessibleAttribute.COLUMN_INDEX));
  }

  @Test
  void newNumbers_leaveThePlace(FxRobot robot) throws Exception {
    show(robot, Outcomes.paysBack());
    turn(robot);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
    Object column = table().getColumns().get(1);
    String before = cell(2, 1);
    Scenario dearer =
        Outcomes.paysBack().scenario().with(Parameter.MONTHLY_CALLS, 2_000_000).withName("more");
    show(robot, new Simulator().simulate(dearer));
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !cell(2, 1).equals(before));
    assertSame(column, table().getColumns().get(1), "the columns are the same ones");
    assertEquals(2, table().getFocusModel().getFocusedCell().getRow());
    assertEquals(1, table().getFocusModel().getFocusedCell().getColumn());
  }

  @Test
  void each_chartOfAPane_isRememberedAsTable(FxRobot robot) throws Exception {
    show(robot, Outcomes.paysBack());
    turn(robot);
    robot.interact(() -> pane.kindProperty().set(ChartKind.MONEY));
    assertFalse(pane.table().shownProperty().get());
    robot.interact(() -> pane.kindProperty().set(ChartKind.COST));
    assertTrue(pane.table().shownProperty().get());
  }

  @Test
  void copying_takesAllNumbers_orThoseSelected(FxRobot robot) throws Exception {
    show(robot, Outcomes.paysBack());
    turn(robot);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String all = clipboard(robot);
    assertTrue(all.startsWith("Month\tPrompting\tFine-tuning\tHybrid"), all);
    assertEquals(26, all.lines().count());
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertEquals(cell(0, 0) + "\t" + cell(0, 1), clipboard(robot));
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }
}
