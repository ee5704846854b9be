package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.WilsonInterval;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Columns;
import dev.tunewise.ui.control.FittedColumns;
import dev.tunewise.ui.control.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations, edited in place as in a spreadsheet. The last row is empty and becomes an
 * evaluation once all its numbers are typed. Holds no evaluations of its own: it asks for changes
 * and is told what holds by {@link #show}.
 */
final class EvaluationsTable extends TableView<TypedRow> {
  private static final String STRATEGY_HELP =
      "What was evaluated: P, F or H chooses while the cell has the focus";
  private static final String ACCURACY_HELP =
      "Correct by evaluated; in brackets where the true accuracy lies with a probability of 80 %"
          + " (Wilson interval), in percent";

  private static final String SOURCE_HELP =
      "The file that a row is from, and what was made of its numbers";

  private static final double STRATEGY_WIDTH = 114;
  private static final double NUMBER_WIDTH = 71;
  private static final double ACCURACY_WIDTH = 146;
  private static final double SOURCE_WIDTH = 90;

  /** From here on a source cuts no other column. */
  private static final double WIDTH_WITH_SOURCE =
      STRATEGY_WIDTH
          + TypedRow.Column.values().length * NUMBER_WIDTH
          + ACCURACY_WIDTH
          + SOURCE_WIDTH;

  private final EvaluationEdits edits;

  /** Whether a row has a source. */
  private boolean sourced;

  private final TableColumn<TypedRow, TypedRow> source;

  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper begun = new ReadOnlyStringWrapper("");

  /** Where typing began in the row at the end, and begins in the next one. */
  private int firstColumn = 1;

  private TypedRow draft = TypedRow.empty(Strategy.FINE_TUNING);
  private @Nullable NumberCell editing;
  private List<Measurement> unused = List.of();

  EvaluationsTable(EvaluationEdits edits, Numbers numbers) {
    this.edits = edits;
    setEditable(true);
    FittedColumns.install(this, CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel().setCellSelectionEnabled(true);
    getStyleClass().add("tw-evaluations");
    setAccessibleText("Evaluations");
    TableColumn<TypedRow, TypedRow> strategy =
        column("Strategy", STRATEGY_HELP, STRATEGY_WIDTH, () -> new StrategyCell(this::choose));
    strategy.getStyleClass().add("tw-first");
    getColumns().add(strategy);
    for (TypedRow.Column each : TypedRow.Column.values()) {
      getColumns()
          .add(
              column(
                  each.label(),
                  each.help(),
                  NUMBER_WIDTH,
                  () -> new NumberCell(each, numbers, new CellListener())));
    }
    TableColumn<TypedRow, TypedRow> accuracy =
        column(
            "Accuracy",
            ACCURACY_HELP,
            ACCURACY_WIDTH,
            () -> new AccuracyCell(numbers, this::isUnused));
    accuracy.setEditable(false);
    getColumns().add(accuracy);
    source = Columns.explained(Columns.text("Source", SOURCE_WIDTH, this::source), SOURCE_HELP);
    source.getStyleClass().add("tw-evaluation-source");
    source.setSortable(false);
    source.setReorderable(false);
    source.setEditable(false);
    widthProperty().addListener(change -> placeSource());
    show(edits.rows(), List.of());
  }

  /** A column whose heading says what belongs there. */
  private static TableColumn<TypedRow, TypedRow> column(
      String title, String help, double width, Supplier<TableCell<TypedRow, TypedRow>> cells) {
    TableColumn<TypedRow, TypedRow> column =
        Columns.explained(Columns.of(title, width, cells), help);
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(width);
    return column;
  }

  /**
   * Shows the evaluations of the scenario.
   *
   * @param notUsed those that no curve rests on
   */
  void show(List<Measurement> measurements, List<Measurement> notUsed) {
    boolean others = !unused.equals(notUsed);
    showSources(measurements);
    unused = List.copyOf(notUsed);
    List<TypedRow> rows = new ArrayList<>();
    measurements.forEach(row -> rows.add(TypedRow.of(row)));
    rows.add(draft);
    // Row by row, so that selection and focus stay where they are.
    for (int i = 0; i < Math.min(rows.size(), getItems().size()); i++) {
      if (!rows.get(i).equals(getItems().get(i))) {
        getItems().set(i, rows.get(i));
      }
    }
    if (getItems().size() > rows.size()) {
      getItems().remove(rows.size(), getItems().size());
    } else {
      getItems().addAll(rows.subList(getItems().size(), rows.size()));
    }
    if (others) {
      refresh();
    }
  }

  private void showSources(List<Measurement> measurements) {
    sourced = measurements.stream().anyMatch(row -> !edits.source(row).isEmpty());
    placeSource();
  }

  /**
   * The column is there as long as it says something and leaves the others whole; where it does
   * not, the line below the table says the source of the row that is selected.
   */
  private void placeSource() {
    boolean fits = sourced && getWidth() >= WIDTH_WITH_SOURCE;
    if (fits && !getColumns().contains(source)) {
      getColumns().add(source);
    } else if (!fits) {
      getColumns().remove(source);
    }
  }

  private String source(TypedRow row) {
    return row.complete().map(edits::source).orElse("");
  }

  private boolean isUnused(TypedRow row) {
    return row.complete().filter(unused::contains).isPresent();
  }

  /** What is wrong with the text being typed; empty if nothing. */
  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** What is missing in the row that was begun; empty if nothing. */
  ReadOnlyStringProperty begunProperty() {
    return begun.getReadOnlyProperty();
  }

  int draftIndex() {
    return getItems().size() - 1;
  }

  private void choose(int row, Strategy strategy) {
    change(row, getItems().get(row).withStrategy(strategy));
  }

  /** Chooses the strategy of the selected rows. */
  void choose(Strategy strategy) {
    new TreeSet<>(selectedRows()).forEach(row -> choose(row, strategy));
  }

  private void change(int row, TypedRow changed) {
    Optional<Measurement> complete = changed.complete();
    if (row < draftIndex()) {
      complete.ifPresent(measurement -> edits.replace(row, measurement));
      return;
    }
    // The next row is most likely of the same strategy.
    draft = complete.isPresent() ? TypedRow.empty(changed.strategy()) : changed;
    complete.ifPresent(measurement -> edits.add(List.of(measurement)));
    getItems().set(draftIndex(), draft);
    begun.set(missing());
  }

  /**
   * Where to go on after a number of the row at the end: to one that is missing, or if it is
   * complete to where its typing began, in the next row.
   */
  int nextColumn() {
    return draft.isEmpty() ? firstColumn : 1 + draft.missing().getFirst().ordinal();
  }

  private String missing() {
    if (draft.isEmpty()) {
      return "";
    }
    List<String> names = draft.missing().stream().map(TypedRow.Column::label).toList();
    return "The last row counts once it has a number under " + String.join(" and ", names) + ".";
  }

  /** The selected rows from above, without the empty one. */
  List<Integer> selectedRows() {
    TreeSet<Integer> rows = new TreeSet<>();
    getSelectionModel().getSelectedCells().forEach(cell -> rows.add(cell.getRow()));
    rows.removeIf(row -> row < 0 || row > draftIndex());
    return List.copyOf(rows);
  }

  /** The selected evaluations, or all if none is selected. */
  List<Measurement> toCopy() {
    List<Measurement> selected =
        selectedRows().stream()
            .map(row -> getItems().get(row).complete())
            .flatMap(Optional::stream)
            .toList();
    return selected.isEmpty() ? edits.rows() : selected;
  }

  /** Deletes the selected rows; the one being typed starts over. */
  void deleteSelected() {
    List<Integer> rows = selectedRows();
    if (rows.contains(draftIndex())) {
      draft = TypedRow.empty(draft.strategy());
      getItems().set(draftIndex(), draft);
      fault.set("");
      begun.set("");
    }
    List<Integer> complete = rows.stream().filter(row -> row < draftIndex()).toList();
    if (!complete.isEmpty()) {
      edits.remove(complete);
      select(Math.min(complete.getFirst(), draftIndex()), 0);
    }
  }

  /** Begins the row at the end. */
  void begin() {
    if (commitPending()) {
      select(draftIndex(), 1);
      open(draftIndex(), 1);
    }
  }

  void select(int row, int column) {
    getSelectionModel().clearAndSelect(row, getColumns().get(column));
    reveal(row);
    requestFocus();
  }

  /** Scrolls only where the row cannot be seen: what the eye rests on stays in its place. */
  private void reveal(int row) {
    boolean seen =
        lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
            && row >= flow.getFirstVisibleCell().getIndex()
            && row <= flow.getLastVisibleCell().getIndex();
    if (!seen) {
      scrollTo(row);
    }
  }

  void open(int row, int column) {
    reveal(row);
    layout(); // the cell must be there
    edit(row, getColumns().get(column));
  }

  /** Types a text into the focused cell, where it can be mended before it counts. */
  void typeIntoCell(String text) {
    TablePosition<?, ?> focused = getFocusModel().getFocusedCell();
    if (focused == null || focused.getRow() < 0 || focused.getColumn() < 1) {
      begin();
    } else {
      open(focused.getRow(), focused.getColumn());
    }
    if (editing != null) {
      editing.type(text);
    }
  }

  /** The cell being edited, if it holds a number. */
  @Nullable NumberCell editing() {
    return editing;
  }

  /**
   * Takes over what is typed.
   *
   * @return false if it is no legal number
   */
  boolean commitPending() {
    NumberCell cell = editing;
    return cell == null || cell.finish();
  }

  private final class CellListener implements NumberCell.Listener {
    @Override
    public void editing(@Nullable NumberCell cell) {
      editing = cell;
    }

    @Override
    public void typed(int row, TypedRow.Column column, double value) {
      if (row == draftIndex() && draft.isEmpty()) {
        firstColumn = 1 + column.ordinal();
      }
      change(row, column.with(getItems().get(row), value));
    }

    @Override
    public void fault(String line) {
      fault.set(line);
    }
  }

  /** The share of right answers of a row, and where the true one lies with 80 %. */
  private static final class AccuracyCell extends TableCell<TypedRow, TypedRow> {
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Numbers numbers;
    private final Predicate<TypedRow> unused;

    AccuracyCell(Numbers numbers, Predicate<TypedRow> unused) {
      this.numbers = numbers;
      this.unused = unused;
      getStyleClass().add("tw-evaluation-accuracy");
    }

    @Override
    protected void updateItem(@Nullable TypedRow item, boolean empty) {
      super.updateItem(item, empty);
      boolean known = !empty && item != null && item.complete().isPresent();
      boolean idle = known && item != null && unused.test(item);
      setText(known && item != null ? text(item, idle) : "");
      Tips.say(this, idle ? "Shown, not used: see the notes beside the table" : "");
      pseudoClassStateChanged(UNUSED, idle);
    }

    private String text(TypedRow row, boolean idle) {
      WilsonInterval interval = WilsonInterval.of(row.correct(), row.evaluated());
      String share = numbers.fixed(100 * row.correct() / row.evaluated(), 1) + "\u00a0%  ";
      return idle
          ? share + "not used"
          : "%s(%s … %s)"
              .formatted(
                  share,
                  numbers.fixed(100 * interval.low(), 0),
                  numbers.fixed(100 * interval.high(), 0));
    }
  }
}
