package dev.tunewise.chart.draw;

import java.util.Arrays;
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
    double[] heights = new double[wanted.length];
    Arrays.fill(heights, height);
    return spread(wanted, heights, top, bottom);
  }

  /** The same for labels of several heights. */
  static double[] spread(double[] wanted, double[] heights, double top, double bottom) {
    int[] order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted((a, b) -> Double.compare(wanted[a], wanted[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] centers = new double[wanted.length];
    double free = top;
    for (int i : order) {
      centers[i] = Math.max(wanted[i], free + heights[i] / 2);
      free = centers[i] + heights[i] / 2;
    }
    free = Math.max(bottom, top + Arrays.stream(heights).sum());
    for (int k = order.length - 1; k >= 0; k--) {
      int i = order[k];
      centers[i] = Math.min(centers[i], free - heights[i] / 2);
      free = centers[i] - heights[i] / 2;
    }
    return centers;
  }
}
