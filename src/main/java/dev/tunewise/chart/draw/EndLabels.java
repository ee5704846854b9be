package dev.tunewise.chart.draw;

import java.util.stream.IntStream;

/** Spreads labels along an edge so that none overlaps another and each stays near its line. */
public final class EndLabels {
  private EndLabels() {}

  /**
   * The centers of labels in a column.
   *
   * @param wanted where each label would like its center
   * @param height of each label
   * @param top upper end of the column
   * @param bottom lower end; if the column is too short, labels run over it evenly rather than
   *     overlap
   */
  public static double[] spread(double[] wanted, double height, double top, double bottom) {
    int[] order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted((a, b) -> Double.compare(wanted[a], wanted[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] centers = new double[wanted.length];
    double free = top + height / 2;
    for (int i : order) {
      centers[i] = Math.max(wanted[i], free);
      free = centers[i] + height;
    }
    free = Math.max(bottom - height / 2, top + height * (wanted.length - 0.5));
    for (int k = order.length - 1; k >= 0; k--) {
      centers[order[k]] = Math.min(centers[order[k]], free);
      free = centers[order[k]] - height;
    }
    return centers;
  }
}
