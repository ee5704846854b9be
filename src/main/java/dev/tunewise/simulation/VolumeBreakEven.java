package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.BreakEven.Volume;
import dev.tunewise.statistics.Bisection;
import dev.tunewise.statistics.Tolerance;
import java.util.OptionalDouble;

/**
 * The monthly calls at which two strategies cost the same over the horizon, in [1, 10¹⁰]. Without
 * hosting steps totals are straight lines K + S V and the answer is −K₀/K₁; with steps a
 * logarithmic grid finds the changes of sign and a bisection the first one.
 */
final class VolumeBreakEven {
  static final double MOST_CALLS = 1e10;
  private static final int GRID_STEPS = 2000;
  private static final double[] GRID = grid();

  private final VolumeCosts costs;
  private final Strategy challenger;
  private final Strategy incumbent;

  VolumeBreakEven(VolumeCosts costs, BreakEven.Pair pair) {
    this.costs = costs;
    challenger = pair.challenger();
    incumbent = pair.incumbent();
  }

  private static double[] grid() {
    double[] grid = new double[GRID_STEPS + 1];
    for (int k = 0; k <= GRID_STEPS; k++) {
      grid[k] = StrictMath.pow(10, k / 200.0);
    }
    return grid;
  }

  Volume find() {
    return costs.isStepped() ? onGrid() : closedForm();
  }

  private Volume closedForm() {
    double constant = Tolerance.difference(costs.constant(challenger), costs.constant(incumbent));
    double slope = Tolerance.difference(costs.slope(challenger), costs.slope(incumbent));
    boolean cheaperAtFew = constant + slope <= 0;
    boolean cheaperAtMany = constant + slope * MOST_CALLS <= 0;
    if (cheaperAtFew == cheaperAtMany) {
      return nowhere(cheaperAtFew);
    }
    return at(-constant / slope, cheaperAtMany, false);
  }

  private Volume onGrid() {
    boolean cheaperAtFew = isCheaper(GRID[0]);
    boolean before = cheaperAtFew;
    int first = 0;
    int changes = 0;
    for (int k = 1; k <= GRID_STEPS; k++) {
      boolean cheaper = isCheaper(GRID[k]);
      if (cheaper != before) {
        changes++;
        first = first == 0 ? k : first;
      }
      before = cheaper;
    }
    return changes == 0
        ? nowhere(cheaperAtFew)
        : at(narrow(GRID[first - 1], GRID[first]), !cheaperAtFew, changes > 1);
  }

  /** The change of sign lies in (below, above]; returns its upper end within ε. */
  private double narrow(double below, double above) {
    boolean cheaperBelow = isCheaper(below);
    return Bisection.RATIO
        .narrow(
            below,
            above,
            calls -> isCheaper(calls) != cheaperBelow,
            (low, high) -> high / low - 1 <= Tolerance.EPSILON)
        .behind();
  }

  private boolean isCheaper(double calls) {
    double own = costs.total(challenger, calls);
    return Tolerance.difference(own, costs.total(incumbent, calls)) <= 0;
  }

  private static Volume nowhere(boolean cheaper) {
    return new Volume(OptionalDouble.empty(), cheaper ? Side.ALWAYS : Side.NEVER, false);
  }

  private static Volume at(double calls, boolean cheaperAbove, boolean severalChanges) {
    return new Volume(
        OptionalDouble.of(calls), cheaperAbove ? Side.ABOVE : Side.BELOW, severalChanges);
  }
}
