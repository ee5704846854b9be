package dev.tunewise.export;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Quantity;
import dev.tunewise.model.PlainNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart as comma-separated values (RFC 4180, UTF-8): lines that begin with {@code "#} tell title,
 * scope, scenario and assumptions, then a line of column names, then one line per x. Numbers are in
 * full precision, read back as the very same doubles, with a point in every locale.
 */
final class CsvTable {
  private static final String LINE_END = "\r\n";

  private CsvTable() {}

  static byte[] of(ChartData data, List<String> caption) {
    StringBuilder out = new StringBuilder();
    List<String> comments = new ArrayList<>(List.of(data.title(), data.subtitle()));
    comments.addAll(caption);
    comments.forEach(comment -> out.append(text("# " + comment)).append(LINE_END));
    out.append(text(data.x().label()));
    String unit = unit(data.y().quantity());
    data.series().forEach(s -> out.append(',').append(text(s.strategy().label() + unit)));
    out.append(LINE_END);
    for (int i = 0; i < data.xs().size(); i++) {
      out.append(row(data, i)).append(LINE_END);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(ChartData data, int i) {
    return data.series().stream()
        .map(s -> PlainNumber.format(s.ys().get(i)))
        .collect(Collectors.joining(",", PlainNumber.format(data.xs().get(i)) + ",", ""));
  }

  private static String unit(Quantity quantity) {
    return quantity.kind() == Quantity.Kind.MONEY ? " (" + quantity.currency() + ")" : "";
  }

  /**
   * A cell of text. Spreadsheets take what begins with = + - @ for a formula: an apostrophe in
   * front keeps it text.
   */
  static String text(String value) {
    String line = value.replaceAll("\\p{Cc}+", " ");
    boolean formula = !line.isEmpty() && "=+-@".indexOf(line.strip().charAt(0)) >= 0;
    String safe = formula ? "'" + line : line;
    boolean quoted = safe.startsWith("#") || safe.matches(".*[,;\"].*");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
