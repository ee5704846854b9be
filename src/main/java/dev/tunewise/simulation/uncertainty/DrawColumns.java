package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A window on the columns of all draws: one array per column, one value per draw, so that
 * percentiles read along memory. First the cumulative costs, month 0…H of each strategy, then the
 * accuracy curves, grid point after grid point of each strategy. Many draws are held window by
 * window, so that a million of them fit into a small heap.
 */
final class DrawColumns {
  /** Numbers held at a time: 256 MB. */
  private static final long ROOM = 1L << 25;

  private static final double[] NOT_HELD = {};
  private static final Strategy[] STRATEGIES = Strategy.values();
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  private final int months;
  private final int from;
  private final double[][] columns;

  private DrawColumns(int months, int from, double[][] columns) {
    this.months = months;
    this.from = from;
    this.columns = columns;
  }

  /**
   * The window that starts at a column; as many as there is room for. Those that are not wanted are
   * neither held nor written.
   */
  static DrawColumns from(int column, int months, int draws, IntPredicate wanted) {
    int width = Math.clamp(ROOM / draws, 1, count(months) - column);
    double[][] columns = new double[width][];
    for (int i = 0; i < width; i++) {
      columns[i] = wanted.test(column + i) ? new double[draws] : NOT_HELD;
    }
    return new DrawColumns(months, column, columns);
  }

  /** A window of so many columns. */
  static DrawColumns of(int column, int width, int months, int draws) {
    return new DrawColumns(months, column, new double[width][draws]);
  }

  /** How many columns there are. */
  static int count(int months) {
    return STRATEGIES.length * (months + 1 + POINTS);
  }

  static int cost(Strategy strategy, int month, int months) {
    return strategy.ordinal() * (months + 1) + month;
  }

  static int curve(Strategy strategy, int point, int months) {
    return STRATEGIES.length * (months + 1) + strategy.ordinal() * POINTS + point;
  }

  /** Whether it has any of the accuracy curves. */
  boolean hasCurves() {
    return end() > costColumns();
  }

  /** Accuracy curves by strategy and point of the grid; empty where the window has nothing. */
  double[][][] curves() {
    double[][][] curves = new double[STRATEGIES.length][0][];
    for (Strategy strategy : STRATEGIES) {
      int start = curve(strategy, 0, months);
      if (start < end() && start + POINTS > from) {
        double[][] points = new double[POINTS][];
        Arrays.setAll(
            points, p -> start + p < from || start + p >= end() ? NOT_HELD : column(start + p));
        curves[strategy.ordinal()] = points;
      }
    }
    return curves;
  }

  int first() {
    return from;
  }

  /** Index behind the last column of the window. */
  int end() {
    return from + columns.length;
  }

  boolean holds(int index) {
    return column(index).length > 0;
  }

  /** Values of a column inside the window. */
  double[] column(int index) {
    return columns[index - from];
  }

  /** Whether it has any of the cumulative costs. */
  boolean hasCosts() {
    return from < costColumns();
  }

  /** Whether it has the cumulative costs of all strategies and months. */
  boolean hasAllCosts() {
    return from == 0 && end() >= costColumns();
  }

  /** The cumulative costs by strategy, month and draw, if it has all of them. */
  double[][][] costs() {
    double[][][] costs = new double[STRATEGIES.length][][];
    for (int s = 0; s < costs.length; s++) {
      costs[s] = Arrays.copyOfRange(columns, s * (months + 1), (s + 1) * (months + 1));
    }
    return costs;
  }

  /** Writes costs by strategy, month and draw of some draws in a row to the columns it has. */
  void putCosts(double[][][] costs, int firstDraw, int draws) {
    for (int index = from; index < Math.min(end(), costColumns()); index++) {
      double[] column = costs[index / (months + 1)][index % (months + 1)];
      System.arraycopy(column, 0, column(index), firstDraw, draws);
    }
  }

  private int costColumns() {
    return STRATEGIES.length * (months + 1);
  }
}
