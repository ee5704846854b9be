package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row: comma-separated values and their kin, or a sheet of a workbook. Above
 * the row that names its columns a table may have titles and notes.
 */
public final class TableReader implements AutoCloseable {
  /** In so many rows the names must be found. */
  private static final int SEARCHED = 40;

  private final String sheet;
  private final char separator;
  private final RowSource source;
  private final List<Row> above = new ArrayList<>();
  private final Deque<Row> ahead = new ArrayDeque<>();
  private @Nullable Row header;

  /**
   * @param separator 0 for none
   * @param isHeader whether the cells of a row name columns; null for the usual signs of that
   */
  TableReader(
      RowSource source, String sheet, char separator, @Nullable Predicate<List<String>> isHeader)
      throws ReadException, StoppedException {
    this.source = source;
    this.sheet = sheet;
    this.separator = separator;
    for (int i = 0; i < SEARCHED; i++) {
      Row row = source.next();
      if (row == null) {
        break;
      }
      ahead.add(row);
    }
    int width = width();
    Predicate<List<String>> names =
        isHeader == null ? cells -> Header.isOne(cells, width) : isHeader;
    findHeader(names);
  }

  private void findHeader(Predicate<List<String>> names) {
    Optional<Row> found = ahead.stream().filter(row -> names.test(row.cells())).findFirst();
    while (found.isPresent() && header == null) {
      Row row = ahead.remove();
      if (row.equals(found.get())) {
        header = row;
      } else {
        above.add(row);
      }
    }
  }

  private int width() {
    Map<Integer, Integer> widths = new HashMap<>();
    ahead.forEach(row -> widths.merge(filled(row), 1, Integer::sum));
    return widths.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static int filled(Row row) {
    int filled = row.cells().size();
    while (filled > 0 && row.cell(filled - 1).isEmpty()) {
      filled--;
    }
    return filled;
  }

  /** Whether a row was found that names columns; if not, all rows come from {@link #next}. */
  public boolean hasHeader() {
    return header != null;
  }

  /** Names of the columns, without white space around them; empty ones too. */
  public List<String> columns() {
    Row names = header;
    return names == null ? List.of() : names.cells().stream().map(String::strip).toList();
  }

  /** The place of a column, from 0, by its name, upper or lower case; -1 if it is not there. */
  public int column(String name) {
    return columns().stream()
        .map(column -> column.toLowerCase(Locale.ROOT))
        .toList()
        .indexOf(name.toLowerCase(Locale.ROOT));
  }

  /** Rows above the names: titles and notes. */
  public List<Row> above() {
    return List.copyOf(above);
  }

  /** What divides cells: a tab, a semicolon or a comma; 0 in a workbook. */
  public char separator() {
    return separator;
  }

  /** Name of the sheet; empty for a text. */
  public String sheet() {
    return sheet;
  }

  /**
   * The next row below the names that is not blank; null at the end.
   *
   * @throws ReadException if nothing more can be read
   */
  public @Nullable Row next() throws ReadException, StoppedException {
    return ahead.isEmpty() ? source.next() : ahead.remove();
  }

  @Override
  public void close() {
    source.close();
  }
}
