package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;

/**
 * A window on the columns of all draws: one array per column, one value per draw, so that
 * percentiles read along memory. First the cumulative costs, month 0…H of each strategy, then the
 * accuracy curves, grid point after grid point of each strategy. Many draws are held window by
 * window, so that a million of them fit into a small heap.
 */
final class DrawColumns {
  /** Numbers held at a time: 256 MB. */
  private static final long ROOM = 1L << 25;

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

  /** The window that starts at a column; as many as there is room for. */
  static DrawColumns from(int column, int months, int draws) {
    int width = Math.clamp(ROOM / draws, 1, count(months) - column);
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

  int first() {
    return from;
  }

  /** Index behind the last column of the window. */
  int end() {
    return from + columns.length;
  }

  /** Values of a column inside the window. */
  double[] column(int index) {
    return columns[index - from];
  }

  /** Stores the part of a draw that falls into the window; {@code curve} is scratch room. */
  void store(Draw draw, int i, double[] curve) {
    for (Strategy strategy : STRATEGIES) {
      put(cost(strategy, 0, months), draw.cumulative()[strategy.ordinal()], i);
      int first = curve(strategy, 0, months);
      if (first < end() && first + POINTS > from) {
        draw.curves().onGrid(strategy, draw.grid(), curve);
        put(first, curve, i);
      }
    }
  }

  private void put(int firstColumn, double[] values, int i) {
    int begin = Math.max(firstColumn, from);
    int stop = Math.min(firstColumn + values.length, end());
    for (int c = begin; c < stop; c++) {
      columns[c - from][i] = values[c - firstColumn];
    }
  }
}
