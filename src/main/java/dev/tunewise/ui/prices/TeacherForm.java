package dev.tunewise.ui.prices;

import dev.tunewise.catalog.TeacherPlan;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.parameters.ParameterFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** How a teacher model makes labels: its tokens, whether they can wait, and what people check. */
final class TeacherForm extends GridPane {
  private static final double FIELD_WIDTH = 88;

  private final Numbers numbers;
  private final Runnable changed;
  private final List<NumberField> fields = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final CheckBox batch = new CheckBox("In _batch, at lower prices");
  private double input;
  private double output;
  private double reasoning;
  private double checked;
  private double minutes;

  /**
   * @param changed is told whenever the plan or a {@link #problem} changes
   */
  TeacherForm(TeacherPlan plan, Numbers numbers, Runnable changed) {
    this.numbers = numbers;
    this.changed = changed;
    input = plan.inputTokens();
    output = plan.outputTokens();
    reasoning = plan.reasoningTokens();
    checked = plan.checkedShare();
    minutes = plan.minutesPerCheck();
    setHgap(10);
    setVgap(6);
    getColumnConstraints().setAll(Grids.growing(), Grids.fitted(HPos.RIGHT));
    add("Tokens _in per label", like(Parameter.INPUT_TOKENS), input, value -> input = value);
    add("Tokens _out per label", like(Parameter.OUTPUT_TOKENS), output, value -> output = value);
    add(
        "_Reasoning tokens per label",
        like(Parameter.PROMPTING_REASONING_TOKENS),
        reasoning,
        value -> reasoning = value);
    add("Share _checked by people", like(Parameter.BATCH_SHARE), checked, v -> checked = v);
    NumberField.Format time = new BoundedNumber(numbers, 0, TeacherPlan.MOST_MINUTES, false);
    add("_Minutes per check", time, minutes, value -> minutes = value);
    batch.setMnemonicParsing(true);
    batch.setSelected(plan.batch());
    batch.selectedProperty().subscribe((before, now) -> change());
    add(batch, 0, getRowCount(), 2, 1);
  }

  private NumberField.Format like(Parameter parameter) {
    return new ParameterFormat(parameter, numbers);
  }

  private void add(String name, NumberField.Format format, double value, DoubleConsumer onCommit) {
    NumberField[] holder = new NumberField[1];
    NumberField field =
        new NumberField(
            format,
            typed -> {
              onCommit.accept(typed);
              holder[0].show(typed);
              change();
            });
    holder[0] = field;
    field.show(value);
    field.setPrefWidth(FIELD_WIDTH);
    field.setMinWidth(FIELD_WIDTH);
    field.getStyleClass().add("dialog-number");
    field.faultProperty().subscribe((before, now) -> change());
    Label label = Nodes.label(name);
    label.setMnemonicParsing(true);
    label.setLabelFor(field);
    String plain = name.replace("_", "");
    field.setAccessibleText(plain);
    fields.add(field);
    names.add(plain);
    addRow(getRowCount(), label, field);
  }

  private void change() {
    if (!fields.isEmpty()) {
      changed.run();
    }
  }

  /** Says whether the chosen teacher has prices for answers that can wait. */
  void allowBatch(boolean allowed) {
    batch.setDisable(!allowed);
    batch.setText(allowed ? "In _batch, at lower prices" : "No batch prices are listed");
  }

  /** Takes what is typed; false if some of it is no legal number. */
  boolean commit() {
    return fields.stream().map(NumberField::commit).reduce(true, Boolean::logicalAnd);
  }

  /** What is wrong with a field, in a sentence; empty if nothing. */
  String problem() {
    for (int i = 0; i < fields.size(); i++) {
      String problem = fields.get(i).problem();
      if (!problem.isEmpty()) {
        return names.get(i) + ": " + Words.uncapitalized(problem) + ".";
      }
    }
    return "";
  }

  TeacherPlan plan() {
    return new TeacherPlan(input, output, reasoning, batch.isSelected(), checked, minutes);
  }
}
