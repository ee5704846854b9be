package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEvenScan;

/**
 * Some draws in a row: each is calculated by itself, then the costs and break-evens of all of them
 * together, month by month.
 */
final class DrawBlock {
  static final int SIZE = 256;

  private static final Strategy[] STRATEGIES = Strategy.values();

  private final DrawWorker worker;
  private final DrawColumns window;
  private final boolean isWholeWindow;
  private final int firstDraw;
  private final int draws;
  private final int months;

  /** Cumulative costs by strategy, month 0…H and draw: the columns themselves, if it has all. */
  private final double[][][] costs;

  /** Index of the first draw of the block in {@link #costs}. */
  private final int first;

  private final BreakEvenScan scan;
  private final double[] ofDraw;

  DrawBlock(DrawWorker worker, DrawColumns window, int firstDraw, int draws) {
    this.worker = worker;
    this.window = window;
    this.firstDraw = firstDraw;
    this.draws = draws;
    months = worker.months();
    isWholeWindow = window.hasAllCosts();
    costs = isWholeWindow ? window.costs() : new double[STRATEGIES.length][months + 1][draws];
    first = isWholeWindow ? firstDraw : 0;
    scan = new BreakEvenScan(draws);
    ofDraw = new double[months + 1];
  }

  /** Calculates the i-th draw of the block. */
  DrawWorker run(int i) {
    worker.run(firstDraw + i, i);
    if (window.hasCosts() && !worker.sharesTime()) {
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

  /** Adds up the costs and writes the curves after all draws have been run. */
  void finish() {
    if (worker.sharesTime() && window.hasCosts()) {
      for (Strategy strategy : STRATEGIES) {
        worker.modelRun().cumulative(strategy, costs[strategy.ordinal()], first, draws);
      }
    }
    if (window.hasCurves()) {
      worker.modelRun().accuracyByExamples(window.curves(), firstDraw, draws);
    }
    if (window.hasCosts() && !isWholeWindow) {
      window.putCosts(costs, firstDraw, draws);
    }
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
