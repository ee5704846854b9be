package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ReasoningEffort;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Roving;
import dev.tunewise.wording.EffortText;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Sets reasoning tokens by effort; each button says its number. */
final class EffortButtons extends HBox {
  static final double HEIGHT = 28;

  private static final double BUTTON = 20;

  private final Parameter parameter;
  private final Numbers numbers;
  private final Map<ReasoningEffort, ToggleButton> buttons = new EnumMap<>(ReasoningEffort.class);
  private double answerTokens = Double.NaN;
  private double value = Double.NaN;

  EffortButtons(Parameter parameter, ParameterEdits edits, Numbers numbers) {
    this.parameter = parameter;
    this.numbers = numbers;
    for (ReasoningEffort effort : ReasoningEffort.values()) {
      ToggleButton button = new ToggleButton();
      button.getStyleClass().setAll("effort-button");
      button.setMinSize(0, BUTTON);
      button.setMaxSize(Double.MAX_VALUE, BUTTON);
      setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          event -> {
            edits.set(EffortText.step(parameter, effort), parameter, effort.tokens(answerTokens));
            select(); // a second click must not release it
          });
      buttons.put(effort, button);
    }
    getStyleClass().add("effort-buttons");
    setManaged(false);
    getChildren().setAll(buttons.values());
    Roving.install(this);
  }

  void show(double newAnswerTokens, double newValue) {
    if (newAnswerTokens != answerTokens) {
      answerTokens = newAnswerTokens;
      buttons.forEach(this::label);
    }
    value = newValue;
    select();
  }

  private void label(ReasoningEffort effort, ToggleButton button) {
    double tokens = effort.tokens(answerTokens);
    button.setText(EffortText.level(effort, tokens, numbers));
    button.setAccessibleText(EffortText.step(parameter, effort) + ", " + numbers.count(tokens));
    button.setDisable(parameter.problem(tokens) != null);
  }

  private void select() {
    buttons.forEach((effort, button) -> button.setSelected(effort.tokens(answerTokens) == value));
  }
}
