package dev.tunewise.simulation;

import dev.tunewise.model.Measurement;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.statistics.WilsonInterval;

/**
 * Two measured accuracies side by side: whether chance alone explains their difference, and how
 * many items it takes to tell.
 */
public record MeasuredDifference(Measurement one, Measurement other) {
  /** The standard normal's 97.5th percentile: a confidence of 95 % on both sides. */
  private static final double Z_95 = 1.959963984540054;

  /** Its 80th percentile: the difference is found four times out of five. */
  private static final double Z_POWER_80 = 0.8416212335729143;

  /** Accuracy of the first above the second, −1…1. */
  public double points() {
    return share(one) - share(other);
  }

  /**
   * Whether the two can be told apart: Newcombe's interval of 95 % for the difference of two
   * shares, made of their Wilson intervals (Newcombe 1998, method 10), is on one side of zero.
   */
  public boolean isSignificant() {
    WilsonInterval first = WilsonInterval.of(one.correct(), one.evaluated(), Z_95);
    WilsonInterval second = WilsonInterval.of(other.correct(), other.evaluated(), Z_95);
    double below = Math.hypot(share(one) - first.low(), second.high() - share(other));
    double above = Math.hypot(first.high() - share(one), share(other) - second.low());
    return points() - below > 0 || points() + above < 0;
  }

  /**
   * Items that each of the two must be evaluated on so that a difference like this one is found
   * with 95 % confidence four times out of five (Fleiss, Levin and Paik 2003, section 4.2);
   * infinite where there is none.
   */
  public double requiredSampleSize() {
    double p = share(one);
    double q = share(other);
    if (Math.abs(p - q) < Tolerance.EPSILON) {
      return Double.POSITIVE_INFINITY;
    }
    double mean = (p + q) / 2;
    double chance = Z_95 * Math.sqrt(2 * mean * (1 - mean));
    double power = Z_POWER_80 * Math.sqrt(p * (1 - p) + q * (1 - q));
    double root = (chance + power) / (p - q);
    return root * root;
  }

  /** Items of the one that was evaluated on fewer. */
  public double fewestItems() {
    return Math.min(one.evaluated(), other.evaluated());
  }

  private static double share(Measurement row) {
    return row.correct() / row.evaluated();
  }
}
