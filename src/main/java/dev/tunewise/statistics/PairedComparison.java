package dev.tunewise.statistics;

/**
 * Two runs over the same items, each of them right or wrong: how much they differ, and whether
 * chance alone explains it. Items that both got right, or both wrong, say nothing of that; what
 * tells are those on which they disagree.
 *
 * @param both items that both got right; like the others not negative, and at least one altogether
 * @param onlyFirst items that the first alone got right
 * @param onlySecond items that the second alone got right
 * @param neither items that both got wrong
 */
public record PairedComparison(long both, long onlyFirst, long onlySecond, long neither) {
  /** Below it a difference counts as more than chance. */
  public static final double SIGNIFICANCE = 0.05;

  /** The standard normal's 95th percentile: an interval of 90 %. */
  private static final double Z_90 = 1.6448536269514722;

  public PairedComparison {
    if (Math.min(Math.min(both, onlyFirst), Math.min(onlySecond, neither)) < 0
        || both + onlyFirst + onlySecond + neither < 1) {
      throw new IllegalArgumentException(
          "needs items, none negative: "
              + both
              + ", "
              + onlyFirst
              + ", "
              + onlySecond
              + ", "
              + neither);
    }
  }

  /** Where a difference lies, −1…1. */
  public record Interval(double low, double high) {}

  public long items() {
    return both + onlyFirst + onlySecond + neither;
  }

  /** Share of right answers of the first, 0…1. */
  public double first() {
    return (double) (both + onlyFirst) / items();
  }

  /** Share of right answers of the second, 0…1. */
  public double second() {
    return (double) (both + onlySecond) / items();
  }

  /** Accuracy of the first above the second, −1…1. */
  public double difference() {
    return (double) (onlyFirst - onlySecond) / items();
  }

  public boolean isSignificant() {
    return pValue() < SIGNIFICANCE;
  }

  /**
   * The two-sided p-value of McNemar's exact test (McNemar 1947; Fagerland, Lydersen and Laake
   * 2013): if both were equally good, each item on which they disagree would be a coin toss, and
   * this is the probability of tosses at least as uneven as these. 1 where they disagree nowhere.
   */
  public double pValue() {
    long disagreements = onlyFirst + onlySecond;
    long fewer = Math.min(onlyFirst, onlySecond);
    return Math.min(1, 2 * atMost(fewer, disagreements));
  }

  /**
   * Probability of at most {@code k} heads in {@code n} tosses of a fair coin, k ≤ n / 2. The
   * largest term first, by logarithms since 2ⁿ leaves the range of double, and each further one by
   * its ratio to the one before.
   */
  private static double atMost(long k, long n) {
    double logLargest = -n * Math.log(2);
    for (long i = 1; i <= k; i++) {
      logLargest += Math.log((double) (n - k + i) / i);
    }
    double sum = 0;
    double term = 1;
    for (long i = k; i >= 0 && term > 0; i--) {
      sum += term;
      term *= (double) i / (n - i + 1);
    }
    return Math.exp(logLargest) * sum;
  }

  /** The interval of 90 % for {@link #difference}. */
  public Interval interval() {
    return interval(Z_90);
  }

  /**
   * Newcombe's interval for the difference of two shares found on the same items: made of their
   * Wilson intervals and of how far the two go together (Newcombe 1998, Statistics in Medicine 17,
   * 2635–2650, method 10).
   *
   * @param z standard normal quantile at its upper end
   */
  Interval interval(double z) {
    double p = first();
    double q = second();
    WilsonInterval one = WilsonInterval.of((double) (both + onlyFirst), (double) items(), z);
    WilsonInterval other = WilsonInterval.of((double) (both + onlySecond), (double) items(), z);
    double phi = correlation();
    return new Interval(
        difference() - distance(p - one.low(), other.high() - q, phi),
        difference() + distance(one.high() - p, q - other.low(), phi));
  }

  private static double distance(double a, double b, double phi) {
    return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  }

  /** Of right answers, −1…1; a positive one is corrected for the grain of counts. */
  private double correlation() {
    double n = (double) items();
    double product =
        (double) (both + onlyFirst)
            * (double) (onlySecond + neither)
            * (double) (both + onlySecond)
            * (double) (onlyFirst + neither);
    if (product == 0) {
      return 0;
    }
    double together = (double) both * neither - (double) onlyFirst * onlySecond;
    return (together > 0 ? Math.max(0, together - n / 2) : together) / Math.sqrt(product);
  }
}
