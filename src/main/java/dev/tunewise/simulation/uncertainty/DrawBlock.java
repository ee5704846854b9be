package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEvenScan;
import dev.tunewise.simulation.ModelRun;

/**
 * Some draws in a row: each is calculated by itself, then the costs and break-evens of all of them
 * together, month by month.
 */
final class DrawBlock {
  static final int SIZE = 256;

  private static final Strategy[] STRATEGIES = Strategy.values();

  private final DrawWorker worker;
  private final DrawColumns columns;
  private final int firstDraw;
  private final int draws;
  private final int months;

  /** Cumulative costs by strategy, month 0…H and draw: the columns themselves. */
  private final double[][][] costs;

  /** Index of the first draw of the block in the columns. */
  private final int first;

  private final BreakEvenScan scan;
  private final double[] ofDraw;

  /**
   * So many draws from a number on.
   *
   * @param first where the columns have the first of them
   */
  DrawBlock(DrawWorker worker, DrawColumns columns, int first, int firstDraw, int draws) {
    this.worker = worker;
    this.columns = columns;
    this.first = first;
    this.firstDraw = firstDraw;
    this.draws = draws;
    months = columns.months();
    costs = columns.costs();
    scan = new BreakEvenScan(draws);
    ofDraw = new double[months + 1];
  }

  /** Calculates the i-th draw of the block. */
  DrawWorker run(int i) {
    worker.run(firstDraw + i, i);
    ModelRun modelRun = worker.modelRun();
    for (Strategy strategy : STRATEGIES) {
      columns.column(DrawColumns.accuracy(strategy, months))[first + i] =
          modelRun.accuracy(strategy);
      columns.column(DrawColumns.spend(strategy, months))[first + i] = modelRun.spend(strategy);
    }
    if (!worker.sharesTime()) {
      addUp(i);
    }
    return worker;
  }

  /** Adds up the costs of a draw that has timelines of its own. */
  private void addUp(int i) {
    for (Strategy strategy : STRATEGIES) {
      worker.modelRun().cumulative(strategy, ofDraw);
      for (int m = 0; m <= months; m++) {
        costs[strategy.ordinal()][m][first + i] = ofDraw[m];
      }
    }
  }

  /** Adds up the costs and keeps the curves after all draws have been run. */
  void finish() {
    if (worker.sharesTime()) {
      for (Strategy strategy : STRATEGIES) {
        worker.modelRun().cumulative(strategy, costs[strategy.ordinal()], first, draws);
      }
    }
    columns.keepCurves(worker.modelRun(), first, draws);
  }

  /** What is paid out by the end in the i-th draw, after it was run. */
  double spend(Strategy strategy, int i) {
    return columns.column(DrawColumns.spend(strategy, months))[first + i];
  }

  /** Total cost of the i-th draw, after all have been added up. */
  double total(Strategy strategy, int i) {
    return costs[strategy.ordinal()][months][first + i];
  }

  /**
   * Writes the break-even months of a pair to their places among all draws, and by month in how
   * many draws of the block the challenger is not more expensive.
   */
  void breakEvens(BreakEven.Pair pair, double[] breakEvens, int[] notMoreExpensive) {
    double[][] challenger = costs[pair.challenger().ordinal()];
    double[][] incumbent = costs[pair.incumbent().ordinal()];
    for (int m = 0; m <= months; m++) {
      notMoreExpensive[m] = scan.month(m, challenger[m], incumbent[m], first, draws);
    }
    for (int i = 0; i < draws; i++) {
      breakEvens[firstDraw + i] = scan.breakEven(challenger, incumbent, first, i);
    }
  }
}
