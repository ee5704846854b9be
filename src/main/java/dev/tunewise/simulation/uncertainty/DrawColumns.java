package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What percentiles are wanted of, for some draws in a row: one array per column, one value per
 * draw, so that percentiles read along memory. First the cumulative costs, month 0…H of each
 * strategy, then the accuracy curves, grid point after grid point of each strategy, then the
 * accuracy and the spend of each strategy.
 */
final class DrawColumns {
  private static final double[] NOT_HELD = {};
  private static final Strategy[] STRATEGIES = Strategy.values();
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  private final int months;
  private final int draws;
  private final double[][] columns;
  private final double[][][] costs;
  private final double[][][] curves;

  /**
   * Columns of so many draws. Of the accuracy curves those that are not wanted are neither held nor
   * written.
   */
  DrawColumns(int months, int draws, IntPredicate wanted) {
    this(months, draws, wanted, new ColumnArrays());
  }

  /** The same in these arrays, which belong to these columns until others are laid in them. */
  DrawColumns(int months, int draws, IntPredicate wanted, ColumnArrays arrays) {
    this.months = months;
    this.draws = draws;
    columns = new double[count(months)][];
    arrays.free();
    Arrays.setAll(columns, c -> wanted.test(c) ? arrays.next(draws) : NOT_HELD);
    costs = byStrategy(0, months + 1);
    curves = held(byStrategy(STRATEGIES.length * (months + 1), POINTS));
  }

  /** How many columns there are. */
  static int count(int months) {
    return STRATEGIES.length * (months + 1 + POINTS + 2);
  }

  static int cost(Strategy strategy, int month, int months) {
    return strategy.ordinal() * (months + 1) + month;
  }

  static int curve(Strategy strategy, int point, int months) {
    return STRATEGIES.length * (months + 1) + strategy.ordinal() * POINTS + point;
  }

  static int accuracy(Strategy strategy, int months) {
    return STRATEGIES.length * (months + 1 + POINTS) + strategy.ordinal();
  }

  static int spend(Strategy strategy, int months) {
    return STRATEGIES.length * (months + 1 + POINTS + 1) + strategy.ordinal();
  }

  /** How many draws it has room for. */
  int draws() {
    return draws;
  }

  /** H. */
  int months() {
    return months;
  }

  boolean holds(int index) {
    return columns[index].length > 0;
  }

  /** Values of a column, draw by draw; what is behind them has no meaning. */
  double[] column(int index) {
    return columns[index];
  }

  /** The cumulative costs by strategy, month and draw. */
  double[][][] costs() {
    return costs;
  }

  /**
   * Accuracy curves by strategy, point of the grid and draw; empty where a point, or the whole
   * curve, is not held.
   */
  double[][][] curves() {
    return curves;
  }

  private static double[][][] held(double[][][] all) {
    for (int s = 0; s < all.length; s++) {
      boolean held = Arrays.stream(all[s]).anyMatch(point -> point.length > 0);
      all[s] = held ? all[s] : new double[0][];
    }
    return all;
  }

  private double[][][] byStrategy(int first, int each) {
    double[][][] parts = new double[STRATEGIES.length][][];
    Arrays.setAll(
        parts, s -> Arrays.copyOfRange(columns, first + s * each, first + (s + 1) * each));
    return parts;
  }
}
