package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.MapChart;
import dev.tunewise.chart.TornadoChart;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Tornado;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charts a deck can hold: those of the window, the strategy map and the tornado. */
public enum DeckChart {
  COST(ChartKind.COST),
  ACCURACY(ChartKind.ACCURACY),
  VOLUME(ChartKind.VOLUME),
  MAP("map", "Strategy map"),
  TORNADO("tornado", "Tornado");

  private static final int MAP_COLUMNS = 400;
  private static final int MAP_ROWS = 240;

  private final @Nullable ChartKind kind;
  private final String key;
  private final String label;

  DeckChart(ChartKind kind) {
    this.kind = kind;
    key = kind.key();
    label = kind.label();
  }

  DeckChart(String key, String label) {
    kind = null;
    this.key = key;
    this.label = label;
  }

  public static DeckChart of(ChartKind kind) {
    return byKey(kind.key()).orElseThrow();
  }

  public static Optional<DeckChart> byKey(String key) {
    return Stream.of(values()).filter(chart -> chart.key.equals(key)).findFirst();
  }

  /** Name on the command line and in file names. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Whether the chart shows random draws; others do not need them. */
  public boolean showsDraws() {
    return this == COST || this == ACCURACY;
  }

  /** What the chart says of an outcome. */
  ChartContent content(
      Outcome outcome, @Nullable Uncertainty uncertainty, DeckView view, Numbers numbers) {
    if (kind != null) {
      return kind.data(outcome, uncertainty, numbers);
    }
    return this == MAP
        ? MapChart.of(
            outcome,
            MapChart.compute(outcome.scenario(), view.across(), view.up(), MAP_COLUMNS, MAP_ROWS),
            numbers)
        : TornadoChart.of(
            outcome.scenario(),
            Tornado.of(outcome.scenario()),
            view.pair().orElseGet(() -> outcome.verdict().pair()),
            view.measure(),
            numbers);
  }
}
