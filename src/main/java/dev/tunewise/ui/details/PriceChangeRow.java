package dev.tunewise.ui.details;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Choosers;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** One price change while it is being edited. */
final class PriceChangeRow {
  private final Numbers numbers;
  private final TextField month = new TextField();
  private final ChoiceBox<ServedModel> model = new ChoiceBox<>();
  private final TextField factor = new TextField();
  private final TextField note = new TextField();
  private final Button remove = new Button("Remove");

  PriceChangeRow(PriceChange change, Numbers numbers) {
    this.numbers = numbers;
    month.setText(numbers.exact(change.month()));
    month.setPrefColumnCount(5);
    month.setAccessibleText("Month");
    model.getItems().setAll(ServedModel.values());
    model.setConverter(Choosers.labels(ServedModel::label));
    model.setValue(change.model());
    model.setAccessibleText("Model");
    factor.setText(numbers.exact(change.factor()));
    factor.setPrefColumnCount(6);
    factor.setAccessibleText("Factor");
    factor.setTooltip(
        new Tooltip("2 doubles the token prices from this month on, 0.5 halves them"));
    note.setText(change.note());
    note.setPromptText("Why");
    note.setAccessibleText("Note");
  }

  List<Node> nodes() {
    return List.of(month, model, factor, note, remove);
  }

  void onRemove(Runnable action) {
    remove.setOnAction(event -> action.run());
  }

  void focus() {
    month.requestFocus();
  }

  /** What a change of which may change {@link #problem}. */
  List<ObservableValue<?>> inputs() {
    return List.of(month.textProperty(), factor.textProperty(), note.textProperty());
  }

  /** What is wrong with the row, in one sentence; empty if nothing. */
  String problem() {
    OptionalDouble typedMonth = numbers.parse(month.getText());
    OptionalDouble typedFactor = numbers.parse(factor.getText());
    if (typedMonth.isEmpty()
        || typedMonth.getAsDouble() != Math.rint(typedMonth.getAsDouble())
        || typedMonth.getAsDouble() < 1
        || typedMonth.getAsDouble() > PriceChange.MAX_MONTH) {
      return "Month must be a whole number from 1 to " + PriceChange.MAX_MONTH + ".";
    }
    if (typedFactor.isEmpty()
        || typedFactor.getAsDouble() < 0
        || typedFactor.getAsDouble() > PriceChange.MAX_FACTOR) {
      return "Factor must be a number from 0 to " + numbers.count(PriceChange.MAX_FACTOR) + ".";
    }
    return note.getText().length() > Scenario.MAX_TEXT_LENGTH ? "The note is too long." : "";
  }

  /** The row as typed; only where it has no {@link #problem}. */
  PriceChange value() {
    return new PriceChange(
        (int) numbers.parse(month.getText()).orElseThrow(),
        model.getValue(),
        numbers.parse(factor.getText()).orElseThrow(),
        note.getText());
  }
}
