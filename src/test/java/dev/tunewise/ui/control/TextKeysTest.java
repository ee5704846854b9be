package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextKeysTest {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  private TextField field;
  private TextField other;
  private TextArea notes;
  private final List<String> window = new ArrayList<>();

  @Start
  void start(Stage stage) {
    field = new TextField("old");
    other = new TextField();
    notes = new TextArea("old");
    stage.setScene(new Scene(new VBox(field, other, notes), 300, 200));
    TextKeys.install(stage.getScene(), () -> window.add("undo"), () -> window.add("redo"));
    stage.show();
  }

  private static void type(FxRobot robot, TextInputControl input, String text) {
    robot.interact(input::requestFocus);
    robot.interact(input::end);
    robot.write(text);
  }

  private void press(FxRobot robot, KeyCombination... keys) {
    for (KeyCombination each : keys) {
      robot.push((KeyCodeCombination) each);
    }
  }

  @Test
  void typing_isTakenBackFirst_thenTheWindowUndoes(FxRobot robot) {
    for (TextInputControl input : List.of(field, notes)) {
      window.clear();
      type(robot, input, "er");
      press(robot, UNDO);
      assertEquals("old", input.getText());
      press(robot, REDO);
      assertEquals("older", input.getText());
      press(robot, UNDO, REDO_TOO, UNDO);
      assertEquals("old", input.getText());
      assertEquals(List.of(), window);
      press(robot, UNDO, UNDO, REDO, REDO_TOO);
      assertEquals(List.of("undo", "undo", "redo", "redo"), window);
      assertEquals("old", input.getText());
    }
  }

  @Test
  void whatEnterTookOver_isNoTyping(FxRobot robot) {
    type(robot, field, "er");
    robot.type(KeyCode.ENTER);
    press(robot, UNDO);
    assertEquals("older", field.getText());
    assertEquals(List.of("undo"), window);
  }

  @Test
  void whatWasTypedBeforeTheFocusLeft_isNoTyping(FxRobot robot) {
    type(robot, field, "er");
    type(robot, other, "x");
    type(robot, field, "");
    press(robot, UNDO, REDO);
    assertEquals("older", field.getText());
    assertEquals(List.of("undo", "redo"), window);
  }

  /** As Escape does in a search. */
  @Test
  void clearedText_leavesTheKeysToTheWindow(FxRobot robot) {
    type(robot, field, "er");
    robot.interact(field::clear);
    press(robot, UNDO);
    assertEquals(List.of("undo"), window);
    assertEquals("", field.getText());
  }
}
