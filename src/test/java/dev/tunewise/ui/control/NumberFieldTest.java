package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.text.Numbers;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberFieldTest {
  private final Numbers numbers = Numbers.in(Locale.ROOT);
  private NumberField field;

  private final class Counts implements NumberField.Format {
    @Override
    public String rounded(double value) {
      return numbers.count(value);
    }

    @Override
    public String brief(double value) {
      return numbers.number(value);
    }

    @Override
    public String exact(double value) {
      return numbers.exact(value);
    }

    @Override
    public NumberField.Reading read(String text) {
      return new NumberField.Reading.Refused("none");
    }
  }

  @Start
  void start(Stage stage) {
    field = new NumberField(new Counts(), value -> {});
    field.setManaged(false); // its size is what is tested
    Pane pane = new Pane(field);
    pane.setFocusTraversable(true);
    stage.setScene(new Scene(pane, 400, 100));
    stage.show();
    pane.requestFocus();
  }

  @Test
  void number_isShortened_notCut_whereItDoesNotFit(FxRobot robot) {
    robot.interact(() -> field.resize(200, 24));
    robot.interact(() -> field.show(10_000_000_000.0));
    assertEquals("10,000,000,000", field.getText());
    robot.interact(() -> field.resize(70, 24));
    assertEquals("10B", field.getText());
    robot.interact(() -> field.show(1_000));
    assertEquals("1,000", field.getText());
    robot.interact(() -> field.resize(200, 24));
    robot.interact(() -> field.show(10_000_000_000.0));
    assertEquals("10,000,000,000", field.getText());
  }

  @Test
  void number_isWhole_whileItIsEdited(FxRobot robot) {
    robot.interact(() -> field.resize(70, 24));
    robot.interact(() -> field.show(10_000_000_000.0));
    robot.interact(field::requestFocus);
    assertEquals("10,000,000,000", field.getText());
  }

  @Test
  void number_thatChangesUnderTheKeyboard_isReplacedByTyping(FxRobot robot) {
    robot.interact(() -> field.resize(200, 24));
    robot.interact(() -> field.show(1));
    robot.interact(field::requestFocus);
    robot.interact(() -> field.show(24));
    assertEquals("24", field.getSelectedText());
  }
}
