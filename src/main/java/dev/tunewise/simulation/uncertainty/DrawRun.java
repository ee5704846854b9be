package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ChoiceRule;
import dev.tunewise.simulation.CostDetails;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** All draws of a scenario: what is kept of each, and the columns window by window. */
final class DrawRun {
  private static final Strategy[] STRATEGIES = Strategy.values();

  final int count;
  final int months;
  final double[][] totals;
  final double[][] accuracies;
  final double[][] breakEvenMonths;
  final double[][] ranged;
  final byte[] cheapest;
  final byte[] recommended;
  final byte[] meetsTarget;

  /** The viable strategies, a bit for each. */
  final byte[] viable;

  /** By strategy, then draw: paid out by the end of the horizon. */
  final double[][] spend;

  /** The strategies that stay within the draw's budget, a bit for each. */
  final byte[] withinBudget;

  private final boolean parallel;
  private final BooleanSupplier canceled;
  private final ThreadLocal<DrawWorker> workers;

  /** By block, then pair and month: draws in which the challenger is not more expensive. */
  private final int[][][] notMoreExpensive;

  DrawRun(Scenario scenario, boolean parallel, BooleanSupplier canceled) {
    this.parallel = parallel;
    this.canceled = canceled;
    count = scenario.draws();
    months = scenario.horizonMonths();
    totals = new double[STRATEGIES.length][count];
    accuracies = new double[STRATEGIES.length][count];
    breakEvenMonths = new double[BreakEven.Pair.all().size()][count];
    ranged = new double[Calibration.ranges(scenario).size()][count];
    cheapest = new byte[count];
    recommended = new byte[count];
    meetsTarget = new byte[count];
    viable = new byte[count];
    spend = new double[STRATEGIES.length][count];
    withinBudget = new byte[count];
    notMoreExpensive =
        new int[(count + DrawBlock.SIZE - 1) / DrawBlock.SIZE][BreakEven.Pair.all().size()]
            [months + 1];
    workers = ThreadLocal.withInitial(() -> new DrawWorker(scenario, DrawBlock.SIZE));
  }

  /**
   * Calculates all draws, keeping the columns of a window; the first window also fills the arrays
   * here. Stops early, with nothing of use, once canceled.
   */
  void run(DrawColumns window) {
    each(
        notMoreExpensive.length,
        block -> {
          if (!canceled.getAsBoolean()) {
            runBlock(block, window);
          }
        });
  }

  /** Runs numbered tasks on all cores, or one after the other on the calling thread. */
  void each(int tasks, IntConsumer task) {
    IntStream indices = IntStream.range(0, tasks);
    (parallel ? indices.parallel() : indices).forEach(task);
  }

  private void runBlock(int number, DrawColumns window) {
    int first = number * DrawBlock.SIZE;
    int size = Math.min(count - first, DrawBlock.SIZE);
    DrawBlock block = new DrawBlock(workers.get(), window, first, size);
    boolean keeps = window.first() == 0;
    byte[] candidates = new byte[size];
    for (int i = 0; i < size; i++) {
      DrawWorker worker = block.run(i);
      if (keeps) {
        keep(worker, first + i);
        candidates[i] = (byte) worker.modelRun().candidates();
      }
    }
    block.finish();
    if (keeps) {
      choose(block, candidates, first);
      for (BreakEven.Pair pair : BreakEven.Pair.all()) {
        int p = pair.index();
        block.breakEvens(pair, breakEvenMonths[p], notMoreExpensive[number][p]);
      }
    }
  }

  private void keep(DrawWorker worker, int i) {
    ModelRun modelRun = worker.modelRun();
    double budget = modelRun.get(Parameter.BUDGET);
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      accuracies[s][i] = modelRun.accuracy(strategy);
      meetsTarget[i] |= bit(s, modelRun.meetsTarget(strategy));
      viable[i] |= bit(s, modelRun.isViable(strategy));
      spend[s][i] = modelRun.spend(strategy);
      withinBudget[i] |= bit(s, !CostDetails.isOver(spend[s][i], budget));
    }
    for (int r = 0; r < ranged.length; r++) {
      ranged[r][i] = worker.value(r);
    }
  }

  private static byte bit(int strategy, boolean holds) {
    return (byte) (holds ? 1 << strategy : 0);
  }

  /** Notes the totals of a block, and which strategy they speak for. */
  private void choose(DrawBlock block, byte[] candidates, int first) {
    double[] ofDraw = new double[STRATEGIES.length];
    for (int i = 0; i < candidates.length; i++) {
      for (Strategy strategy : STRATEGIES) {
        int s = strategy.ordinal();
        ofDraw[s] = block.total(strategy, i);
        totals[s][first + i] = ofDraw[s];
      }
      cheapest[first + i] = (byte) ChoiceRule.cheapest(ofDraw, ChoiceRule.ALL).ordinal();
      recommended[first + i] = (byte) ChoiceRule.cheapest(ofDraw, candidates[i]).ordinal();
    }
  }

  /** Share of draws in which the challenger is not more expensive, month 0…H. */
  double[] notMoreExpensiveByMonth(BreakEven.Pair pair) {
    double[] shares = new double[months + 1];
    for (int m = 0; m <= months; m++) {
      int sum = 0;
      for (int[][] block : notMoreExpensive) {
        sum += block[pair.index()][m];
      }
      shares[m] = (double) sum / count;
    }
    return shares;
  }
}
