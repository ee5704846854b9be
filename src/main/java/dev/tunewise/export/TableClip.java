package dev.tunewise.export;

import dev.tunewise.model.PlainNumber;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as text for a clipboard: what stands above, the names of the columns and the rows. Every
 * digit of a number is there, and no text is a formula.
 */
final class TableClip {
  /** HTML of more rows takes spreadsheets longer than it is worth; they take the text instead. */
  private static final int MOST_HTML_ROWS = 20_000;

  private static final String HTML_START =
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\">"
          + "</head><body><table>";

  private final DataTable table;
  private final char decimalSeparator;

  /**
   * The text of a table.
   *
   * @param decimalSeparator as the user's spreadsheet reads numbers
   */
  TableClip(DataTable table, char decimalSeparator) {
    this.table = table;
    this.decimalSeparator = decimalSeparator;
  }

  /** Lines of cells with tabs between. */
  String tabbed() {
    StringBuilder out = new StringBuilder();
    table.comments().forEach(comment -> out.append(DataTable.safe(comment)).append('\n'));
    out.append(line(table.header(), DataTable::safe));
    table.rows().forEach(row -> out.append(line(row, this::text)));
    return out.toString();
  }

  private static <T> String line(List<T> cells, Function<T, String> written) {
    return cells.stream().map(written).collect(Collectors.joining("\t", "", "\n"));
  }

  private String text(DataTable.Cell cell) {
    return switch (cell) {
      case DataTable.Text(String text) -> DataTable.safe(text);
      case DataTable.Value(double number) -> number(number);
    };
  }

  private String number(double number) {
    return PlainNumber.format(number).replace('.', decimalSeparator);
  }

  /** A table of a web page; empty if it is too long for one. */
  String html() {
    if (table.rows().size() > MOST_HTML_ROWS) {
      return "";
    }
    StringBuilder out = new StringBuilder(HTML_START);
    int columns = table.header().size();
    for (String comment : table.comments()) {
      String cell = "<td colspan=\"" + columns + "\">" + escaped(DataTable.safe(comment)) + "</td>";
      out.append("<tr>").append(cell).append("</tr>");
    }
    out.append(row(table.header(), name -> "<th>" + escaped(DataTable.safe(name)) + "</th>"));
    table.rows().forEach(row -> out.append(row(row, this::cell)));
    return out.append("</table></body></html>").toString();
  }

  private static <T> String row(List<T> cells, Function<T, String> written) {
    return cells.stream().map(written).collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** Numbers also stand where spreadsheets look for them whatever their language. */
  private String cell(DataTable.Cell cell) {
    return switch (cell) {
      case DataTable.Text(String text) -> "<td>" + escaped(DataTable.safe(text)) + "</td>";
      case DataTable.Value(double value) -> {
        String plain = PlainNumber.format(value);
        String exact = " sdval=\"" + plain + "\" sdnum=\"1033;\" x:num=\"" + plain + "\"";
        yield "<td align=\"right\"" + exact + ">" + number(value) + "</td>";
      }
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
