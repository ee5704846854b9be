package dev.tunewise.simulation.calibration;

import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * With how many examples the curves of a fit first get somewhere, such as to a target or past
 * another strategy.
 *
 * @param never share 0…1 of the weight of curves that never get there
 * @param p10 10th percentile of the examples among the curves that get there; NaN if none does
 * @param p50 median among all curves, those that never get there counted as infinite
 * @param p90 90th percentile among the curves that get there; NaN if none does
 */
public record Reach(double never, double p10, double p50, double p90) {
  /** So many curves stand for all, evenly by weight: a share is off by 0.01 at most. */
  private static final int CURVES = 4_000;

  private static final int STEPS_PER_DECADE = 24;

  /** Curves taken in steps of the golden ratio are spread evenly, and unlike in order. */
  private static final double GOLDEN = 0.6180339887498949;

  /** What a curve must reach. */
  public interface Goal {
    /**
     * The accuracy to reach.
     *
     * @param share where the curve stands, 0…1 of the weight; see {@link #unrelated}
     * @param examples at which it must be reached
     */
    double at(double share, double examples);
  }

  /**
   * Examples to a goal.
   *
   * @param first the fewest examples that count, above 0
   * @param most the most that are looked at, above {@code first}
   */
  public static Reach of(CurveFit fit, double first, double most, Goal goal) {
    double[] grid = grid(first, most);
    double[] reached = new double[CURVES];
    for (int i = 0; i < CURVES; i++) {
      double share = (i + 0.5) / CURVES;
      reached[i] = first(fit, fit.curveAt(share), grid, share, goal).orElse(Double.MAX_VALUE);
    }
    Arrays.sort(reached);
    int there = (int) Arrays.stream(reached).filter(x -> x < Double.MAX_VALUE).count();
    double median = there > CURVES / 2 ? at(reached, CURVES, 0.5) : Double.POSITIVE_INFINITY;
    return new Reach(
        1 - there / (double) CURVES, at(reached, there, 0.1), median, at(reached, there, 0.9));
  }

  /** Where to take another fit's curve that has nothing to do with the one at this share. */
  public static double unrelated(double share) {
    return (share * CURVES * GOLDEN) % 1;
  }

  private static double at(double[] sorted, int count, double level) {
    return count == 0 ? Double.NaN : sorted[(int) Math.floor(level * (count - 1))];
  }

  private static OptionalDouble first(
      CurveFit fit, int curve, double[] grid, double share, Goal goal) {
    double before = 0;
    for (int i = 0; i < grid.length; i++) {
      double ahead = fit.accuracy(curve, grid[i]) - goal.at(share, grid[i]) + Tolerance.EPSILON;
      if (ahead >= 0) {
        double part = i == 0 ? 1 : -before / (ahead - before);
        double from = i == 0 ? grid[0] : grid[i - 1];
        return OptionalDouble.of(from * StrictMath.pow(grid[i] / from, part));
      }
      before = ahead;
    }
    return OptionalDouble.empty();
  }

  private static double[] grid(double first, double most) {
    int steps = (int) Math.ceil(STEPS_PER_DECADE * StrictMath.log10(most / first));
    double[] grid = new double[steps + 1];
    Arrays.setAll(grid, i -> first * StrictMath.pow(most / first, i / (double) steps));
    return grid;
  }
}
