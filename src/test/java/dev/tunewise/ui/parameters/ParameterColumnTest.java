package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ParameterColumnTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void rows_areOnlyEssentials_atTheStart() {
    assertEquals(
        ColumnLayout.ESSENTIALS.parameters().size(), column.lookupAll(".number-field").size());
  }

  @Test
  void rows_showEachParameterOnce_withAllGroupsOpen(FxRobot robot) {
    open(robot, ColumnLayout.GROUPS.stream().map(ColumnLayout.Section::key).toArray(String[]::new));
    robot.interact(
        () ->
            column.lookupAll(".fold-button").stream()
                .filter(Node::isVisible)
                .forEach(button -> ((Button) button).fire()));
    EnumSet<Parameter> seen = EnumSet.noneOf(Parameter.class);
    rows().forEach(row -> assertTrue(seen.add(row.parameter()), row.parameter()::toString));
    assertEquals(EnumSet.allOf(Parameter.class), seen);
  }

  @Test
  void help_appears_whereTheMouseRests(FxRobot robot) {
    open(robot, "task");
    robot.moveTo(row(Parameter.SPECIALIZATION).lookup(".parameter-label"));
    WaitForAsyncUtils.sleep(1_000, TimeUnit.MILLISECONDS);
    assertEquals(
        List.of(
            "Specialization",
            Parameter.SPECIALIZATION.help(),
            "0 % to 100 %\nPreset: 60 %\nExample value: not set or confirmed by you"),
        helpLines());
    robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    assertEquals(List.of(), helpLines());
  }

  @Test
  void help_goes_whenAnotherWindowComesToTheFront(FxRobot robot) {
    open(robot, "task");
    robot.moveTo(row(Parameter.SPECIALIZATION).lookup(".parameter-label"));
    WaitForAsyncUtils.sleep(1_000, TimeUnit.MILLISECONDS);
    assertFalse(helpLines().isEmpty());
    // Without a window manager a second window takes no focus: the first one gives it away itself.
    robot.interact(() -> WindowHelper.setFocused(column.getScene().getWindow(), false));
    assertEquals(List.of(), helpLines());
    robot.interact(() -> WindowHelper.setFocused(column.getScene().getWindow(), true));
  }

  @Test
  void help_appears_whereTheKeyboardGoes(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.type(KeyCode.TAB, 3);
    WaitForAsyncUtils.sleep(1_000, TimeUnit.MILLISECONDS);
    assertEquals("Labeled examples", helpLines().getFirst());
    robot.type(KeyCode.RIGHT);
    assertEquals(List.of(), helpLines());
  }

  private static List<String> helpLines() {
    return Window.getWindows().stream()
        .filter(Popup.class::isInstance)
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".label").stream())
        .map(label -> ((Label) label).getText().replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void focusedRow_scrollsIntoSight_withTab(FxRobot robot) {
    open(robot, "task", "traffic", "prompting");
    ScrollPane scroll = (ScrollPane) column.lookup(".scroll-pane");
    robot.interact(() -> field(Parameter.LABELED_EXAMPLES).requestFocus());
    assertEquals(0, scroll.getVvalue());
    robot.interact(() -> field(Parameter.MONTHLY_DRIFT).requestFocus());
    robot.type(KeyCode.TAB, 15);
    assertTrue(scroll.getVvalue() > 0);
    Node focused = column.getScene().getFocusOwner();
    double bottom = focused.localToScene(focused.getLayoutBounds()).getMaxY();
    assertTrue(bottom < 900, () -> focused + " ends at " + bottom);
  }

  @Test
  void menu_resetsRowAndCopiesPath(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "40k");
    robot.type(KeyCode.ENTER);
    Node label = row(Parameter.MONTHLY_CALLS).lookup(".parameter-label");
    robot.clickOn(label, MouseButton.SECONDARY).clickOn("Copy Path");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals("traffic.monthlyCalls", copied[0]);
    robot.clickOn(label, MouseButton.SECONDARY).clickOn("Reset Monthly calls");
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void resetAll_isOneUndoStep_andCountsDifferences(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "40k");
    type(robot, Parameter.BASE_ACCURACY, "70");
    robot.type(KeyCode.ENTER);
    Label count = (Label) column.lookup(".reset-bar > .label");
    assertEquals("2 inputs differ from the preset", count.getText());
    robot.clickOn("Reset all");
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertEquals("All as in the preset", count.getText());
    robot.interact(document::undo);
    assertEquals(40_000, value(Parameter.MONTHLY_CALLS));
  }

  @Test
  void resetAll_countsAndTakesBack_priceChanges(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "Price Changes",
                s ->
                    s.withPriceChanges(List.of(new PriceChange(3, ServedModel.PROMPTING, 2, "")))));
    Label count = (Label) column.lookup(".reset-bar > .label");
    assertEquals("Price changes differ from the preset", count.getText());
    type(robot, Parameter.MONTHLY_CALLS, "40k\n");
    assertEquals("1 input and price changes differ from the preset", count.getText());
    robot.clickOn("Reset all");
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertEquals("Reset All", document.undoLabelProperty().get());
  }

  @Test
  void resetAll_takesRangesBackToo_inOneStep(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "Ranges",
                s ->
                    s.withRanges(
                        Map.of(
                            Parameter.MONTHLY_CALLS,
                            new Range(400_000, 2_500_000),
                            Parameter.FINE_TUNING_EPOCHS,
                            new Range(2, 4)))));
    Label count = (Label) column.lookup(".reset-bar > .label");
    assertEquals("2 inputs differ from the preset", count.getText());
    robot.clickOn("Reset all");
    assertEquals(Scenario.DEFAULT, document.scenario());
    robot.interact(document::undo);
    assertEquals(2, document.scenario().ranges().size());
  }

  @Test
  void reset_takesRangeBackToo_whereOnlyTheRangeDiffers(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "Range",
                s -> s.withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000)))));
    robot.clickOn(dot(Parameter.MONTHLY_CALLS));
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertFalse(dot(Parameter.MONTHLY_CALLS).isVisible());
  }

  @Test
  void group_opensAndCloses_byMouseAndKeys(FxRobot robot) {
    assertEquals(Set.of(), column.expandedGroups());
    robot.clickOn("Traffic");
    assertEquals(Set.of("traffic"), column.expandedGroups());
    assertNotNull(row(Parameter.CACHE_HIT_RATE));
    robot.type(KeyCode.SPACE);
    assertEquals(Set.of(), column.expandedGroups());
    assertTrue(rows().stream().noneMatch(row -> row.parameter() == Parameter.CACHE_HIT_RATE));
    robot.type(KeyCode.RIGHT);
    assertEquals(Set.of("traffic"), column.expandedGroups());
  }

  @Test
  void group_countsDifferences_whileClosed(FxRobot robot) {
    robot.interact(() -> document.edit("", scenario -> scenario.with(Parameter.BATCH_SHARE, 0.5)));
    assertTrue(
        column.lookupAll(".section-header .differences").stream()
            .anyMatch(label -> ((Label) label).getText().equals("1 changed")));
    open(robot, "traffic");
    assertTrue(dot(Parameter.BATCH_SHARE).isVisible());
  }

  @Test
  void search_findsByLabelPathUnitAndHelp(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.write("lead DAYS");
    assertEquals(
        List.of(Parameter.FINE_TUNING_LEAD_TIME_DAYS, Parameter.HYBRID_LEAD_TIME_DAYS),
        rows().stream().map(ParameterRow::parameter).toList());
    robot.interact(column::focusSearch);
    robot.write("anew");
    assertEquals(
        List.of(Parameter.FINE_TUNING_RETIREMENT_MONTH),
        rows().stream().map(ParameterRow::parameter).toList());
    Node note = row(Parameter.FINE_TUNING_RETIREMENT_MONTH).lookup(".parameter-note");
    assertTrue(note.isVisible() && text(note).contains("anew"));
    robot.type(KeyCode.DOWN);
    assertTrue(field(Parameter.FINE_TUNING_RETIREMENT_MONTH).isFocused());
    robot.interact(column::focusSearch);
    robot.type(KeyCode.ESCAPE);
    assertEquals(ColumnLayout.ESSENTIALS.parameters().size(), rows().size());
  }

  @Test
  void search_goesToTheRowWhoseNameWasSearched(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.write("instance hour");
    List<Parameter> shown = rows().stream().map(ParameterRow::parameter).toList();
    assertTrue(
        shown.indexOf(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR)
            < shown.indexOf(Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR));
    robot.type(KeyCode.DOWN);
    assertTrue(field(Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR).isFocused());
  }

  @Test
  void menuKey_inAField_opensTheMenuOfItsRow(FxRobot robot) {
    robot.clickOn(field(Parameter.MONTHLY_CALLS));
    robot.interact(
        () -> {
          NumberField field = field(Parameter.MONTHLY_CALLS);
          ContextMenuEvent asked =
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 100, 100, true, null);
          field.fireEvent(asked);
        });
    robot.clickOn("Solve for…");
    assertTrue(titles().contains("Solve for a Goal"), () -> titles().toString());
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void solve_hasAKey(FxRobot robot) {
    robot.clickOn(field(Parameter.MONTHLY_CALLS)).push(KeyCode.SHORTCUT, KeyCode.L);
    assertTrue(titles().contains("Solve for a Goal"), () -> titles().toString());
    robot.type(KeyCode.ESCAPE);
  }

  private static List<String> titles() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(stage -> String.valueOf(((Stage) stage).getTitle()))
        .toList();
  }

  @Test
  void search_saysSo_whenNothingMatches(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.write("xyz");
    assertEquals(0, rows().size());
    Parent empty = (Parent) column.lookup(".empty-state");
    assertTrue(empty.isVisible());
    assertEquals("No parameter matches “xyz”", ((Label) empty.lookup(".label")).getText());
    robot.clickOn("Clear search");
    assertFalse(empty.isVisible());
    assertEquals(ColumnLayout.ESSENTIALS.parameters().size(), rows().size());
  }

  @Test
  void units_followTheCurrency(FxRobot robot) {
    robot.interact(() -> document.edit("", scenario -> scenario.withCurrency("CHF")));
    Label unit = (Label) row(Parameter.PROMPTING_INPUT_PRICE).lookup(".parameter-unit");
    assertEquals("CHF / 1M tokens", unit.getText());
  }

  @Test
  void accessibleTexts_nameEachControl() {
    ParameterSlider slider = slider(Parameter.MONTHLY_CALLS);
    assertEquals("Monthly calls, example value", slider.getAccessibleText());
    assertEquals(
        "1,000,000 calls", slider.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
    assertEquals(1_000_000.0, slider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
    assertEquals(
        Parameter.MONTHLY_CALLS.sliderMax(),
        slider.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
    assertEquals("slider", slider.getAccessibleRoleDescription());
    assertTrue(slider.getAccessibleHelp().contains("Calls in the first month"));
    assertTrue(field(Parameter.MONTHLY_CALLS).getAccessibleHelp().contains("10,000,000,000"));
  }
}
