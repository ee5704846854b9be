package dev.tunewise.ui;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.TextLimit;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.control.TypedField;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The scenario's name: looks like a label, can be typed over. */
final class ScenarioName extends TextField implements TypedField {
  private static final double MAX_WIDTH = 520;

  private final ScenarioDocument document;
  private final ObservableValue<String> name;
  private final ObservableValue<Boolean> touched;

  ScenarioName(ScenarioDocument document) {
    this.document = document;
    name = document.scenarioProperty().map(Scenario::name);
    touched = Bindings.createBooleanBinding(this::isTouched, textProperty(), name);
    getStyleClass().add("tw-scenario-name");
    setMaxWidth(MAX_WIDTH);
    setPromptText("Untitled scenario");
    setAccessibleText("Scenario name");
    Tips.say(this, "Click to rename the scenario");
    TextLimit.install(this, Scenario.MAX_TEXT_LENGTH);
    name.subscribe(this::show);
    setOnAction(event -> commit());
    focusedProperty().subscribe(focused -> commitUnless(focused));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  @Override
  public ObservableValue<Boolean> touchedProperty() {
    return touched;
  }

  @Override
  public String typedName() {
    return String.valueOf(getAccessibleText());
  }

  private boolean isTouched() {
    return !getText().equals(shown(name.getValue()));
  }

  /** Takes over what was typed, as Enter does. */
  void commit() {
    String typed = getText().strip();
    if (!typed.equals(shown(name.getValue()))) {
      document.edit("Scenario name", scenario -> scenario.withName(typed));
    }
    show(name.getValue());
  }

  private void commitUnless(boolean focused) {
    if (!focused) {
      commit();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isTouched()) {
      show(name.getValue());
      event.consume();
    }
  }

  private void show(String value) {
    if (!getText().equals(shown(value))) {
      setText(shown(value));
    }
  }

  /** A name from a file may be longer than one line. */
  private static String shown(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }
}
