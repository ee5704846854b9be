package dev.tunewise.ui.details;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits the dated price changes of a scenario. */
final class PriceChangesDialog extends FormDialog<List<PriceChange>> {
  /** Room for all of a row. */
  private static final double LEAST_WIDTH = 690;

  private static final double ONE_ROW = 40;

  /** Room for about six rows; the button to add one follows the last. */
  private static final double HEIGHT = 340;

  private final Numbers numbers = Numbers.local();
  private final int horizon;
  private final List<Row> rows = new ArrayList<>();
  private final GridPane grid = new GridPane(8, 6);
  private final Label problem = Nodes.label("", "tw-price-error");
  private final Button add = new Button("Add Price Change");

  PriceChangesDialog(List<PriceChange> changes, int horizon) {
    this.horizon = horizon;
    setTitle("Price Changes");
    setHeaderText("When token prices step up or down");
    add.setOnAction(event -> addNew());
    grid.setMaxWidth(Double.MAX_VALUE);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setMinWidth(LEAST_WIDTH);
    scroll.setMinHeight(ONE_ROW);
    scroll.setMaxHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    grid.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
    StyleSheets.add(grid, NumberField.class, "control.css");
    Label explanation =
        Nodes.paragraph(
            "From its month on, a change multiplies the input and output prices of one model, on top"
                + " of earlier changes. 2 doubles them, "
                + numbers.exact(0.5)
                + " halves them; a change such as −40 % or +20 % may be typed too.");
    VBox content = new VBox(10, explanation, scroll, add, problem);
    content.setPrefHeight(HEIGHT);
    getDialogPane().setContent(content);
    getDialogPane().setPrefWidth(760);
    getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    changes.forEach(change -> append(new Row(change, horizon, numbers)));
    layOut();
    setResultConverter(button -> button == ButtonType.OK ? values() : null);
    beginAt(rows.isEmpty() ? add : rows.getFirst().month);
  }

  private List<PriceChange> values() {
    return rows.stream().map(Row::value).toList();
  }

  private void addNew() {
    int month = rows.isEmpty() || !rows.getLast().problem().isEmpty() ? 12 : nextMonth();
    Row row = new Row(new PriceChange(month, ServedModel.PROMPTING, 1, ""), horizon, numbers);
    append(row);
    layOut();
    row.focus();
  }

  private int nextMonth() {
    return Math.min(rows.getLast().value().month() + 1, PriceChange.MAX_MONTH);
  }

  private void append(Row row) {
    rows.add(row);
    row.onRemove(
        () -> {
          rows.remove(row);
          layOut();
        });
    for (ObservableValue<?> input : row.inputs()) {
      input.subscribe(this::check);
    }
  }

  private void layOut() {
    grid.getChildren().clear();
    Label[] headings =
        Stream.of("Month", "Model", "Factor", "", "Note").map(Label::new).toArray(Label[]::new);
    if (rows.isEmpty()) {
      grid.addRow(0, new Label("Prices stay as they are."));
    } else {
      grid.addRow(0, headings);
    }
    int line = 1;
    for (Row row : rows) {
      List<Node> nodes = row.nodes();
      GridPane.setHgrow(nodes.get(4), Priority.ALWAYS);
      grid.addRow(line++, nodes.toArray(Node[]::new));
    }
    add.setDisable(rows.size() >= Scenario.MAX_LIST_LENGTH);
    check();
  }

  private void check() {
    String first = rows.stream().map(Row::problem).filter(p -> !p.isEmpty()).findFirst().orElse("");
    problem.setText(first);
    getDialogPane().lookupButton(ButtonType.OK).setDisable(!first.isEmpty());
  }

  /** One price change while it is being edited. */
  private static final class Row {
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
      factor.setTooltip(
          new Tooltip(
              "2 doubles the token prices from this month on, "
                  + numbers.exact(0.5)
                  + " halves them, as −50 % does"));
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

    List<Node> nodes() {
      return List.of(month, model, factor, effect, note, remove);
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
