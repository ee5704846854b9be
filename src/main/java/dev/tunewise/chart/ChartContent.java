package dev.tunewise.chart;

/** What a chart says, without a single pixel. Immutable. */
public sealed interface ChartContent permits ChartData, TornadoData, MapData, ScenarioLines {
  /** The message. */
  String title();

  /** The scope. */
  String subtitle();

  /** The whole chart in words, for those who cannot see it. */
  String summary();
}
