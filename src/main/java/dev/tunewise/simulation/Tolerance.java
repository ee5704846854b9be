package dev.tunewise.simulation;

/** The one tolerance of all comparisons. */
final class Tolerance {
  /** ε: relative for costs, absolute for accuracies. */
  static final double EPSILON = 1e-9;

  private Tolerance() {}

  /** a − b, counted as 0 where it is within ε of the larger of two non-negative numbers. */
  static double difference(double a, double b) {
    double difference = a - b;
    double distance = Math.abs(difference);
    // Two comparisons instead of a maximum: they are nearly always foreseen.
    return distance <= EPSILON * a || distance <= EPSILON * b ? 0 : difference;
  }
}
