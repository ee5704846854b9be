package dev.tunewise.statistics;

import java.util.Arrays;

/**
 * Percentiles without sorting: one pass counts the values in equal bins between the least and the
 * greatest of a sample, a second one collects the few bins that hold the ranks looked for, and only
 * those are sorted. Exact: the bin of a value never falls when the value rises. Reusable, not
 * thread-safe.
 */
public final class QuantileSelector {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};
  private static final int FEW = 20;
  private static final int SAMPLE = 64;
  private static final int MOST_BINS = 1 << 15; // a bin's number fits into a short

  private final int[] counts;
  private final short[] bins;
  private final boolean[] wanted;
  private final double[] results = new double[LEVELS.length];

  /** By level: the rank below it and the one above. */
  private final int[] ranks = new int[2 * LEVELS.length];

  /** By rank: values before it that are not collected. */
  private final int[] left = new int[2 * LEVELS.length];

  private double least;
  private double scale;
  private double[] collected = new double[64];

  public QuantileSelector(int largestCount) {
    counts = new int[Math.clamp(largestCount / 4, 64, MOST_BINS - 1) + 1];
    bins = new short[largestCount];
    wanted = new boolean[counts.length];
  }

  /** Percentiles of the first {@code size} values, which stay as they are; NaN is not allowed. */
  public Quantiles of(double[] values, int size) {
    if (!spread(values, size, Math.max(1, size / SAMPLE)) && !spread(values, size, 1)) {
      return new Quantiles(least, least, least); // all equal, or as good as
    }
    distribute(values, size);
    collect(values, size, locate(size));
    for (int q = 0; q < LEVELS.length; q++) {
      results[q] = interpolate(LEVELS[q] * (size - 1), 2 * q);
    }
    return new Quantiles(results[0], results[1], results[2]);
  }

  /** Lays bins over every so manieth value; returns whether that is possible. */
  private boolean spread(double[] values, int size, int step) {
    least = values[0];
    double most = least;
    for (int i = step; i < size; i += step) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    scale = (counts.length - 1) / (most - least);
    return scale < Double.POSITIVE_INFINITY;
  }

  /**
   * Puts values into bins, those beyond them into the first and the last. Two loops: the first one
   * has no branch and no table, so the compiler makes vector instructions of it.
   */
  private void distribute(double[] values, int size) {
    double last = counts.length - 1;
    for (int i = 0; i < size; i++) {
      bins[i] = (short) Math.max(0, Math.min(last, (values[i] - least) * scale));
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < size; i++) {
      counts[bins[i]]++;
    }
  }

  /**
   * Walks the bins once: marks those that hold a rank looked for and notes how many values below
   * each rank will not be collected. Returns how many will be.
   */
  private int locate(int size) {
    for (int r = 0; r < ranks.length; r++) {
      ranks[r] = Math.min((int) (LEVELS[r / 2] * (size - 1)) + r % 2, size - 1);
    }
    boolean few = size < FEW; // the ranks of two levels may overlap: take all
    Arrays.fill(wanted, few);
    if (few) {
      Arrays.fill(left, 0);
      return size;
    }
    int bin = 0;
    int through = counts[0]; // values up to and with this bin
    int room = 0;
    for (int r = 0; r < ranks.length; r++) {
      while (through <= ranks[r]) {
        through += counts[++bin];
      }
      room += wanted[bin] ? 0 : counts[bin];
      wanted[bin] = true;
      left[r] = through - room;
    }
    return room;
  }

  /** Collects and sorts the values of all bins that hold a rank looked for. */
  private void collect(double[] values, int size, int room) {
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

  /** Between a rank and the next; among the collected ones less all that was left before it. */
  private double interpolate(double rank, int r) {
    double low = collected[ranks[r] - left[r]];
    double high = collected[ranks[r + 1] - left[r + 1]];
    return low + (rank - ranks[r]) * (high - low);
  }
}
