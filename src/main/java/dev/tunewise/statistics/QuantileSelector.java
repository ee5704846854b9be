package dev.tunewise.statistics;

/** Percentiles without sorting, exact. Reusable, not thread-safe. */
public final class QuantileSelector {
  private final RankSelector values;

  public QuantileSelector(int largestCount) {
    values = new RankSelector(largestCount, 2 * LevelRanks.LEVELS.length);
  }

  /** Percentiles of the first {@code size} values, which stay as they are; NaN is not allowed. */
  public Quantiles of(double[] sample, int size) {
    return LevelRanks.between(values.at(sample, size, LevelRanks.of(size)), size);
  }
}
