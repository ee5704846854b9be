package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.Quantity;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.simulation.Doubles;
import dev.tunewise.simulation.QuantileBand;
import dev.tunewise.simulation.StrategyMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A chart as comma-separated values (RFC 4180, UTF-8): lines that begin with {@code "#} tell title,
 * scope, scenario and assumptions, then a line of column names, then one line per x, bar or cell.
 * Numbers are in full precision, read back as the very same doubles, with a point in every locale.
 */
final class CsvTable {
  private static final String LINE_END = "\r\n";

  private CsvTable() {}

  static byte[] of(ChartContent content, List<String> caption) {
    StringBuilder out = new StringBuilder();
    List<String> comments = new ArrayList<>(List.of(content.title(), content.subtitle()));
    comments.addAll(caption);
    if (content instanceof ChartData lines) {
      lines.marks(Mark.Measured.class).forEach(point -> comments.add(measured(point)));
    }
    comments.forEach(comment -> out.append(text("# " + comment)).append(LINE_END));
    switch (content) {
      case ChartData lines -> addLines(out, lines);
      case TornadoData tornado -> addBars(out, tornado);
      case MapData map -> addCells(out, map.map());
      case ScenarioLines scenarios -> addScenarios(out, scenarios);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String measured(Mark.Measured point) {
    return PlainNumber.format(point.x()) + " examples: " + point.text();
  }

  private static void addLines(StringBuilder out, ChartData data) {
    out.append(text(data.x().label()));
    String unit = unit(data.y().quantity());
    columns(data).forEach(c -> out.append(',').append(text(c.name() + unit)));
    out.append(LINE_END);
    for (int i = 0; i < data.xs().size(); i++) {
      out.append(row(data, i)).append(LINE_END);
    }
  }

  private static void addBars(StringBuilder out, TornadoData data) {
    String unit = unit(data.x().quantity());
    String measure = data.measure().label();
    out.append("Parameter,Low,High,")
        .append(text(measure + " at low" + unit))
        .append(',')
        .append(text(measure + " at high" + unit))
        .append(',')
        .append(text(measure + " now" + unit))
        .append(LINE_END);
    for (TornadoData.Bar bar : data.bars()) {
      out.append(text(bar.parameter().path()))
          .append(',')
          .append(PlainNumber.format(bar.range().low()))
          .append(',')
          .append(PlainNumber.format(bar.range().high()))
          .append(',')
          .append(number(bar.low()))
          .append(',')
          .append(number(bar.high()))
          .append(',')
          .append(number(data.base()))
          .append(LINE_END);
    }
  }

  /** Lines of scenarios may end at different places: cells beyond are empty. */
  private static void addScenarios(StringBuilder out, ScenarioLines data) {
    out.append(text(data.x().label()));
    String unit = unit(data.y().quantity());
    data.lines()
        .forEach(
            line ->
                out.append(',').append(text(line.name() + ": " + line.strategy().label() + unit)));
    out.append(LINE_END);
    Doubles xs = longest(data);
    for (int i = 0; i < xs.size(); i++) {
      out.append(PlainNumber.format(xs.get(i)));
      for (ScenarioLines.Line line : data.lines()) {
        out.append(',').append(i < line.ys().size() ? PlainNumber.format(line.ys().get(i)) : "");
      }
      out.append(LINE_END);
    }
  }

  /** All others are its beginning. */
  private static Doubles longest(ScenarioLines data) {
    return data.lines().stream()
        .map(ScenarioLines.Line::xs)
        .max(Comparator.comparingInt(Doubles::size))
        .orElseThrow();
  }

  /** Empty for what never happens. */
  private static String number(OptionalDouble value) {
    return value.isPresent() ? PlainNumber.format(value.getAsDouble()) : "";
  }

  private static void addCells(StringBuilder out, StrategyMap map) {
    out.append(text(map.x().path())).append(',').append(text(map.y().path()));
    out.append(",Recommended").append(LINE_END);
    for (int row = 0; row < map.ys().size(); row++) {
      for (int column = 0; column < map.xs().size(); column++) {
        out.append(PlainNumber.format(map.xs().get(column)))
            .append(',')
            .append(PlainNumber.format(map.ys().get(row)))
            .append(',')
            .append(map.cells().at(column, row).label())
            .append(LINE_END);
      }
    }
  }

  private record Column(String name, Doubles values) {}

  /** The lines, then the percentiles of each if they are known. */
  private static List<Column> columns(ChartData data) {
    List<Column> columns = new ArrayList<>();
    data.series().forEach(s -> columns.add(new Column(s.strategy().label(), s.ys())));
    for (ChartData.Series series : data.series()) {
      QuantileBand band = series.band();
      if (band != null) {
        columns.add(new Column(series.strategy().label() + " p10", band.p10()));
        columns.add(new Column(series.strategy().label() + " p50", band.p50()));
        columns.add(new Column(series.strategy().label() + " p90", band.p90()));
      }
    }
    return columns;
  }

  private static String row(ChartData data, int i) {
    return columns(data).stream()
        .map(column -> PlainNumber.format(column.values().get(i)))
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
