package dev.tunewise.ui.control;

import dev.tunewise.chart.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart as a table that keys and screen readers walk cell by cell. New numbers
 * take the place of old ones without moving what is selected or scrolled to.
 */
final class ChartTable extends VBox {
  private static final KeyCombination COPY = Shortcut.COPY_FIGURES.combination();

  /** Of a digit, and around a text, in pixels. */
  private static final double LETTER = 7.5;

  private static final double GAPS = 24;

  /** Rows whose texts are measured for the width of a column. */
  private static final int SAMPLE = 25;

  private final Label title = Nodes.paragraph("", "tw-chart-table-title");
  private final Label subtitle = Nodes.paragraph("", "tw-chart-table-subtitle");
  private final Label notes = Nodes.paragraph("", "tw-chart-table-subtitle");
  private final ObservableList<Integer> rows = FXCollections.observableArrayList();
  private final TableView<Integer> table = new TableView<>(rows);
  private final ObjectProperty<List<Column>> columns = new SimpleObjectProperty<>(List.of());

  /**
   * An empty table.
   *
   * @param besideTitle what stands to the right of the title takes so much room, in pixels
   */
  ChartTable(ObservableValue<Number> besideTitle) {
    getStyleClass().add("tw-chart-table");
    setMinSize(0, 0);
    setPrefSize(0, 0); // as large as the chart
    title.setMinWidth(0);
    subtitle.setMinWidth(0);
    besideTitle.subscribe(room -> VBox.setMargin(title, new Insets(0, room.doubleValue(), 0, 0)));
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(0);
    table.getStyleClass().add("dense");
    table.setPlaceholder(new Label("Calculating…"));
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Keys.on(table, COPY, this::copy);
    getChildren().setAll(title, subtitle, table, notes);
  }

  void show(ChartFigures figures) {
    List<Column> now = figures.columns();
    boolean sameColumns = headings(now).equals(headings(columns.get()));
    title.setText(figures.title());
    subtitle.setText(figures.subtitle());
    Nodes.say(notes, String.join("\n", figures.notes()));
    table.setAccessibleText(figures.title() + ". " + figures.subtitle());
    setRows(now.isEmpty() ? 0 : now.getFirst().cells().size());
    columns.set(List.copyOf(now));
    if (!sameColumns) {
      table
          .getColumns()
          .setAll(IntStream.range(0, now.size()).mapToObj(i -> column(i, now.get(i))).toList());
    }
  }

  private static List<String> headings(List<Column> columns) {
    return columns.stream().map(Column::heading).toList();
  }

  /** Only what is more or less, so that the rest stays where it is. */
  private void setRows(int count) {
    if (rows.size() > count) {
      rows.remove(count, rows.size());
    } else if (rows.size() < count) {
      rows.addAll(IntStream.range(rows.size(), count).boxed().toList());
    }
  }

  private TableColumn<Integer, String> column(int index, Column first) {
    TableColumn<Integer, String> column = new TableColumn<>(first.heading());
    column.setSortable(false);
    column.setReorderable(false);
    boolean number = first.cells().stream().anyMatch(Double.class::isInstance);
    if (number) {
      column.getStyleClass().add("tw-number-column");
    }
    column.setPrefWidth(GAPS + LETTER * longest(first));
    column.setCellValueFactory(
        row -> Bindings.createStringBinding(() -> text(row.getValue(), index), columns));
    column.setCellFactory(made -> new Cell(number));
    return column;
  }

  private static int longest(Column column) {
    int step = Math.max(1, column.cells().size() / SAMPLE);
    return IntStream.iterate(0, row -> row < column.cells().size(), row -> row + step)
        .map(row -> column.text(row).length())
        .reduce(column.heading().length(), Math::max);
  }

  private String text(int row, int column) {
    List<Column> now = columns.get();
    return column < now.size() && row < now.get(column).cells().size()
        ? now.get(column).text(row)
        : "";
  }

  /** The numbers that are selected; all of them with the names of columns if it is one or none. */
  private void copy() {
    Map<Integer, List<String>> selected = new TreeMap<>();
    int cells = 0;
    for (TablePosition<?, ?> cell : table.getSelectionModel().getSelectedCells()) {
      selected
          .computeIfAbsent(cell.getRow(), row -> new ArrayList<>())
          .add(text(cell.getRow(), cell.getColumn()));
      cells++;
    }
    TextClipboard.put(
        cells > 1
            ? selected.values().stream().map(ChartTable::line).collect(Collectors.joining("\n"))
            : all());
  }

  private static String line(List<String> cells) {
    return String.join("\t", cells);
  }

  private String all() {
    List<String> lines = new ArrayList<>(List.of(line(headings(columns.get()))));
    for (int row : rows) {
      lines.add(line(columns.get().stream().map(column -> column.text(row)).toList()));
    }
    return String.join("\n", lines);
  }

  /** What takes the keyboard: it begins at the first cell, or goes on where it was. */
  Node keyboard() {
    if (table.getFocusModel().getFocusedIndex() < 0 || table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().clearAndSelect(0, firstColumn());
    }
    return table;
  }

  private @Nullable TableColumn<Integer, ?> firstColumn() {
    return table.getColumns().isEmpty() ? null : table.getColumns().getFirst();
  }

  /** Says of which row and column its number is. */
  private final class Cell extends TableCell<Integer, String> {
    Cell(boolean number) {
      setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : item);
      Integer row = getTableRow() == null ? null : getTableRow().getItem();
      setAccessibleText(item == null || row == null ? "" : spoken(item, row));
    }

    private String spoken(String item, int row) {
      int column = getTableView().getColumns().indexOf(getTableColumn());
      String said = getTableColumn().getText() + ": " + (item.isEmpty() ? "none" : item);
      return column == 0 ? said : text(row, 0) + ", " + said;
    }
  }
}
