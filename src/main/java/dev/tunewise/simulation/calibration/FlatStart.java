package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the first three measurements of a strategy show no gain: their range is at most 2 √(p (1
 * − p) / evaluated), with p their pooled mean and the smallest number of evaluated items. Such a
 * curve may still take off.
 */
public final class FlatStart {
  private static final int ROWS = 3;

  private FlatStart() {}

  /**
   * Looks at rows of one strategy, in any order.
   *
   * @return false where there are fewer than three
   */
  public static boolean isIn(List<Measurement> rows) {
    List<Measurement> first =
        rows.stream()
            .sorted(Comparator.comparingDouble(Measurement::examples))
            .limit(ROWS)
            .toList();
    if (first.size() < ROWS) {
      return false;
    }
    double correct = first.stream().mapToDouble(Measurement::correct).sum();
    double evaluated = first.stream().mapToDouble(Measurement::evaluated).sum();
    double least = first.stream().mapToDouble(Measurement::evaluated).min().orElseThrow();
    double lowest = first.stream().mapToDouble(FlatStart::share).min().orElseThrow();
    double highest = first.stream().mapToDouble(FlatStart::share).max().orElseThrow();
    double p = correct / evaluated;
    return highest - lowest <= 2 * Math.sqrt(p * (1 - p) / least);
  }

  private static double share(Measurement row) {
    return row.correct() / row.evaluated();
  }
}
