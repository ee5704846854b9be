package dev.tunewise.ui.details;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
  private final Numbers numbers = Numbers.local();
  private final List<Row> rows = new ArrayList<>();
  private final GridPane grid = new GridPane(8, 6);
  private final Label problem = Nodes.label("", "tw-price-error");
  private final Button add = new Button("Add Price Change");

  PriceChangesDialog(List<PriceChange> changes) {
    setTitle("Price Changes");
    setHeaderText("When token prices step up or down");
    add.setOnAction(event -> addNew());
    grid.setMaxWidth(Double.MAX_VALUE);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(220);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label explanation =
        Nodes.paragraph(
            "From its month on, a change multiplies the input and output prices of one model, on top"
                + " of earlier changes. 2 doubles them, 0.5 halves them.");
    getDialogPane().setContent(new VBox(10, explanation, scroll, add, problem));
    getDialogPane().setPrefWidth(680);
    getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    changes.forEach(change -> append(new Row(change, numbers)));
    layOut();
    setResultConverter(button -> button == ButtonType.OK ? values() : null);
  }

  private List<PriceChange> values() {
    return rows.stream().map(Row::value).toList();
  }

  private void addNew() {
    int month = rows.isEmpty() || !rows.getLast().problem().isEmpty() ? 12 : nextMonth();
    Row row = new Row(new PriceChange(month, ServedModel.PROMPTING, 1, ""), numbers);
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
        Stream.of("Month", "Model", "Factor", "Note").map(Label::new).toArray(Label[]::new);
    if (rows.isEmpty()) {
      grid.addRow(0, new Label("Prices stay as they are."));
    } else {
      grid.addRow(0, headings);
    }
    int line = 1;
    for (Row row : rows) {
      List<Node> nodes = row.nodes();
      GridPane.setHgrow(nodes.get(3), Priority.ALWAYS);
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
    private final Numbers numbers;
    private final TextField month;
    private final ChoiceBox<ServedModel> model = new ChoiceBox<>();
    private final TextField factor;
    private final TextField note;
    private final Button remove = new Button("Remove");

    Row(PriceChange change, Numbers numbers) {
      this.numbers = numbers;
      month = field("Month", numbers.exact(change.month()));
      month.setPrefColumnCount(5);
      model.getItems().setAll(ServedModel.values());
      model.setConverter(Choosers.labels(ServedModel::label));
      model.setValue(change.model());
      model.setAccessibleText("Model");
      factor = field("Factor", numbers.exact(change.factor()));
      factor.setPrefColumnCount(6);
      factor.setTooltip(
          new Tooltip("2 doubles the token prices from this month on, 0.5 halves them"));
      note = field("Note", change.note());
      note.setPromptText("Why");
    }

    private static TextField field(String name, String text) {
      TextField field = new TextField(text);
      field.setAccessibleText(name);
      return field;
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
}
