package dev.tunewise.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Percentiles of weighted shares: the least value at which the weights so far reach the level. One
 * pass adds the weights up in equal bins; only the bins looked for are sorted.
 */
public final class WeightedQuantiles {
  private static final int BINS = 4096;

  private final double[] values;
  private final double[] weights;
  private final double[] binWeights = new double[BINS];
  private double sum;

  private WeightedQuantiles(double[] values, double[] weights) {
    this.values = values;
    this.weights = weights;
    for (int i = 0; i < values.length; i++) {
      binWeights[bin(values[i])] += weights[i];
    }
    for (double weight : binWeights) {
      sum += weight;
    }
  }

  /** Of values 0…1 with weights of any sum. */
  public static Quantiles of(double[] values, double[] weights) {
    WeightedQuantiles all = new WeightedQuantiles(values, weights);
    return new Quantiles(all.at(0.1), all.at(0.5), all.at(0.9));
  }

  static double median(double[] values, double[] weights) {
    return new WeightedQuantiles(values, weights).at(0.5);
  }

  private static int bin(double value) {
    return Math.min(BINS - 1, (int) (value * BINS));
  }

  private double at(double level) {
    double wanted = level * sum;
    double before = 0;
    int bin = 0;
    while (bin < BINS - 1 && before + binWeights[bin] < wanted) {
      before += binWeights[bin++];
    }
    int[] inside = inside(bin);
    for (int i : inside) {
      before += weights[i];
      if (before >= wanted) {
        return values[i];
      }
    }
    // Rounding may leave the last sum a hair below the level.
    return values[inside[inside.length - 1]];
  }

  private int[] inside(int bin) {
    int[] found = new int[64];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (bin(values[i]) == bin) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i;
      }
    }
    if (count == 0) {
      throw new IllegalStateException("no value in bin " + bin + " of " + values.length);
    }
    return Arrays.stream(found, 0, count)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
