package dev.tunewise.export;

import dev.tunewise.model.PlainNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180, UTF-8): lines that begin with {@code "#} tell title,
 * scope, scenario and assumptions, then a line of column names, then one line per row. Numbers are
 * in full precision, read back as the very same doubles, with a point in every locale.
 */
final class CsvTable {
  private static final String LINE_END = "\r\n";

  private CsvTable() {}

  static byte[] bytes(DataTable table) {
    StringBuilder out = new StringBuilder();
    table.comments().forEach(comment -> out.append(text("# " + comment)).append(LINE_END));
    out.append(line(table.header(), CsvTable::text));
    table.rows().forEach(row -> out.append(line(row, CsvTable::cell)));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static <T> String line(List<T> cells, Function<T, String> written) {
    return cells.stream().map(written).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(DataTable.Cell cell) {
    return switch (cell) {
      case DataTable.Text(String text) -> text(text);
      case DataTable.Value(double number) -> PlainNumber.format(number);
    };
  }

  /** A cell of text that no spreadsheet takes for a formula. */
  static String text(String value) {
    String safe = DataTable.safe(value);
    boolean quoted = safe.startsWith("#") || safe.matches(".*[,;\"].*");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
