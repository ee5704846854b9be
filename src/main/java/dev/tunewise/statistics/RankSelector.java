package dev.tunewise.statistics;

import java.util.Arrays;

/**
 * Values at some ranks without sorting: one pass counts the values in equal bins between the least
 * and the greatest of a sample, a second one collects the few bins that hold the ranks looked for,
 * and only those are sorted. Exact: the bin of a value never falls when the value rises. Reusable,
 * not thread-safe.
 */
final class RankSelector {
  private static final int FEW = 20;
  private static final int SAMPLE = 64;
  private static final int MOST_BINS = 1 << 15;

  private final int[] counts;
  private final int[] bins;
  private final boolean[] wanted;

  /** By rank: values before it that are not collected. */
  private final int[] left;

  private final double[] results;
  private double least;
  private double scale;
  private double[] collected = new double[64];

  RankSelector(int largestCount, int ranks) {
    counts = new int[Math.clamp(largestCount / 4, 64, MOST_BINS - 1) + 1];
    bins = new int[largestCount];
    wanted = new boolean[counts.length];
    left = new int[ranks];
    results = new double[ranks];
  }

  /**
   * The values at these ranks of the first {@code size} values, which stay as they are; NaN is not
   * allowed. The result is good until the next call.
   *
   * @param ranks rising, unless there are fewer than twenty values
   */
  double[] at(double[] values, int size, int[] ranks) {
    if (!spread(values, size, Math.max(1, size / SAMPLE)) && !spread(values, size, 1)) {
      Arrays.fill(results, least); // all equal, or as good as
      return results;
    }
    distribute(values, size);
    collect(values, size, locate(size, ranks));
    for (int r = 0; r < ranks.length; r++) {
      results[r] = collected[ranks[r] - left[r]];
    }
    return results;
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
   * has no branch and no table, so the compiler makes vector instructions of it; few, as limits of
   * whole numbers take one each and those of doubles several.
   */
  private void distribute(double[] values, int size) {
    int last = counts.length - 1;
    for (int i = 0; i < size; i++) {
      bins[i] = Math.max(0, Math.min(last, (int) ((values[i] - least) * scale)));
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
  private int locate(int size, int[] ranks) {
    boolean few = size < FEW; // ranks may fall back: take all
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
}
