package dev.tunewise.simulation;

import java.util.Arrays;

/**
 * Percentiles without sorting: one pass counts the values in equal bins, a second one collects the
 * few bins that hold the ranks looked for, and only those are sorted. Exact: the bin of a value
 * never falls when the value rises. Reusable, not thread-safe.
 */
final class QuantileSelector {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};
  private static final int MOST_BINS = 1 << 15; // a bin's number fits into a short

  private final int[] counts;
  private final short[] bins;
  private final boolean[] wanted;
  private final double[] results = new double[LEVELS.length];
  private double[] collected = new double[64];

  QuantileSelector(int largestCount) {
    counts = new int[Math.clamp(largestCount / 4, 64, MOST_BINS - 1) + 1];
    bins = new short[largestCount];
    wanted = new boolean[counts.length];
  }

  /** Percentiles of the first {@code size} values, which stay as they are; NaN is not allowed. */
  Quantiles of(double[] values, int size) {
    double least = values[0];
    double most = values[0];
    for (int i = 1; i < size; i++) {
      double value = values[i];
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    double scale = (counts.length - 1) / (most - least);
    if (!(scale < Double.POSITIVE_INFINITY)) {
      return new Quantiles(least, least, least); // all equal, or as good as
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < size; i++) {
      int bin = (int) ((values[i] - least) * scale);
      bins[i] = (short) bin;
      counts[bin]++;
    }
    collect(values, size);
    for (int q = 0; q < LEVELS.length; q++) {
      results[q] = interpolate(LEVELS[q] * (size - 1), size);
    }
    return new Quantiles(results[0], results[1], results[2]);
  }

  /** Collects and sorts the values of all bins that hold a rank looked for. */
  private void collect(double[] values, int size) {
    Arrays.fill(wanted, false);
    int room = 0;
    for (double level : LEVELS) {
      int lower = (int) (level * (size - 1));
      room += want(lower);
      room += want(Math.min(lower + 1, size - 1));
    }
    if (collected.length < room) {
      collected = new double[room * 2];
    }
    int found = 0;
    for (int i = 0; i < size; i++) {
      if (wanted[bins[i]]) {
        collected[found++] = values[i];
      }
    }
    Arrays.sort(collected, 0, found);
  }

  /** Marks the bin that holds a rank; how many values it adds. */
  private int want(int rank) {
    int bin = binOf(rank);
    int added = wanted[bin] ? 0 : counts[bin];
    wanted[bin] = true;
    return added;
  }

  private int binOf(int rank) {
    int bin = 0;
    int through = counts[0];
    while (through <= rank) {
      through += counts[++bin];
    }
    return bin;
  }

  private double interpolate(double rank, int size) {
    int lower = (int) rank;
    double low = valueAt(lower);
    double high = valueAt(Math.min(lower + 1, size - 1));
    return low + (rank - lower) * (high - low);
  }

  /** The value of a rank: its place among the collected ones is its rank less all that was left. */
  private double valueAt(int rank) {
    int left = 0;
    int through = 0;
    for (int bin = 0; through <= rank; bin++) {
      left += wanted[bin] ? 0 : counts[bin];
      through += counts[bin];
    }
    return collected[rank - left];
  }
}
