package dev.tunewise.statistics;

/** The one tolerance of all comparisons. */
public final class Tolerance {
  /** ε: relative for costs, absolute for accuracies. */
  public static final double EPSILON = 1e-9;

  private Tolerance() {}

  /** 1 where {@link #difference} of two non-negative numbers is positive, else 0; no branch. */
  public static int dearer(double a, double b) {
    return (int) Math.max(0, Math.signum(a - b - EPSILON * a));
  }

  /** a − b, counted as 0 where it is within ε of the larger of two non-negative numbers. */
  public static double difference(double a, double b) {
    double difference = a - b;
    double distance = Math.abs(difference);
    // Two comparisons instead of a maximum: they are nearly always foreseen.
    return distance <= EPSILON * a || distance <= EPSILON * b ? 0 : difference;
  }
}
