package dev.tunewise.ui.details;

import dev.tunewise.history.TypedText;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.TextLimit;
import dev.tunewise.ui.dialog.FormDialog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final String TITLE = "Scenario Details";

  private final TextField name = new TextField();
  private final TextArea notes = new TextArea();
  private final TextField currency = new TextField();

  /** What the dialog edits. */
  record Details(String name, String notes, String currency) {
    Scenario applyTo(Scenario scenario) {
      return scenario.withName(name).withNotes(notes).withCurrency(currency);
    }
  }

  /**
   * A dialog.
   *
   * @param pending told what is typed, letter by letter
   */
  DetailsDialog(Scenario scenario, PendingEdits pending) {
    setTitle(TITLE);
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
    fields().forEach(field -> note(field, pending));
    setOnHidden(event -> fields().forEach(field -> pending.note(key(field), Optional.empty())));
  }

  private List<TextInputControl> fields() {
    return List.of(name, notes, currency);
  }

  private void note(TextInputControl field, PendingEdits pending) {
    String before = field.getText();
    field
        .textProperty()
        .subscribe(
            (was, now) ->
                pending.note(key(field), Optional.of(now).filter(text -> !text.equals(before))));
  }

  private static String key(TextInputControl field) {
    return TITLE + ", " + field.getAccessibleText();
  }

  /** Whether a text was typed here. */
  static boolean isOf(TypedText text) {
    return text.field().startsWith(TITLE + ", ");
  }

  /** Puts back what a crash left behind, to be agreed to or not. */
  void putBack(List<TypedText> texts) {
    for (TypedText text : texts) {
      fields().stream()
          .filter(field -> key(field).equals(text.field()))
          .forEach(
              field -> {
                field.setText(text.text());
                beginAt(field);
              });
    }
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
