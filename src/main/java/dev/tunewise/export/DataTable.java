package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.Column;
import dev.tunewise.model.PlainNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of an export, and its text for files and clipboards. Every digit of a number is there,
 * and no text is a formula.
 *
 * @param comments what stands above: title, scope, scenario and assumptions
 * @param header names of the columns
 * @param rows cells of each row, as in a {@link Column}; a row may be shorter than the header
 */
public record DataTable(
    List<String> comments,
    List<String> header,
    List<? extends List<? extends @Nullable Object>> rows) {
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  /** HTML of more rows takes spreadsheets longer than it is worth; they take the text instead. */
  private static final int MOST_HTML_ROWS = 20_000;

  private static final String HTML_START =
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\">"
          + "</head><body><table>";

  public DataTable {
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
    return new DataTable(
        comments,
        columns.stream().map(Column::header).toList(),
        IntStream.range(0, columns.getFirst().cells().size())
            .mapToObj(row -> Column.row(columns, row))
            .toList());
  }

  /**
   * Comma-separated values (RFC 4180, UTF-8): lines that begin with {@code "#} tell title, scope,
   * scenario and assumptions, then a line of column names, then one line per row. Numbers are read
   * back as the very same doubles, with a point in every locale.
   */
  public byte[] csv() {
    return lines("# ", DataTable::csv, '.', ",", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A cell of text that no spreadsheet takes for a formula. */
  static String csv(String text) {
    String safe = safe(text);
    boolean quoted = safe.startsWith("#") || safe.matches(".*[,;\"].*");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /**
   * Lines of cells with tabs between, for a clipboard.
   *
   * @param decimalSeparator as the user's spreadsheet reads numbers
   */
  String tabbed(char decimalSeparator) {
    return lines("", DataTable::safe, decimalSeparator, "\t", "\n");
  }

  private String lines(
      String start, UnaryOperator<String> text, char decimalSeparator, String between, String end) {
    StringBuilder out = new StringBuilder();
    comments.forEach(comment -> out.append(text.apply(start + comment)).append(end));
    List<List<? extends @Nullable Object>> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    for (List<? extends @Nullable Object> cells : lines) {
      out.append(
          cells.stream()
              .map(
                  cell ->
                      cell instanceof Double number
                          ? number(number, decimalSeparator)
                          : text.apply(Objects.toString(cell, "")))
              .collect(Collectors.joining(between, "", end)));
    }
    return out.toString();
  }

  private static String number(double number, char decimalSeparator) {
    return PlainNumber.format(number).replace('.', decimalSeparator);
  }

  /** A table of a web page, for a clipboard; empty if it is too long for one. */
  String html(char decimalSeparator) {
    if (rows.size() > MOST_HTML_ROWS) {
      return "";
    }
    StringBuilder out = new StringBuilder(HTML_START);
    for (String comment : comments) {
      out.append("<tr><td colspan=\"" + header.size() + "\">" + escaped(comment) + "</td></tr>");
    }
    out.append("<tr>");
    header.forEach(name -> out.append("<th>" + escaped(name) + "</th>"));
    out.append("</tr>");
    for (List<? extends @Nullable Object> row : rows) {
      out.append("<tr>");
      row.forEach(cell -> out.append(html(cell, decimalSeparator)));
      out.append("</tr>");
    }
    return out.append("</table></body></html>").toString();
  }

  /** Numbers also stand where spreadsheets look for them whatever their language. */
  private static String html(@Nullable Object cell, char decimalSeparator) {
    if (!(cell instanceof Double number)) {
      return "<td>" + escaped(Objects.toString(cell, "")) + "</td>";
    }
    String plain = PlainNumber.format(number);
    String exact = " sdval=\"" + plain + "\" sdnum=\"1033;\" x:num=\"" + plain + "\"";
    return "<td align=\"right\"" + exact + ">" + number(number, decimalSeparator) + "</td>";
  }

  private static String escaped(String text) {
    return safe(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * Text from outside as a cell or line can hold it: spreadsheets take what begins with = + - @, in
   * some languages also with their wide forms, for a formula, so an apostrophe in front keeps it
   * text; control characters become spaces.
   */
  private static String safe(String text) {
    String line = text.replaceAll("\\p{Cc}+", " ");
    String start = line.strip();
    boolean formula = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    return formula ? "'" + line : line;
  }
}
