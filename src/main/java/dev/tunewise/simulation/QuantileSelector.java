package dev.tunewise.simulation;

import java.util.Arrays;

/**
 * Percentiles without sorting: one pass counts the values in equal bins, a second one collects the
 * few bins that hold the ranks looked for, and only those are sorted. Exact: the bin of a value
 * never falls when the value rises. Reusable, not thread-safe.
 */
final class QuantileSelector {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private final int[] counts;
  private final double[] results = new double[LEVELS.length];
  private double[] collected = new double[64];

  QuantileSelector(int largestCount) {
    counts = new int[Math.clamp(largestCount / 4, 64, 1 << 16) + 1];
  }

  /** Percentiles of the first {@code size} values, which stay as they are; NaN is not allowed. */
  Quantiles of(double[] values, int size) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    double scale = (counts.length - 1) / (most - least);
    if (!(scale < Double.POSITIVE_INFINITY)) {
      return new Quantiles(least, least, least); // all equal, or as good as
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < size; i++) {
      counts[(int) ((values[i] - least) * scale)]++;
    }
    for (int q = 0; q < LEVELS.length; q++) {
      results[q] = interpolate(values, size, least, scale, LEVELS[q] * (size - 1));
    }
    return new Quantiles(results[0], results[1], results[2]);
  }

  private double interpolate(double[] values, int size, double least, double scale, double rank) {
    int lower = (int) rank;
    int upper = Math.min(lower + 1, size - 1);
    int firstBin = 0;
    int before = 0;
    while (before + counts[firstBin] <= lower) {
      before += counts[firstBin++];
    }
    int lastBin = firstBin;
    int through = before + counts[firstBin];
    while (through <= upper) {
      through += counts[++lastBin];
    }
    int found = collect(values, size, least, scale, firstBin, lastBin, through - before);
    Arrays.sort(collected, 0, found);
    double low = collected[lower - before];
    return low + (rank - lower) * (collected[upper - before] - low);
  }

  private int collect(
      double[] values, int size, double least, double scale, int firstBin, int lastBin, int room) {
    if (collected.length < room) {
      collected = new double[room * 2];
    }
    int found = 0;
    for (int i = 0; i < size; i++) {
      int bin = (int) ((values[i] - least) * scale);
      if (bin >= firstBin && bin <= lastBin) {
        collected[found++] = values[i];
      }
    }
    return found;
  }
}
