package dev.tunewise.chart;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart that a deck can hold. Sealed, so that its two tables are all the charts there are: that
 * is why it names them.
 */
public sealed interface DeckChart permits ChartKind, DecisionChart {
  /** What a chart rests on most. */
  enum Basis {
    COSTS,
    /** Costs without the traffic, which is what the chart varies. */
    COSTS_AT_ANY_VOLUME,
    ACCURACY
  }

  /** All charts, in the order in which they are offered. */
  static List<DeckChart> all() {
    return Stream.<DeckChart>concat(
            Stream.of(ChartKind.values()), Stream.of(DecisionChart.values()))
        .toList();
  }

  static Optional<DeckChart> byKey(String key) {
    return all().stream().filter(chart -> chart.key().equals(key)).findFirst();
  }

  /**
   * What is asked of a chart.
   *
   * @param key name on the command line and in file names
   * @param label name for people
   * @param showsDraws whether it shows random draws; others do not need them
   */
  record Properties(String key, String label, Basis basis, boolean showsDraws) {}

  Properties properties();

  default String key() {
    return properties().key();
  }

  default String label() {
    return properties().label();
  }

  /**
   * What the chart says of an outcome.
   *
   * @param uncertainty shown where the chart has room for it; null for none
   * @param view what map and tornado show
   * @param numbers writes the numbers
   */
  ChartContent content(
      Outcome outcome, @Nullable Uncertainty uncertainty, DecisionView view, Numbers numbers);
}
