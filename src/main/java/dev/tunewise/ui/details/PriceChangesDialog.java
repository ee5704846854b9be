package dev.tunewise.ui.details;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits the dated price changes of a scenario. */
final class PriceChangesDialog extends Dialog<List<PriceChange>> {
  private final Numbers numbers = Numbers.local();
  private final List<PriceChangeRow> rows = new ArrayList<>();
  private final GridPane grid = new GridPane(8, 6);
  private final Label problem = Nodes.label("", "tw-price-error");
  private final Button add = new Button("Add Price Change");

  PriceChangesDialog(List<PriceChange> changes) {
    setTitle("Price Changes");
    setHeaderText("When token prices step up or down");
    setResizable(true);
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
    changes.forEach(change -> append(new PriceChangeRow(change, numbers)));
    layOut();
    setResultConverter(button -> button == ButtonType.OK ? values() : null);
  }

  private List<PriceChange> values() {
    return rows.stream().map(PriceChangeRow::value).toList();
  }

  private void addNew() {
    int month = rows.isEmpty() || !rows.getLast().problem().isEmpty() ? 12 : nextMonth();
    PriceChangeRow row =
        new PriceChangeRow(new PriceChange(month, ServedModel.PROMPTING, 1, ""), numbers);
    append(row);
    layOut();
    row.focus();
  }

  private int nextMonth() {
    return Math.min(rows.getLast().value().month() + 1, PriceChange.MAX_MONTH);
  }

  private void append(PriceChangeRow row) {
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
    for (PriceChangeRow row : rows) {
      List<Node> nodes = row.nodes();
      GridPane.setHgrow(nodes.get(3), Priority.ALWAYS);
      grid.addRow(line++, nodes.toArray(Node[]::new));
    }
    add.setDisable(rows.size() >= Scenario.MAX_LIST_LENGTH);
    check();
  }

  private void check() {
    String first =
        rows.stream().map(PriceChangeRow::problem).filter(p -> !p.isEmpty()).findFirst().orElse("");
    problem.setText(first);
    getDialogPane().lookupButton(ButtonType.OK).setDisable(!first.isEmpty());
  }
}
