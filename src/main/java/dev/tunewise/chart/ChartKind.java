package dev.tunewise.chart;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charts there are. */
public enum ChartKind {
  COST("cost", "Cumulative cost") {
    @Override
    public ChartData data(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
      return CostChart.of(outcome, uncertainty, numbers);
    }
  },
  ACCURACY("accuracy", "Expected accuracy") {
    @Override
    public ChartData data(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
      return AccuracyChart.of(outcome, uncertainty, numbers);
    }
  },
  VOLUME("volume", "Total cost over monthly calls") {
    @Override
    public ChartData data(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
      return VolumeChart.of(outcome, numbers);
    }
  };

  private final String key;
  private final String label;

  ChartKind(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /**
   * The chart of an outcome.
   *
   * @param uncertainty drawn around the lines where the chart has room for it; null for none
   * @param numbers writes the numbers
   */
  public abstract ChartData data(
      Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers);

  public static Optional<ChartKind> byKey(String key) {
    return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Name on the command line and in file names. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
