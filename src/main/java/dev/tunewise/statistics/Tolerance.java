package dev.tunewise.statistics;

/** The one tolerance of all comparisons. */
public final class Tolerance {
  /** ε: relative for costs, absolute for accuracies. */
  public static final double EPSILON = 1e-9;

  private Tolerance() {}

  /** 1 where {@link #difference} of two non-negative numbers is positive, else 0; no branch. */
  public static int exceeds(double a, double b) {
    return (int) Math.max(0, Math.signum(a - b - EPSILON * a));
  }

  /** a − b, counted as 0 where it is within ε of the larger of two non-negative numbers. */
  public static double difference(double a, double b) {
    double difference = a - b;
    double distance = Math.abs(difference);
    // Two comparisons instead of a maximum: they are nearly always foreseen.
    return distance <= EPSILON * a || distance <= EPSILON * b ? 0 : difference;
  }

  /** Whether an accuracy is as good as a target, or misses it by no more than ε. */
  public static boolean reaches(double accuracy, double target) {
    return accuracy + EPSILON >= target;
  }

  /** Whether a number lies in [low, high], each end moved outward by the share ε of itself. */
  public static boolean isWithin(double value, double low, double high) {
    return value >= low * (1 - EPSILON) && value <= high * (1 + EPSILON);
  }

  /** The least whole number that is not below a number by more than ε. */
  public static double ceil(double number) {
    return Math.ceil(number - EPSILON);
  }

  /** The greatest whole number that is not above a number by more than ε. */
  public static double floor(double number) {
    return Math.floor(number + EPSILON);
  }
}
