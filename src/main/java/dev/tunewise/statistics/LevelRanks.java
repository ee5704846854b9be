package dev.tunewise.statistics;

/**
 * The ranks that percentiles lie between: that of level q at rank q (n − 1) of n values in rising
 * order, by linear interpolation.
 */
final class LevelRanks {
  static final double[] LEVELS = {0.1, 0.5, 0.9};

  private LevelRanks() {}

  /** By level: the rank below the percentile and the one above. */
  static int[] of(int size) {
    int[] ranks = new int[2 * LEVELS.length];
    for (int r = 0; r < ranks.length; r++) {
      ranks[r] = Math.min((int) (LEVELS[r / 2] * (size - 1)) + r % 2, size - 1);
    }
    return ranks;
  }

  /** The percentiles of so many values by those at {@link #of these ranks}. */
  static Quantiles between(double[] values, int size) {
    int[] ranks = of(size);
    double[] levels = new double[LEVELS.length];
    for (int q = 0; q < levels.length; q++) {
      double low = values[2 * q];
      double high = values[2 * q + 1];
      levels[q] = low + (LEVELS[q] * (size - 1) - ranks[2 * q]) * (high - low);
    }
    return new Quantiles(levels[0], levels[1], levels[2]);
  }
}
