package dev.tunewise.ui.details;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.OptionalNumber;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.wording.MonthNames;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits what was really paid in each month. */
final class ActualSpendDialog extends FormDialog<List<Actual>> {
  static final String TITLE = "Actual Spend";

  private static final KeyCombination PASTE = Shortcut.PASTE_ROWS.combination();

  private static final double LEAST_WIDTH = 600;
  private static final double HEIGHT = 380;

  private final Scenario scenario;
  private final Plan plan;
  private final Numbers numbers;
  private final Button add = new Button("Add Month");
  private final Button paste = new Button("Paste");
  private final EditedRows<Row> rows;

  /** What the plan says for each month. */
  private record Plan(String whose, Doubles spend, MonthNames months, String currency) {
    static Plan of(Outcome outcome, Numbers numbers) {
      Strategy strategy = outcome.verdict().strategy();
      Scenario scenario = outcome.scenario();
      String why =
          outcome.verdict().viable().isEmpty()
              ? ", which comes closest: none fits"
              : ", as recommended";
      return new Plan(
          strategy.inSentence() + why,
          outcome.details().cumulativeSpend(strategy),
          new MonthNames(scenario.calendar(), numbers),
          scenario.currency());
    }

    /** Which month it is by date, where the plan has one, and what is planned for it. */
    String remark(int month) {
      String date = months.areDates() ? months.label(month) + ", " : "";
      boolean known = month < spend.size();
      return date
          + (known
              ? "planned "
                  + months.numbers().money(spend.get(month) - spend.get(month - 1), currency)
              : "after the horizon, not compared");
    }
  }

