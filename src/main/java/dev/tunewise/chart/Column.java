package dev.tunewise.chart;

import dev.tunewise.model.PlainNumber;
import dev.tunewise.statistics.Doubles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the numbers behind a chart, from which its tables, sheets and native drawings are all
 * made.
 *
 * @param name what its cells are
 * @param unit after the name where nothing else says it, such as " (USD)"; may be empty
 * @param cells each a {@link Double} with every digit, a {@link String}, or null where none is
 * @param heading what people read above the cells
 * @param reader writes the cell of a row, counted from 0, for people
 */
public record Column(
    String name,
    String unit,
    List<@Nullable Object> cells,
    String heading,
    IntFunction<String> reader) {
  public Column {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  /** A column whose cells people read as they are. */
  public Column(String name, String unit, List<@Nullable Object> cells) {
    this(name, unit, cells, name + unit, row -> plain(cells.get(row)));
  }

  private static String plain(@Nullable Object cell) {
    return cell instanceof Double number ? PlainNumber.format(number) : Objects.toString(cell, "");
  }

  /** A column of values that a quantity measures. */
  static Column of(String name, Quantity quantity, Doubles values) {
    return of(name, quantity, values, values.size());
  }

  /** As above, with empty cells below the values up to a number of rows. */
  static Column of(String name, Quantity quantity, Doubles values, int rows) {
    List<@Nullable Object> cells = new ArrayList<>();
    IntStream.range(0, rows).forEach(i -> cells.add(i < values.size() ? values.get(i) : null));
    return of(name, quantity, cells);
  }

  /** A column of values that a quantity measures; of words, or none, where there is no value. */
  static Column of(String name, Quantity quantity, List<@Nullable Object> cells) {
    Column column = new Column(name, quantity.suffix(" (", ")"), cells);
    return column.readAs(
        name,
        row ->
            cells.get(row) instanceof Double value ? quantity.full(value) : plain(cells.get(row)));
  }

  /** A column of words or numbers that need no unit. */
  public static Column of(String name, List<?> cells) {
    return new Column(name, "", new ArrayList<@Nullable Object>(cells));
  }

  /** The number, or the words that stand in its place. */
  public static @Nullable Object cell(OptionalDouble value, @Nullable String words) {
    return value.isPresent() ? (Object) value.getAsDouble() : words;
  }

  /** The cells of all columns in a row, counted from 0. */
  public static List<@Nullable Object> row(List<Column> columns, int row) {
    List<@Nullable Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(column.cells().get(row)));
    return cells;
  }

  /** The same under another name. */
  public Column named(String other) {
    return new Column(other, unit, cells, other, reader);
  }

  /** The same cells in other words for people. */
  public Column readAs(String otherHeading, IntFunction<String> otherReader) {
    return new Column(name, unit, cells, otherHeading, otherReader);
  }

  /** What people read in a row, counted from 0. */
  public String text(int row) {
    return reader.apply(row);
  }

  /** The name with its unit. */
  public String header() {
    return name + unit;
  }
}
