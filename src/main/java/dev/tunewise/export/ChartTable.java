package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.export.DataTable.Cell;
import dev.tunewise.export.DataTable.Row;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.simulation.search.StrategyMap;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The numbers of a chart as a table: a row per x, bar or cell. */
final class ChartTable {
  private final List<String> comments = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private ChartTable() {}

  static DataTable of(ChartContent content, List<String> caption) {
    ChartTable table = new ChartTable();
    table.comments.addAll(List.of(content.title(), content.subtitle()));
    table.comments.addAll(caption);
    switch (content) {
      case ChartData lines -> table.addLines(lines);
      case TornadoData tornado -> table.addBars(tornado);
      case MapData map -> table.addCells(map.map());
      case ScenarioLines scenarios -> table.addScenarios(scenarios);
    }
    return new DataTable(table.comments, table.header, table.rows);
  }

  private static String measured(Mark.Measured point) {
    return PlainNumber.format(point.x()) + " examples: " + point.text();
  }

  private record Column(String name, Doubles values) {}

  private void addLines(ChartData data) {
    data.marks(Mark.Measured.class).forEach(point -> comments.add(measured(point)));
    String unit = data.y().quantity().suffix(" (", ")");
    List<Column> columns = columns(data);
    header.add(data.x().label());
    columns.forEach(column -> header.add(column.name() + unit));
    for (int i = 0; i < data.xs().size(); i++) {
      Row row = new Row().number(data.xs().get(i));
      for (Column column : columns) {
        row.number(column.values().get(i));
      }
      rows.add(row.cells());
    }
  }

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

  private void addBars(TornadoData data) {
    String unit = data.x().quantity().suffix(" (", ")");
    String measure = data.measure().label();
    header.addAll(List.of("Parameter", "Low", "High"));
    for (String end : List.of(" at low", " at high", " now")) {
      header.add(measure + end + unit);
    }
    for (TornadoData.Bar bar : data.bars()) {
      rows.add(
          new Row()
              .text(bar.parameter().path())
              .number(bar.range().low())
              .number(bar.range().high())
              .number(bar.low())
              .number(bar.high())
              .number(data.base())
              .cells());
    }
  }

  /** Lines of scenarios may end at different places: cells beyond are empty. */
  private void addScenarios(ScenarioLines data) {
    String unit = data.y().quantity().suffix(" (", ")");
    header.add(data.x().label());
    data.lines().forEach(l -> header.add(l.name() + ": " + l.strategy().label() + unit));
    Doubles xs = longest(data);
    for (int i = 0; i < xs.size(); i++) {
      Row row = new Row().number(xs.get(i));
      for (ScenarioLines.Line line : data.lines()) {
        if (i < line.ys().size()) {
          row.number(line.ys().get(i));
        } else {
          row.text("");
        }
      }
      rows.add(row.cells());
    }
  }

  /** All others are its beginning. */
  private static Doubles longest(ScenarioLines data) {
    return data.lines().stream()
        .map(ScenarioLines.Line::xs)
        .max(Comparator.comparingInt(Doubles::size))
        .orElseThrow();
  }

  private void addCells(StrategyMap map) {
    header.addAll(List.of(map.x().path(), map.y().path(), "Recommended"));
    for (int row = 0; row < map.ys().size(); row++) {
      for (int column = 0; column < map.xs().size(); column++) {
        rows.add(
            new Row()
                .number(map.xs().get(column))
                .number(map.ys().get(row))
                .text(map.cells().at(column, row).label())
                .cells());
      }
    }
  }
}
