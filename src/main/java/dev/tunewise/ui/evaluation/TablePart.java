package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.TextClipboard;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The table with its buttons, and one line that says what came of the last thing done. */
final class TablePart extends VBox {
  private static final KeyCombination COPY = Shortcut.COPY_ROWS.combination();
  private static final KeyCombination PASTE = Shortcut.PASTE_ROWS.combination();
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final String HINT =
      "Type a row, paste rows from a spreadsheet or drop a file with results here.";

  private final EvaluationEdits edits;
  private final Numbers numbers;
  private final EvaluationsTable table;
  private final Label status = Nodes.label("", "tw-evaluation-status");
  private final Runnable choose;
  private final Consumer<String> read;

  /** Whether the status is about the row that was begun, and ends with it. */
  private boolean spokenOfRow;

  /**
   * @param choose lets the user choose a file to read
   * @param read takes rows as text
   */
  TablePart(EvaluationEdits edits, Numbers numbers, Runnable choose, Consumer<String> read) {
    this.read = read;
    this.edits = edits;
    this.numbers = numbers;
    this.choose = choose;
    table = new EvaluationsTable(edits, numbers);
    new EvaluationKeys(table).install();
    VBox.setVgrow(table, Priority.ALWAYS);
    status.setWrapText(true);
    status.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(table, status);
    table.faultProperty().subscribe((before, now) -> status());
    table.begunProperty().subscribe((before, now) -> status());
    table.getSelectionModel().selectedIndexProperty().subscribe((was, is) -> saySource());
    table.setContextMenu(menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    say(HINT);
  }

  HBox buttons() {
    HBox buttons =
        new HBox(
            Nodes.button(
                "Add Row", Shortcut.BEGIN_ROW.after("Begins the row at the end"), table::begin),
            Nodes.button(
                "Delete",
                Shortcut.DELETE_ROWS.after("Deletes the selected rows"),
                table::deleteSelected),
            Nodes.button(
                "Paste", Shortcut.PASTE_ROWS.after("Adds rows from the clipboard"), this::paste),
            Nodes.button(
                "Add from File…", "Adds what a file holds; or drop one on the window", choose));
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    return Nodes.styled(buttons, "tw-evaluation-buttons");
  }

  private ContextMenu menu() {
    return new ContextMenu(
        MenuItems.item("Add Row", table::begin),
        MenuItems.item("Delete Rows", table::deleteSelected),
        MenuItems.separator(),
        MenuItems.item("Copy", this::copy),
        MenuItems.item("Paste", this::paste),
        MenuItems.item("Add from File…", choose));
  }

  private void pressed(KeyEvent event) {
    if (table.editing() != null) {
      return;
    }
    if (COPY.match(event)) {
      copy();
      event.consume();
    } else if (PASTE.match(event)) {
      paste();
      event.consume();
    }
  }

  void show(List<Measurement> unused) {
    table.show(edits.rows(), unused);
  }

  List<Measurement> rows() {
    return edits.rows();
  }

  void copy() {
    List<Measurement> rows = table.toCopy();
    TextClipboard.put(text(rows));
    say("Copied " + numbers.count(rows.size(), "row") + ".");
  }

  /** Cells divided by tabs, every digit, below a line of column names. */
  private String text(List<Measurement> rows) {
    StringBuilder text = new StringBuilder("Strategy\tExamples\tCorrect\tEvaluated\tAccuracy\n");
    for (Measurement row : rows) {
      String numbersOfRow =
          DoubleStream.of(
                  row.examples(), row.correct(), row.evaluated(), row.correct() / row.evaluated())
              .mapToObj(this::number)
              .collect(Collectors.joining("\t"));
      text.append(row.strategy().label()).append('\t').append(numbersOfRow).append('\n');
    }
    return text.toString();
  }

  private String number(double value) {
    return PlainNumber.format(value).replace('.', numbers.decimalSeparator());
  }

  void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      refuse("The clipboard holds no text.");
    } else if (table.commitPending()) {
      if (isOneCell(text)) {
        table.typeIntoCell(text.strip());
      } else {
        read.accept(text);
      }
    }
  }

  /** Whether a text is one cell, not a table. */
  static boolean isOneCell(String text) {
    return text.strip().lines().count() == 1
        && text.chars().noneMatch(c -> "\t;,|".indexOf(c) >= 0);
  }

  /** Says what was done. */
  void say(String text) {
    spokenOfRow = false;
    status.setText(text);
    status.pseudoClassStateChanged(DANGER, false);
  }

  /** Says why nothing was. */
  void refuse(String text) {
    status.setText(text);
    status.pseudoClassStateChanged(DANGER, true);
  }

  /** What is wrong with the text being typed; else what the row that was begun lacks. */
  private void status() {
    String fault = table.faultProperty().get();
    String begun = table.begunProperty().get();
    if (!fault.isEmpty()) {
      refuse(fault);
    } else if (!begun.isEmpty()) {
      say(begun);
      spokenOfRow = true;
    } else if (spokenOfRow || status.getPseudoClassStates().contains(DANGER)) {
      say(HINT);
    }
  }

  /** Says where the selected row is from, which its column may cut. */
  private void saySource() {
    List<Integer> selected = table.selectedRows();
    boolean quiet = table.faultProperty().get().isEmpty() && table.begunProperty().get().isEmpty();
    if (quiet && selected.size() == 1 && selected.getFirst() < edits.rows().size()) {
      String source = edits.source(edits.rows().get(selected.getFirst()));
      if (!source.isEmpty()) {
        say("From " + source + ".");
      }
    }
  }

  void commitPendingEdit() {
    table.commitPending();
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }
}
