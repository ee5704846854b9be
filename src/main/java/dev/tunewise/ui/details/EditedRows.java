package dev.tunewise.ui.details;

import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Rows of fields below headings, which scroll; buttons below the last; what is wrong with them.
 *
 * @param <R> a row
 */
final class EditedRows<R extends EditedRow> extends VBox {
  private static final double ONE_ROW = 40;
  private static final double GAP = 10;
  private static final String BETWEEN_FIELDS = "\t";
  private static final String BETWEEN_ROWS = "\n";

  private final List<R> rows = new ArrayList<>();
  private final List<String> headings;
  private final String none;
  private final double leastWidth;
  private final GridPane grid = new GridPane(8, 6);
  private final Label problem = Nodes.label("", "tw-price-error");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(true);
  private Runnable onChange = () -> {};

  /**
   * No rows yet.
   *
   * @param headings one for each node of a row
   * @param none what stands there without any
   * @param leastWidth room for all of a row
   * @param below buttons
   */
  EditedRows(List<String> headings, String none, double leastWidth, Node... below) {
    super(GAP);
    this.headings = headings;
    this.none = none;
    this.leastWidth = leastWidth;
    grid.setMaxWidth(Double.MAX_VALUE);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(ONE_ROW);
    scroll.setMaxHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    grid.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
    StyleSheets.add(grid, NumberField.class, "control.css");
    getChildren().setAll(scroll, new HBox(GAP, below), problem);
  }

  /** Whether nothing is wrong with any row. */
  ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  List<R> rows() {
    return List.copyOf(rows);
  }

  /** The last row, unless there is none or something is wrong with it. */
  Optional<R> lastValid() {
    return rows.isEmpty() || !rows.getLast().problem().isEmpty()
        ? Optional.empty()
        : Optional.of(rows.getLast());
  }

  void addAll(List<R> added) {
    added.forEach(this::append);
    layOut();
  }

  void removeIf(Predicate<R> gone) {
    rows.removeIf(gone);
    layOut();
  }

  /**
   * Notes the rows whenever they are others than now, until they are taken over or dropped.
   *
   * @param field what they are called there
   */
  void noteIn(PendingEdits pending, String field) {
    String before = text();
    onChange = () -> pending.note(field, Optional.of(text()).filter(now -> !now.equals(before)));
  }

  /** A line for each row, with tabs between its fields. */
  private String text() {
    return rows.stream()
        .map(row -> String.join(BETWEEN_FIELDS, row.texts()))
        .collect(Collectors.joining(BETWEEN_ROWS));
  }

  /**
   * Puts rows as they were noted in place of all that are there.
   *
   * @param most how many there may be
   */
  void putBack(String text, Supplier<R> newRow, int most) {
    rows.clear();
    List<R> back = new ArrayList<>();
    for (String line : text.isEmpty() ? new String[0] : text.split(BETWEEN_ROWS, most + 1)) {
      if (back.size() < most) {
        R row = newRow.get();
        row.putBack(List.of(line.split(BETWEEN_FIELDS, -1)));
        back.add(row);
      }
    }
    addAll(back);
  }

  /** Says what is wrong beside the rows: that a paste could not be read, say. */
  void refuse(String line) {
    problem.setText(line);
  }

  private void append(R row) {
    rows.add(row);
    row.onRemove(() -> removeIf(each -> each.equals(row)));
    for (ObservableValue<?> input : row.inputs()) {
      input.subscribe((before, now) -> check());
    }
  }

  private void layOut() {
    grid.getChildren().clear();
    grid.setMinWidth(rows.isEmpty() ? 0 : leastWidth);
    Node[] head =
        (rows.isEmpty() ? List.of(none) : headings).stream().map(Label::new).toArray(Node[]::new);
    grid.addRow(0, head);
    int line = 1;
    for (R row : rows) {
      List<Node> nodes = row.nodes();
      GridPane.setHgrow(nodes.get(nodes.size() - 2), Priority.ALWAYS);
      grid.addRow(line++, nodes.toArray(Node[]::new));
    }
    check();
  }

  /** Looks through the rows again. */
  void check() {
    String first =
        rows.stream().map(EditedRow::problem).filter(p -> !p.isEmpty()).findFirst().orElse("");
    problem.setText(first);
    valid.set(first.isEmpty());
    onChange.run();
  }
}
