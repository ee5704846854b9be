package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class EffortButtonsTest extends ColumnTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private ToggleButton button(String level) {
    return row(PROMPTING_REASONING_TOKENS).lookupAll(".effort-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> button.getText().startsWith(level))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void button_setsTokens_inOneNamedStep(FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.write("reasoning effort"); // brings its row into sight
    assertEquals("Medium 64", button("Medium").getText());
    assertTrue(button("None").isSelected());
    robot.clickOn(button("Medium"));
    assertEquals(64, value(PROMPTING_REASONING_TOKENS));
    assertEquals("Reasoning: medium", document.undoLabelProperty().get());
    assertTrue(button("Medium").isSelected());
    assertFalse(button("None").isSelected());
    robot.clickOn(button("Medium"));
    assertTrue(button("Medium").isSelected());
    robot.interact(document::undo);
    assertEquals(0, value(PROMPTING_REASONING_TOKENS));
    assertTrue(button("None").isSelected());
  }

  @Test
  void buttons_followTheAnswer(FxRobot robot) {
    open(robot, "prompting");
    robot.interact(() -> document.edit("", s -> s.with(OUTPUT_TOKENS, 10_000)));
    assertEquals("Low 20,000", button("Low").getText());
    assertFalse(button("Low").isDisabled());
    assertTrue(button("High").isDisabled(), "250,000 are more than are legal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"thinking", "effort", "reasoning", "reasoning effort"})
  void search_findsReasoningTokens_first(String words, FxRobot robot) {
    robot.interact(column::focusSearch);
    robot.write(words);
    assertEquals(
        List.of(PROMPTING_REASONING_TOKENS, FINE_TUNING_REASONING_TOKENS),
        rows().stream().map(ParameterRow::parameter).toList());
  }
}