  /**
   * The months of a scenario.
   *
   * @param outcome what is planned
   * @param pending told what is typed, letter by letter
   */
  ActualSpendDialog(Scenario scenario, Outcome outcome, Numbers numbers, PendingEdits pending) {
    this.numbers = numbers;
    this.scenario = scenario;
    plan = Plan.of(outcome, numbers);
    rows =
        new EditedRows<>(
            List.of("Month", "Spend (" + scenario.currency() + ")", "Calls", "", ""),
            "No month has an amount yet.",
            LEAST_WIDTH,
            add,
            paste);
    setTitle(TITLE);
    setHeaderText("What was paid, month by month");
    add.setOnAction(event -> addNew());
    paste.setOnAction(event -> pasteRows());
    getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::pasteInsteadOfField);
    VBox content = new VBox(10, Nodes.paragraph(explanation()), rows);
    VBox.setVgrow(rows, Priority.ALWAYS);
    content.setPrefHeight(HEIGHT);
    getDialogPane().setContent(content);
    getDialogPane().setPrefWidth(680);
    getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(rows.validProperty().not());
    show(scenario.actuals());
    setResultConverter(button -> button == ButtonType.OK ? values() : null);
    beginAt(rows.rows().isEmpty() ? add : rows.rows().getFirst().spend);
    rows.noteIn(pending, TITLE);
    setOnHidden(event -> pending.note(TITLE, Optional.empty()));
  }

  /** Puts back what a crash left behind, to be agreed to or not. */
  void putBack(String typed) {
    rows.putBack(typed, () -> new Row(nextMonth(), Optional.empty()), Actual.MOST_ROWS);
  }

  private String explanation() {
    return "What was paid out for the feature in a month: tokens, hosting, upkeep and retraining as "
        + "the plan counts them, without set-up and without what errors cost. If the calls served "
        + "are known, the difference is split into volume and prices. It is compared with the plan "
        + "of "
        + plan.whose()
        + ". Paste takes a column of amounts, or months, amounts and calls, from a "
        + "spreadsheet.";
  }

  private List<Actual> values() {
    return rows.rows().stream()
        .map(Row::value)
        .sorted(Comparator.comparingInt(Actual::month))
        .toList();
  }

  private void show(List<Actual> actuals) {
    rows.addAll(
        actuals.stream()
            .sorted(Comparator.comparingInt(Actual::month))
            .map(actual -> new Row(actual.month(), Optional.of(actual)))
            .toList());
  }

  private void addNew() {
    if (rows.rows().size() < Actual.MOST_ROWS) {
      Row row = new Row(nextMonth(), Optional.empty());
      rows.addAll(List.of(row));
      row.focus();
    }
  }

  private int nextMonth() {
    int last = rows.rows().stream().mapToInt(row -> row.monthValue).max().orElse(0);
    return Math.min(last + 1, Actual.MAX_MONTH);
  }

  /** A table goes into rows, wherever the keyboard is. */
  private void pasteInsteadOfField(KeyEvent event) {
    String text = Clipboard.getSystemClipboard().getString();
    if (PASTE.match(event) && text != null && ActualPaste.isTable(text)) {
      event.consume();
      pasteRows();
    }
  }

  /** From the row with the keyboard on, else after the last. */
  private void pasteRows() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      rows.refuse("There is no text to paste.");
      return;
    }
    int from =
        rows.rows().stream()
            .filter(Row::isFocused)
            .mapToInt(row -> row.monthValue)
            .findFirst()
            .orElseGet(this::nextMonth);
    switch (new ActualPaste(from, scenario.calendar(), numbers).read(text)) {
      case ActualPaste.Result.Refused(String line) -> rows.refuse(line + ".");
      case ActualPaste.Result.Rows(List<Actual> pasted) -> take(pasted);
    }
  }

  /** Takes the place of the same months and of rows without an amount. */
  private void take(List<Actual> pasted) {
    Set<Integer> months = pasted.stream().map(Actual::month).collect(Collectors.toSet());
    rows.removeIf(row -> months.contains(row.monthValue) || row.isEmpty());
    show(pasted);
  }

  /** One month while it is being edited. */
  private final class Row implements EditedRow {
    private static final double MONTH_WIDTH = 60;
    private static final double AMOUNT_WIDTH = 120;

    private final NumberField month;
    private final NumberField spend;
    private final NumberField calls;
    private final Label remark = Nodes.label("", "tw-dialog-remark");
    private final Button remove = new Button("Remove");
    private int monthValue;

    /** NaN where none is given yet. */
    private double spendValue;

    private double callsValue;

    Row(int firstMonth, Optional<Actual> actual) {
      BoundedNumber months = new BoundedNumber(numbers, 1, Actual.MAX_MONTH, true);
      OptionalNumber amounts =
          new OptionalNumber(new BoundedNumber(numbers, 0, Actual.MOST, false));
      month = field("Month", months, MONTH_WIDTH, value -> setMonth((int) value));
      spend = field("Spend", amounts, AMOUNT_WIDTH, this::setSpend);
      calls = field("Calls", amounts, AMOUNT_WIDTH, this::setCalls);
      calls.setPromptText("if known");
      remove.setMinWidth(Region.USE_PREF_SIZE);
      remark.setMinWidth(Region.USE_PREF_SIZE);
      setMonth(firstMonth);
      setSpend(actual.map(Actual::spend).orElse(Double.NaN));
      setCalls(actual.map(Actual::calls).orElse(OptionalDouble.empty()).orElse(Double.NaN));
    }

    private static NumberField field(
        String name, NumberField.Format format, double width, DoubleConsumer onCommit) {
      NumberField field = new NumberField(format, onCommit);
      field.setAccessibleText(name);
      field.setPrefWidth(width);
      field.setMinWidth(width);
      field.getStyleClass().add("dialog-number");
      return field;
    }

    private void setMonth(int value) {
      monthValue = value;
      month.show(value);
      remark.setText(plan.remark(value));
      rows.check();
    }

    private void setSpend(double value) {
      spendValue = value;
      spend.show(value);
      rows.check();
    }

    private void setCalls(double value) {
      callsValue = value;
      calls.show(value);
    }

    boolean isEmpty() {
      return spend.getText().isBlank();
    }

    boolean isFocused() {
      return month.isFocused() || spend.isFocused() || calls.isFocused();
    }

    @Override
    public List<Node> nodes() {
      return List.of(month, spend, calls, remark, remove);
    }

    @Override
    public void onRemove(Runnable action) {
      remove.setOnAction(event -> action.run());
    }

    @Override
    public void focus() {
      spend.requestFocus();
    }

    @Override
    public List<ObservableValue<?>> inputs() {
      return List.of(month.textProperty(), spend.textProperty(), calls.textProperty());
    }

    private List<NumberField> fields() {
      return List.of(month, spend, calls);
    }

    @Override
    public List<String> texts() {
      return fields().stream().map(NumberField::getText).toList();
    }

    @Override
    public void putBack(List<String> texts) {
      for (int i = 0; i < Math.min(texts.size(), fields().size()); i++) {
        fields().get(i).type(texts.get(i));
      }
    }

    @Override
    public String problem() {
      for (NumberField field : fields()) {
        if (!field.problem().isEmpty()) {
          return field.getAccessibleText() + ": " + Words.uncapitalized(field.problem());
        }
      }
      if (isEmpty()) {
        return name() + " has no spend yet.";
      }
      Set<Integer> seen = new HashSet<>();
      Optional<Row> twice = rows.rows().stream().filter(r -> !seen.add(r.monthValue)).findFirst();
      return twice.map(row -> row.name() + " is there twice.").orElse("");
    }

    private String name() {
      return MonthNames.byNumber(numbers).label(monthValue);
    }

    /** The row as typed; only where it has no {@link #problem}. */
    Actual value() {
      fields().forEach(NumberField::commit);
      return new Actual(
          monthValue,
          spendValue,
          Double.isNaN(callsValue) ? OptionalDouble.empty() : OptionalDouble.of(callsValue));
    }
  }
}
