package dev.tunewise.statistics;

/**
 * Where a true share lies, given what was found in a sample: Wilson's score interval (Wilson 1927),
 * which stays inside 0…1 and has a width even where all or none were right.
 *
 * @param low 0…1
 * @param high 0…1
 */
public record WilsonInterval(double low, double high) {
  /** The standard normal's 90th percentile: an interval of 80 %. */
  private static final double Z_80 = 1.2815515655446004;

  /**
   * The interval of 80 %.
   *
   * @param correct from 0 to {@code evaluated}; may be a mean of runs
   * @param evaluated at least 1
   */
  public static WilsonInterval of(double correct, double evaluated) {
    return of(correct, evaluated, Z_80);
  }

  /**
   * An interval of any width.
   *
   * @param z standard normal quantile at its upper end
   */
  public static WilsonInterval of(double correct, double evaluated, double z) {
    double p = correct / evaluated;
    double zz = z * z / evaluated;
    double center = (p + zz / 2) / (1 + zz);
    double half = z * Math.sqrt(p * (1 - p) / evaluated + zz / evaluated / 4) / (1 + zz);
    return new WilsonInterval(Math.max(0, center - half), Math.min(1, center + half));
  }
}
