package dev.tunewise.ui.details;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dialog.FormDialog;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits the dated price changes of a scenario. */
final class PriceChangesDialog extends FormDialog<List<PriceChange>> {
  static final String TITLE = "Price Changes";

  /** Room for all of a row. */
  private static final double LEAST_WIDTH = 690;

  /** Room for about six rows; the button to add one follows the last. */
  private static final double HEIGHT = 340;

  private final Numbers numbers = Numbers.local();
  private final int horizon;
  private final Button add = new Button("Add Price Change");
  private final EditedRows<Row> rows =
      new EditedRows<>(
          List.of("Month", "Model", "Factor", "", "Note", ""),
          "Prices stay as they are.",
          LEAST_WIDTH,
          add);

  /**
   * The changes of a scenario.
   *
   * @param pending told what is typed, letter by letter
   */
  PriceChangesDialog(List<PriceChange> changes, int horizon, PendingEdits pending) {
    this.horizon = horizon;
    setTitle(TITLE);
    setHeaderText("When token prices step up or down");
    add.setOnAction(event -> addNew());
    Label explanation =
        Nodes.paragraph(
            "From its month on, a change multiplies the input and output prices of one model, on top"
                + " of earlier changes. 2 doubles them, "
                + numbers.exact(0.5)
                + " halves them; a change such as −40 % or +20 % may be typed too.");
    VBox content = new VBox(10, explanation, rows);
    VBox.setVgrow(rows, Priority.ALWAYS);
    content.setPrefHeight(HEIGHT);
    getDialogPane().setContent(content);
    getDialogPane().setPrefWidth(760);
    getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(rows.validProperty().not());
    rows.addAll(changes.stream().map(change -> new Row(change, horizon, numbers)).toList());
    setResultConverter(button -> button == ButtonType.OK ? values() : null);
    beginAt(changes.isEmpty() ? add : rows.rows().getFirst().month);
    rows.noteIn(pending, TITLE);
    setOnHidden(event -> pending.note(TITLE, Optional.empty()));
  }

  /** Puts back what a crash left behind, to be agreed to or not. */
  void putBack(String typed) {
    rows.putBack(typed, () -> row(1), Scenario.MAX_LIST_LENGTH);
  }

  private Row row(int month) {
    return new Row(new PriceChange(month, ServedModel.PROMPTING, 1, ""), horizon, numbers);
  }

  private List<PriceChange> values() {
    return rows.rows().stream().map(Row::value).toList();
  }

  private void addNew() {
    if (rows.rows().size() < Scenario.MAX_LIST_LENGTH) {
      int month =
          rows.lastValid()
              .map(last -> Math.min(last.value().month() + 1, PriceChange.MAX_MONTH))
              .orElse(12);
      Row row = row(month);
      rows.addAll(List.of(row));
      row.focus();
    }
  }

  /** One price change while it is being edited. */
  private static final class Row implements EditedRow {
    private static final double FIELD_WIDTH = 72;
    private static final double LEAST_NOTE = 90;

    private final Numbers numbers;
    private final int horizon;
    private final NumberField month;
    private final ChoiceBox<ServedModel> model = new ChoiceBox<>();
    private final NumberField factor;
    private final Label effect = Nodes.label("", "tw-dialog-remark");
    private final TextField note;
    private final Button remove = new Button("Remove");
    private int monthValue;
    private double factorValue;

    Row(PriceChange change, int horizon, Numbers numbers) {
      this.numbers = numbers;
      this.horizon = horizon;
      month =
          field(
              "Month",
              new BoundedNumber(numbers, 1, PriceChange.MAX_MONTH, true),
              value -> setMonth((int) value));
      model.getItems().setAll(ServedModel.values());
      model.setConverter(Choosers.labels(ServedModel::label));
      model.setValue(change.model());
      model.setAccessibleText("Model");
      model.setMinWidth(Region.USE_PREF_SIZE);
      factor = field("Factor", new FactorFormat(numbers), this::setFactor);
      Tips.say(
          factor,
          "2 doubles the token prices from this month on, "
              + numbers.exact(0.5)
              + " halves them, as −50 % does");
      note = new TextField(change.note());
      note.setAccessibleText("Note");
      note.setPromptText("Why");
      note.setMinWidth(LEAST_NOTE);
      effect.setMinWidth(Region.USE_PREF_SIZE);
      remove.setMinWidth(Region.USE_PREF_SIZE);
      setMonth(change.month());
      setFactor(change.factor());
    }

    private static NumberField field(
        String name, NumberField.Format format, DoubleConsumer onCommit) {
      NumberField field = new NumberField(format, onCommit);
      field.setAccessibleText(name);
      field.setPrefWidth(FIELD_WIDTH);
      field.setMinWidth(FIELD_WIDTH);
      field.getStyleClass().add("dialog-number");
      return field;
    }

    private void setMonth(int value) {
      monthValue = value;
      month.show(value);
      showEffect();
    }

    private void setFactor(double value) {
      factorValue = value;
      factor.show(value);
      showEffect();
    }

    /** The change in percent, and that there is none within the horizon. */
    private void showEffect() {
      effect.setText(
          monthValue > horizon
              ? "after the horizon of\n" + numbers.count(horizon, "month") + ": no effect"
              : FactorFormat.change(factorValue, numbers));
    }

    @Override
    public List<Node> nodes() {
      return List.of(month, model, factor, effect, note, remove);
    }

    @Override
    public void onRemove(Runnable action) {
      remove.setOnAction(event -> action.run());
    }

    @Override
    public void focus() {
      month.requestFocus();
    }

    @Override
    public List<ObservableValue<?>> inputs() {
      return List.of(
          month.textProperty(), model.valueProperty(), factor.textProperty(), note.textProperty());
    }

    @Override
    public List<String> texts() {
      return List.of(month.getText(), model.getValue().label(), factor.getText(), note.getText());
    }

    @Override
    public void putBack(List<String> texts) {
      if (texts.size() == 4) {
        month.type(texts.get(0));
        model.getItems().stream()
            .filter(each -> each.label().equals(texts.get(1)))
            .forEach(model::setValue);
        factor.type(texts.get(2));
        note.setText(texts.get(3));
      }
    }

    @Override
    public String problem() {
      if (!month.problem().isEmpty()) {
        return "Month: " + Words.uncapitalized(month.problem());
      } else if (!factor.problem().isEmpty()) {
        return "Factor: " + Words.uncapitalized(factor.problem());
      }
      return note.getText().length() > Scenario.MAX_TEXT_LENGTH ? "The note is too long." : "";
    }

    /** The row as typed; only where it has no {@link #problem}. */
    PriceChange value() {
      month.commit();
      factor.commit();
      return new PriceChange(monthValue, model.getValue(), factorValue, note.getText());
    }
  }
}
