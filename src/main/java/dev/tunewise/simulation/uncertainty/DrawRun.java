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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All draws of a scenario: what is kept of each, and the columns of some draws in a row at a time.
 */
final class DrawRun {
  /** Numbers of ranged inputs held at a time: 64 MB. */
  private static final int ROOM = 1 << 23;

  private static final Strategy[] STRATEGIES = Strategy.values();

  final int count;
  final int months;

  /** How many inputs have a range. */
  final int ranges;

  final double[][] totals;
  final double[][] breakEvenMonths;

  /** By ranged input from {@link #firstRanged} on, then draw: as many as there is room for. */
  final double[][] ranged;

  final byte[] cheapest;
  final byte[] recommended;
  final byte[] meetsTarget;

  /** The viable strategies, a bit for each. */
  final byte[] viable;

  /** The strategies that stay within the draw's budget, a bit for each. */
  final byte[] withinBudget;

  private int firstRanged;

  private final Scenario scenario;
  private final boolean parallel;
  private final BooleanSupplier canceled;
  private final Spares<DrawWorker> workers;

  /** By block, then pair and month: draws in which the challenger is not more expensive. */
  private final int[][][] notMoreExpensive;

  DrawRun(Scenario scenario, boolean parallel, BooleanSupplier canceled) {
    this(scenario, parallel, canceled, ROOM);
  }

  /** With room for so many numbers of ranged inputs; one of them is always held. */
  DrawRun(Scenario scenario, boolean parallel, BooleanSupplier canceled, int room) {
    this.scenario = scenario;
    this.parallel = parallel;
    this.canceled = canceled;
    count = scenario.draws();
    months = scenario.horizonMonths();
    totals = new double[STRATEGIES.length][count];
    breakEvenMonths = new double[BreakEven.Pair.all().size()][count];
    ranges = Calibration.ranges(scenario).size();
    ranged = new double[Math.min(ranges, Math.max(1, room / count))][count];
    cheapest = new byte[count];
    recommended = new byte[count];
    meetsTarget = new byte[count];
    viable = new byte[count];
    withinBudget = new byte[count];
    notMoreExpensive = new int[blocks(count)][BreakEven.Pair.all().size()][months + 1];
    workers = new Spares<>(() -> new DrawWorker(scenario, DrawBlock.SIZE));
  }

  /** Columns for so many of its draws at a time. */
  DrawColumns columns(int draws, IntPredicate wanted, ColumnArrays arrays) {
    return new DrawColumns(scenario, draws, wanted, arrays);
  }

  /**
   * Calculates draws from number {@code first} on, as many as the columns have room for, and fills
   * the columns and the arrays here. Stops early, with nothing of use, once canceled.
   *
   * @param first a multiple of {@link DrawBlock#SIZE}
   * @return how many draws these were
   */
  int run(DrawColumns columns, int first) {
    int draws = Math.min(columns.draws(), count - first);
    each(
        blocks(draws),
        block -> {
          if (!canceled.getAsBoolean()) {
            int start = block * DrawBlock.SIZE;
            int size = Math.min(draws - start, DrawBlock.SIZE);
            workers.use(
                worker ->
                    runBlock(
                        new DrawBlock(worker, columns, start, first + start, size),
                        first + start,
                        size));
          }
        });
    return draws;
  }

  /** Draws the ranged inputs from number {@code first} on again, without calculating anything. */
  void drawRanges(int first) {
    firstRanged = first;
    int held = Math.min(ranged.length, ranges - first);
    each(
        blocks(count),
        block -> workers.use(worker -> drawRanges(worker, block * DrawBlock.SIZE, first, held)));
  }

  private void drawRanges(DrawWorker worker, int start, int first, int held) {
    for (int i = start; i < Math.min(count, start + DrawBlock.SIZE); i++) {
      worker.drawRanges(i, first, first + held);
      for (int r = 0; r < held; r++) {
        ranged[r][i] = worker.drawn(first + r);
      }
    }
  }

  /** The first of the ranged inputs held. */
  int firstRanged() {
    return firstRanged;
  }

  boolean isCanceled() {
    return canceled.getAsBoolean();
  }

  private static int blocks(int draws) {
    return (draws + DrawBlock.SIZE - 1) / DrawBlock.SIZE;
  }

  /** Runs numbered tasks on all cores, or one after the other on the calling thread. */
  void each(int tasks, IntConsumer task) {
    IntStream indices = IntStream.range(0, tasks);
    (parallel ? indices.parallel() : indices).forEach(task);
  }

  private void runBlock(DrawBlock block, int first, int size) {
    byte[] candidates = new byte[size];
    for (int i = 0; i < size; i++) {
      DrawWorker worker = block.run(i);
      keep(block, worker, i, first + i);
      candidates[i] = (byte) worker.modelRun().candidates();
    }
    block.finish();
    choose(block, candidates, first);
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      int p = pair.index();
      block.breakEvens(pair, breakEvenMonths[p], notMoreExpensive[first / DrawBlock.SIZE][p]);
    }
  }

  private void keep(DrawBlock block, DrawWorker worker, int i, int draw) {
    ModelRun modelRun = worker.modelRun();
    double budget = modelRun.get(Parameter.BUDGET);
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      meetsTarget[draw] |= bit(s, modelRun.meetsTarget(strategy));
      viable[draw] |= bit(s, modelRun.isViable(strategy));
      withinBudget[draw] |= bit(s, !CostDetails.isOver(block.spend(strategy, i), budget));
    }
    for (int r = 0; r < ranged.length; r++) {
      ranged[r][draw] = worker.drawn(r);
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
