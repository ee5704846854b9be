package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of an export, before it is written in one way or another.
 *
 * @param comments what stands above: title, scope, scenario and assumptions
 * @param header names of the columns
 * @param rows cells of each row; a row may be shorter than the header
 */
record DataTable(List<String> comments, List<String> header, List<List<Cell>> rows) {
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  DataTable {
    comments = List.copyOf(comments);
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** The numbers of a chart. */
  static DataTable of(ChartContent chart, List<String> caption) {
    List<String> comments = new ArrayList<>(List.of(chart.title(), chart.subtitle()));
    comments.addAll(caption);
    comments.addAll(chart.tableNotes());
    List<Column> columns = chart.columns();
    List<List<Cell>> rows =
        IntStream.range(0, columns.getFirst().cells().size())
            .mapToObj(row -> columns.stream().map(c -> cell(c.cells().get(row))).toList())
            .toList();
    return new DataTable(comments, columns.stream().map(Column::header).toList(), rows);
  }

  private static Cell cell(@Nullable Object value) {
    return switch (value) {
      case Double number -> new Value(number);
      case null -> new Text("");
      default -> new Text(value.toString());
    };
  }

  sealed interface Cell {}

  /** Any text; empty for nothing. */
  record Text(String text) implements Cell {}

  /** A number, all digits of which count. */
  record Value(double number) implements Cell {}

  /** A cell for what may never happen. */
  static Cell cell(OptionalDouble value) {
    return value.isPresent() ? new Value(value.getAsDouble()) : new Text("");
  }

  /** A row in the making. */
  static final class Row {
    private final List<Cell> cells = new ArrayList<>();

    Row text(String text) {
      cells.add(new Text(text));
      return this;
    }

    Row number(double number) {
      cells.add(new Value(number));
      return this;
    }

    Row number(OptionalDouble number) {
      cells.add(cell(number));
      return this;
    }

    List<Cell> cells() {
      return List.copyOf(cells);
    }
  }

  /**
   * Text from outside as a cell or line can hold it: spreadsheets take what begins with = + - @, in
   * some languages also with their wide forms, for a formula, so an apostrophe in front keeps it
   * text; control characters become spaces.
   */
  static String safe(String text) {
    String line = text.replaceAll("\\p{Cc}+", " ");
    String start = line.strip();
    boolean formula = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    return formula ? "'" + line : line;
  }
}
