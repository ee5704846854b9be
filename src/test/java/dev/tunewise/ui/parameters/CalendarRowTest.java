package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class CalendarRowTest extends ColumnTest {
  private static final Calendar FROM_MARCH =
      new Calendar(Optional.of(YearMonth.of(2027, 3)), Month.JANUARY.getValue());

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private List<Node> calendarRows() {
    return List.copyOf(column.lookupAll(".calendar-row"));
  }

  private TextField start() {
    return (TextField) calendarRows().getFirst().lookup(".number-field");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Month> fiscalYear() {
    return (ComboBox<Month>) calendarRows().getLast().lookup(".combo-box");
  }

  private void typeStart(FxRobot robot, String text) {
    open(robot, "economics");
    robot.clickOn(start()).write(text).type(KeyCode.ENTER);
  }

  @Test
  void startMonth_isOneStep_andShowsTheFiscalYear(FxRobot robot) {
    open(robot, "economics");
    assertEquals(1, calendarRows().size());
    assertEquals("no date", start().getPromptText());
    typeStart(robot, "2027-03");
    assertEquals(FROM_MARCH, document.scenario().calendar());
    assertEquals("Start month", document.undoLabelProperty().get());
    assertEquals(2, calendarRows().size());
    assertTrue(start().isFocused());
    robot.interact(document::undo);
    assertEquals("", start().getText());
    assertEquals(1, calendarRows().size());
  }

  @Test
  void fiscalYear_isOneStep(FxRobot robot) {
    typeStart(robot, "2027-03");
    assertEquals(Month.JANUARY, fiscalYear().getValue());
    robot.interact(() -> fiscalYear().setValue(Month.JULY));
    assertEquals(7, document.scenario().calendar().fiscalYearStart());
    assertEquals("Fiscal year", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(FROM_MARCH, document.scenario().calendar());
    assertEquals(Month.JANUARY, fiscalYear().getValue());
  }

  @Test
  void badMonth_saysWhatIsAllowed_andIsNotTaken(FxRobot robot) {
    typeStart(robot, "March 2027");
    Node note = calendarRows().getFirst().lookup(".parameter-note");
    assertTrue(note.isVisible());
    assertEquals("Allowed: a month such as 2027-03, 2000-01 to 2199-12", text(note));
    assertEquals(Calendar.NONE, document.scenario().calendar());
    open(robot);
    assertFalse(commit(robot));
    assertTrue(start().isFocused());
    robot.type(KeyCode.ESCAPE);
    assertTrue(commit(robot));
  }

  @Test
  void emptyText_takesTheDateAway(FxRobot robot) {
    typeStart(robot, "2027-03");
    robot.interact(start()::selectAll);
    robot.type(KeyCode.DELETE, KeyCode.ENTER);
    assertEquals(Calendar.NONE, document.scenario().calendar());
  }

  @Test
  void search_findsThem(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.write("start month");
    assertEquals(List.of(), rows().stream().map(ParameterRow::parameter).toList());
    assertEquals(2, calendarRows().size());
    robot.type(KeyCode.DOWN);
    assertTrue(start().isFocused());
    robot.interact(column::focusSearch);
    robot.write("fiscal year starts");
    assertEquals(1, calendarRows().size());
  }

  @Test
  void reset_takesTheCalendarBackToo(FxRobot robot) {
    typeStart(robot, "2027-03");
    Label count = (Label) column.lookup(".reset-bar > .label");
    assertEquals("1 input differs from the preset", count.getText());
    robot.clickOn("Reset all");
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void otherScenario_replacesTypedText(FxRobot robot) {
    open(robot, "economics");
    robot.clickOn(start()).write("20");
    robot.interact(
        () ->
            document.startFrom(
                Scenario.DEFAULT.withCalendar(FROM_MARCH).with(Parameter.HORIZON_MONTHS, 12)));
    assertEquals("2027-03", start().getText());
  }
}
