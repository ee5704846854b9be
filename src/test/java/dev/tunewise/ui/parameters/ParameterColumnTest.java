package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ParameterColumnTest {
  private ScenarioDocument document;
  private ParameterColumn column;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    document = new ScenarioDocument(Scenario.DEFAULT);
    column = new ParameterColumn(document);
    stage.setScene(new Scene(column, 360, 900));
    stage.show();
  }

  private List<ParameterRow> rows() {
    return column.lookupAll(".parameter-row").stream()
        .map(ParameterRow.class::cast)
        .filter(row -> row.isVisible() && row.getParent().isVisible())
        .toList();
  }

  private ParameterRow row(Parameter parameter) {
    return rows().stream().filter(row -> row.parameter() == parameter).findFirst().orElseThrow();
  }

  private NumberField field(Parameter parameter) {
    return (NumberField) row(parameter).lookup(".number-field");
  }

  private ParameterSlider slider(Parameter parameter) {
    return (ParameterSlider) row(parameter).lookup(".parameter-slider");
  }

  private Button dot(Parameter parameter) {
    return (Button) row(parameter).lookup(".reset-dot");
  }

  private static String text(Node node) {
    return ((HighlightedLabel) node).text().replace('\u00a0', ' ');
  }

  private void type(FxRobot robot, Parameter parameter, String text) {
    robot.clickOn(field(parameter)).write(text);
  }

  private FxRobot moveToThumb(FxRobot robot, Parameter parameter) {
    ParameterSlider slider = slider(parameter);
    double fromMiddle = slider.xOf(slider.value()) - slider.getWidth() / 2;
    robot.moveTo(slider).moveBy(fromMiddle, 0);
    return robot;
  }

  private double value(Parameter parameter) {
    return document.scenario().get(parameter);
  }

  private void open(FxRobot robot, String... groups) {
    robot.interact(() -> column.setExpandedGroups(List.of(groups)));
  }

  @Test
  void rows_areOnlyEssentials_atTheStart() {
    assertEquals(
        ColumnLayout.ESSENTIALS.parameters().size(), column.lookupAll(".number-field").size());
  }

  @Test
  void rows_showEachParameterOnce_withAllGroupsOpen(FxRobot robot) {
    open(robot, ColumnLayout.GROUPS.stream().map(ColumnLayout.Section::key).toArray(String[]::new));
    EnumSet<Parameter> seen = EnumSet.noneOf(Parameter.class);
    rows().forEach(row -> assertTrue(seen.add(row.parameter()), row.parameter()::toString));
    assertEquals(EnumSet.allOf(Parameter.class), seen);
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
    assertEquals("Not a number; allowed: 1 to 10,000,000,000", text(note));
    assertEquals(1e6, value(Parameter.MONTHLY_CALLS));
    assertFalse(commit(robot));
    robot.clickOn(field).type(KeyCode.ESCAPE);
    assertEquals("1,000,000", field.getText());
    assertFalse(note.isVisible());
    assertTrue(commit(robot));
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
    KeyCombination undo = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    robot.interact(() -> column.getScene().getAccelerators().put(undo, document::undo));
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

  @Test
  void help_appears_whereTheMouseRests(FxRobot robot) {
    robot.moveTo(row(Parameter.SPECIALIZATION).lookup(".parameter-label"));
    WaitForAsyncUtils.sleep(1_000, TimeUnit.MILLISECONDS);
    assertEquals(
        List.of("Specialization", Parameter.SPECIALIZATION.help(), "0 % to 100 %\nPreset: 60 %"),
        helpLines());
    robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    assertEquals(List.of(), helpLines());
  }

  @Test
  void help_appears_whereTheKeyboardGoes(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.type(KeyCode.TAB);
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
  void slider_leavesTheWheelToTheList(FxRobot robot) {
    open(robot, "task", "traffic");
    ScrollPane scroll = (ScrollPane) column.lookup(".scroll-pane");
    robot.moveTo(slider(Parameter.BASE_ACCURACY)).scroll(3, VerticalDirection.DOWN);
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertTrue(scroll.getVvalue() > 0);
  }

  @Test
  void focusedRow_scrollsIntoSight_withTab(FxRobot robot) {
    open(robot, "task", "traffic");
    ScrollPane scroll = (ScrollPane) column.lookup(".scroll-pane");
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

  private boolean commit(FxRobot robot) {
    boolean[] legal = new boolean[1];
    robot.interact(() -> legal[0] = column.commitPendingEdit());
    return legal[0];
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
    robot.moveTo(slider(Parameter.MONTHLY_CALLS)).press(MouseButton.PRIMARY).moveBy(30, 0);
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
    assertTrue(dot.getTooltip().getText().contains("1,000,000 calls"));
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

  @Test
  void resetAll_isOneUndoStep_andCountsDifferences(FxRobot robot) {
    type(robot, Parameter.MONTHLY_CALLS, "40k");
    type(robot, Parameter.BASE_ACCURACY, "70");
    robot.type(KeyCode.ENTER);
    Label count = (Label) column.lookup(".reset-bar > .label");
    assertEquals("2 values differ from the preset", count.getText());
    robot.clickOn("Reset all");
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertEquals("All values as in the preset", count.getText());
    robot.interact(document::undo);
    assertEquals(40_000, value(Parameter.MONTHLY_CALLS));
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
    robot.write("vendor");
    assertEquals(
        List.of(Parameter.FINE_TUNING_RETIREMENT_MONTH),
        rows().stream().map(ParameterRow::parameter).toList());
    Node note = row(Parameter.FINE_TUNING_RETIREMENT_MONTH).lookup(".parameter-note");
    assertTrue(note.isVisible() && text(note).contains("vendor"));
    robot.type(KeyCode.DOWN);
    assertTrue(field(Parameter.FINE_TUNING_RETIREMENT_MONTH).isFocused());
    robot.interact(column::focusSearch);
    robot.type(KeyCode.ESCAPE);
    assertEquals(ColumnLayout.ESSENTIALS.parameters().size(), rows().size());
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
    assertEquals("Monthly calls", slider.getAccessibleText());
    assertEquals("slider", slider.getAccessibleRoleDescription());
    assertTrue(slider.getAccessibleHelp().contains("Calls in the first month"));
    assertTrue(field(Parameter.MONTHLY_CALLS).getAccessibleHelp().contains("10,000,000,000"));
  }
}
