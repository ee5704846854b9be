package dev.tunewise.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A score while the results of its items are read. */
final class ScoreBuilder {
  private static final double MILLIONTHS = 1e6;

  private final String metric;
  private final ItemBudget budget;
  private long[] keys = new long[16];
  private double[] values = new double[16];
  private int kept;
  private long count;
  private double sum;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private boolean rightOrWrong = true;
  private boolean hasKeys = true;

  ScoreBuilder(String metric, ItemBudget budget) {
    this.metric = metric;
    this.budget = budget;
  }

  /** A result of an item that nothing names. */
  void add(double value) {
    hasKeys = false;
    count(value);
  }

  /**
   * A result of an item.
   *
   * @param value 1 for right, 0 for wrong, or a score in its own unit
   */
  void add(long key, double value) {
    count(value);
    if (hasKeys && kept == count - 1 && budget.take()) {
      if (kept == keys.length) {
        keys = Arrays.copyOf(keys, 2 * kept);
        values = Arrays.copyOf(values, 2 * kept);
      }
      keys[kept] = key;
      values[kept++] = value;
    }
  }

  private void count(double value) {
    count++;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
    rightOrWrong &= value == 0 || value == 1;
  }

  long count() {
    return count;
  }

  /** Whether results by item are there, but not all of them could be kept. */
  boolean isCut() {
    return hasKeys && count > kept;
  }

  /**
   * The score; there is at least one result.
   *
   * @param repeated whether an item that is there several times was run several times; else each
   *     counts
   */
  RunScore build(boolean repeated) {
    return build(repeated, MetricName.of(metric).isAccuracy(rightOrWrong));
  }

  /**
   * The same where the kind of file says whether it is a share of right answers.
   *
   * @param isAccuracy whatever the name of the metric
   */
  RunScore build(boolean repeated, boolean isAccuracy) {
    ItemScores items = hasKeys && !isCut() ? items() : ItemScores.NONE;
    boolean means = repeated && items.size() > 0;
    double mean = means ? items.mean() : sum / count;
    double evaluated = means ? items.size() : count;
    boolean isShare = least >= 0 && most <= 1;
    return new RunScore(
        metric,
        isAccuracy && isShare,
        mean,
        isShare ? rounded(mean * evaluated) : null,
        evaluated,
        items);
  }

  /** Without the last digits, which are noise of adding. */
  static double rounded(double correct) {
    return Math.rint(correct * MILLIONTHS) / MILLIONTHS;
  }

  private ItemScores items() {
    int[] order =
        IntStream.range(0, kept)
            .boxed()
            .sorted((a, b) -> Long.compare(keys[a], keys[b]))
            .mapToInt(i -> i)
            .toArray();
    long[] once = new long[kept];
    double[] means = new double[kept];
    int size = 0;
    for (int i = 0; i < kept; ) {
      int next = i;
      double total = 0;
      while (next < kept && keys[order[next]] == keys[order[i]]) {
        total += values[order[next++]];
      }
      once[size] = keys[order[i]];
      means[size++] = total / (next - i);
      i = next;
    }
    return new ItemScores(Arrays.copyOf(once, size), Arrays.copyOf(means, size));
  }
}
