package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The way of the keyboard through the rows. */
class RowKeysTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private Node owner() {
    return column.getScene().getFocusOwner();
  }

  @Test
  void tab_comesOnce_toEachRow(FxRobot robot) {
    robot.interact(() -> rows().getFirst().lookup(".parameter-slider").requestFocus());
    List<Node> stops = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      stops.add(owner());
      robot.type(KeyCode.TAB);
    }
    for (int i = 0; i < 5; i++) {
      assertSame(rows().get(i).lookup(".parameter-slider"), stops.get(i));
    }
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(rows().get(4).lookup(".parameter-slider"), owner());
  }

  @Test
  void tab_comesOnce_alsoWhereThereIsARange(FxRobot robot) {
    robot.interact(() -> slider(MONTHLY_CALLS).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.R);
    assertTrue(row(MONTHLY_CALLS).hasRange());
    assertSame(slider(MONTHLY_CALLS), owner());
    robot.type(KeyCode.TAB);
    assertFalse(row(MONTHLY_CALLS).isFocusWithin());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(slider(MONTHLY_CALLS), owner());
  }

  @Test
  void enter_goesIntoTheRow_tabThroughIt_escapeBack(FxRobot robot) {
    robot.interact(() -> slider(MONTHLY_CALLS).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.R);
    robot.type(KeyCode.ENTER);
    assertSame(field(MONTHLY_CALLS), owner());
    List<String> inside = new ArrayList<>();
    while (row(MONTHLY_CALLS).isFocusWithin()) {
      inside.add(owner().getStyleClass().toString());
      robot.type(KeyCode.TAB);
    }
    assertEquals(2, inside.stream().filter(styles -> styles.contains("range-field")).count());
    robot.interact(() -> field(MONTHLY_CALLS).requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(slider(MONTHLY_CALLS).highThumb(), owner());
    robot.interact(() -> field(MONTHLY_CALLS).requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertSame(slider(MONTHLY_CALLS), owner());
  }

  @Test
  void digit_onTheSlider_beginsANumber(FxRobot robot) {
    ParameterSlider slider = slider(LABELED_EXAMPLES);
    NumberField field = field(LABELED_EXAMPLES);
    robot.interact(slider::requestFocus);
    robot.write("1234");
    assertSame(field, owner());
    assertEquals("1234", field.getText());
    robot.type(KeyCode.ENTER);
    assertEquals(1234, value(LABELED_EXAMPLES));
    robot.type(KeyCode.ESCAPE);
    assertSame(slider, owner());
  }
}
