package dev.tunewise.chart;

import java.util.List;

/**
 * What a chart says, without a single pixel. Immutable. Sealed, which is why it names what is one.
 */
public sealed interface ChartContent
    permits ChartData, MoneyData, TornadoData, MapData, ScenarioLines {
  /** The message. */
  String title();

  /** The scope. */
  String subtitle();

  /** The whole chart in words, for those who cannot see it. */
  String summary();

  /** The numbers behind the chart with every digit: a row per x, bar or cell. */
  List<Column> columns();

  /** What belongs above a table of {@link #columns} beside title and subtitle. */
  default List<String> tableNotes() {
    return List.of();
  }
}
