package dev.tunewise.simulation;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.stream.IntStream;

/**
 * All draws of a scenario, by column: one value per draw, so that percentiles read along memory.
 */
final class Draws {
  private static final int STRATEGIES = Strategy.values().length;
  private static final int PAIRS = BreakEven.Pair.values().length;

  /** Draws that one task works out. */
  private static final int BLOCK = 256;

  final int count;
  final int months;
  final double[][] totals;
  final double[][] accuracies;
  final double[][] breakEvenMonths;
  final double[][] ranged;
  final byte[] cheapest;
  final byte[] recommended;
  final byte[] meetsTarget;

  /** Columns of month m of strategy s at s (H + 1) + m. */
  final double[][] costs;

  /** Columns of grid point i of strategy s at s · points + i. */
  final double[][] curves;

  /** By block, then pair and month: draws in which the challenger is not dearer. */
  private final int[][][] notDearer;

  private Draws(Scenario scenario) {
    count = scenario.draws();
    months = scenario.horizonMonths();
    totals = new double[STRATEGIES][count];
    accuracies = new double[STRATEGIES][count];
    breakEvenMonths = new double[PAIRS][count];
    ranged = new double[scenario.ranges().size()][count];
    cheapest = new byte[count];
    recommended = new byte[count];
    meetsTarget = new byte[count];
    costs = new double[STRATEGIES * (months + 1)][count];
    curves = new double[STRATEGIES * ExampleGrid.EXAMPLES.size()][count];
    notDearer = new int[(count + BLOCK - 1) / BLOCK][PAIRS][months + 1];
  }

  /** Works out all draws on the common pool, or on the calling thread alone. */
  static Draws of(Scenario scenario, boolean parallel) {
    Draws draws = new Draws(scenario);
    ThreadLocal<Draw> workspace = ThreadLocal.withInitial(() -> new Draw(scenario));
    IntStream blocks = IntStream.range(0, draws.notDearer.length);
    (parallel ? blocks.parallel() : blocks).forEach(b -> draws.runBlock(workspace.get(), b));
    return draws;
  }

  private void runBlock(Draw draw, int block) {
    BreakEvenScan scan = new BreakEvenScan();
    double[] curve = new double[ExampleGrid.EXAMPLES.size()];
    int end = Math.min(count, (block + 1) * BLOCK);
    for (int i = block * BLOCK; i < end; i++) {
      draw.run(i);
      store(draw, i, curve);
      for (BreakEven.Pair pair : BreakEven.Pair.values()) {
        int p = pair.ordinal();
        scan.run(
            draw.cumulative()[pair.challenger().ordinal()],
            draw.cumulative()[pair.incumbent().ordinal()],
            notDearer[block][p]);
        breakEvenMonths[p][i] = scan.month();
      }
    }
  }

  private void store(Draw draw, int i, double[] curve) {
    Evaluation evaluation = draw.evaluation();
    for (Strategy strategy : Strategy.values()) {
      int s = strategy.ordinal();
      totals[s][i] = evaluation.total(strategy);
      accuracies[s][i] = evaluation.accuracy(strategy);
      meetsTarget[i] |= (byte) (evaluation.meetsTarget(strategy) ? 1 << s : 0);
      double[] cumulative = draw.cumulative()[s];
      for (int m = 0; m <= months; m++) {
        costs[s * (months + 1) + m][i] = cumulative[m];
      }
      draw.curves().onGrid(strategy, draw.grid(), curve);
      for (int g = 0; g < curve.length; g++) {
        curves[s * curve.length + g][i] = curve[g];
      }
    }
    cheapest[i] = (byte) evaluation.cheapest().ordinal();
    recommended[i] = (byte) evaluation.recommended().ordinal();
    for (int r = 0; r < ranged.length; r++) {
      ranged[r][i] = draw.value(r);
    }
  }

  /** Share of draws in which the challenger is not dearer, month 0…H. */
  double[] notDearerByMonth(BreakEven.Pair pair) {
    double[] shares = new double[months + 1];
    for (int m = 0; m <= months; m++) {
      int sum = 0;
      for (int[][] block : notDearer) {
        sum += block[pair.ordinal()][m];
      }
      shares[m] = (double) sum / count;
    }
    return shares;
  }
}
