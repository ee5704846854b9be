package dev.tunewise.ui.details;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.TextLimit;
import dev.tunewise.ui.dialog.FormDialog;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Edits name, notes and currency of a scenario. */
final class DetailsDialog extends FormDialog<DetailsDialog.Details> {
  private final TextField name = new TextField();
  private final TextArea notes = new TextArea();
  private final TextField currency = new TextField();

  /** What the dialog edits. */
  record Details(String name, String notes, String currency) {
    Scenario applyTo(Scenario scenario) {
      return scenario.withName(name).withNotes(notes).withCurrency(currency);
    }
  }

  DetailsDialog(Scenario scenario) {
    setTitle("Scenario Details");
    limit(name, scenario.name());
    limit(notes, scenario.notes());
    notes.setWrapText(true);
    notes.setPrefRowCount(8);
    currency.setText(scenario.currency());
    currency.setPrefColumnCount(5);
    currency.setMaxWidth(90);
    GridPane grid = new GridPane(12, 10);
    row(grid, 0, "_Name", name);
    row(grid, 1, "N_otes", notes);
    row(grid, 2, "_Currency", currency);
    grid.add(
        Nodes.paragraph("Three letters such as USD or EUR: a label, nothing is converted."), 1, 3);
    getDialogPane().setContent(grid);
    getDialogPane().setPrefWidth(560);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    Node ok = getDialogPane().lookupButton(ButtonType.OK);
    ok.disableProperty()
        .bind(currency.textProperty().map(text -> !Scenario.isCurrency(code(text))));
    setResultConverter(button -> button == ButtonType.OK ? typed() : null);
    beginAt(name);
  }

  private Details typed() {
    return new Details(name.getText().strip(), notes.getText(), code(currency.getText()));
  }

  private static String code(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private static void limit(TextInputControl input, String text) {
    input.setText(text);
    TextLimit.install(input, Scenario.MAX_TEXT_LENGTH);
  }

  private static void row(GridPane grid, int row, String text, TextInputControl input) {
    Label label = new Label(text);
    label.setMnemonicParsing(true);
    label.setLabelFor(input);
    label.setMinWidth(Region.USE_PREF_SIZE);
    input.setAccessibleText(text.replace("_", ""));
    GridPane.setHgrow(input, Priority.ALWAYS);
    GridPane.setValignment(label, VPos.BASELINE);
    GridPane.setValignment(input, VPos.BASELINE);
    grid.addRow(row, label, input);
  }
}
