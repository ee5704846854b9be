package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.BUDGET;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.uncertainty.ColumnQuantiles.Limits;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileSelector;
import dev.tunewise.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario over its ranges and the spread of the accuracy curves. The numbers depend on the
 * scenario, its seed and its number of draws alone, not on threads.
 */
public final class MonteCarlo {
  /** Of a scenario and its last few edits. */
  private static final int CURVES_OF_ONE = 8;

  private static final int CURVES_OF_MANY = 64;

  private final boolean parallel;
  private final boolean parallelInTurn;
  private final Limits limits;
  private final Supplier<Spares<ColumnArrays>> arrays;
  private final KnownCurves curves;

  /** Uses all cores. */
  public MonteCarlo() {
    this(true);
  }

  MonteCarlo(boolean parallel) {
    this(parallel, Limits.USUAL);
  }

  MonteCarlo(boolean parallel, Limits limits) {
    this(
        parallel,
        parallel,
        limits,
        () -> new Spares<>(ColumnArrays::new),
        new KnownCurves(CURVES_OF_ONE));
  }

  private MonteCarlo(
      boolean parallel,
      boolean parallelInTurn,
      Limits limits,
      Supplier<Spares<ColumnArrays>> arrays,
      KnownCurves curves) {
    this.parallel = parallel;
    this.parallelInTurn = parallelInTurn;
    this.limits = limits;
    this.arrays = arrays;
    this.curves = curves;
  }

  /**
   * For many scenarios, some at once, each from a thread of its own: where these keep all cores
   * busy, a run takes no other, and what it needs serves the next one. Runs that take turns use all
   * cores.
   *
   * @param atOnce how many threads there are
   */
  public static MonteCarlo ofMany(int atOnce) {
    boolean spare = atOnce < Runtime.getRuntime().availableProcessors();
    Spares<ColumnArrays> kept = new Spares<>(ColumnArrays::new);
    return new MonteCarlo(spare, true, Limits.USUAL, () -> kept, new KnownCurves(CURVES_OF_MANY));
  }

  /** Percentiles, odds of breaking even, tornado and value of information. */
  public Uncertainty run(Scenario scenario) {
    return run(scenario, () -> false).orElseThrow();
  }

  /** The same; empty if {@code canceled} turns true meanwhile. */
  public Optional<Uncertainty> run(Scenario scenario, BooleanSupplier canceled) {
    if (scenario.draws() <= limits.whole()) {
      return runNow(scenario, parallel, canceled);
    }
    try (Turn _ = Turn.take()) {
      return runNow(scenario, parallelInTurn, canceled);
    }
  }

  private Optional<Uncertainty> runNow(
      Scenario scenario, boolean onAllCores, BooleanSupplier canceled) {
    DrawRun draws = new DrawRun(scenario, onAllCores, canceled);
    @Nullable Quantiles[] known = curves.of(scenario);
    Optional<ColumnQuantiles> found =
        arrays
            .get()
            .lend(room -> ColumnQuantiles.of(draws, known, equalColumns(scenario), limits, room));
    found.ifPresent(quantiles -> curves.keep(scenario, quantiles.columns()));
    return found
        .map(quantiles -> uncertainty(draws, quantiles, scenario))
        .filter(whole -> !canceled.getAsBoolean());
  }

  private static Uncertainty uncertainty(
      DrawRun draws, ColumnQuantiles quantiles, Scenario scenario) {
    List<StrategySpread> strategies = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      strategies.add(spread(draws, quantiles, scenario.get(BUDGET) > 0, strategy));
    }
    List<BreakEvenSpread> breakEvens = new ArrayList<>();
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      breakEvens.add(spread(draws, pair));
    }
    return new Uncertainty(
        scenario.draws(),
        scenario.seed(),
        strategies,
        breakEvens,
        Tornado.of(scenario),
        share(draws.viable, 0),
        ValueOfInformation.of(draws, List.copyOf(Calibration.ranges(scenario).keySet())));
  }

  /** Beyond the shots of a prompt its accuracy is the same whatever the examples. */
  private static IntUnaryOperator equalColumns(Scenario scenario) {
    int months = scenario.horizonMonths();
    int first = DrawColumns.curve(Strategy.PROMPTING, flatFrom(scenario), months);
    int last = DrawColumns.curve(Strategy.PROMPTING, ExampleGrid.EXAMPLES.size() - 1, months);
    return column -> column > first && column <= last ? first : column;
  }

  /** Grid point from which on more examples change nothing for a prompt. */
  private static int flatFrom(Scenario scenario) {
    boolean shotsVary = scenario.ranges().containsKey(PROMPTING_SHOTS);
    double shots = shotsVary ? PROMPTING_SHOTS.max() : scenario.get(PROMPTING_SHOTS);
    return ExampleGrid.firstAtLeast(shots);
  }

  private static StrategySpread spread(
      DrawRun draws, ColumnQuantiles quantiles, boolean hasBudget, Strategy strategy) {
    int s = strategy.ordinal();
    int months = draws.months;
    return new StrategySpread(
        strategy,
        quantiles.of(DrawColumns.cost(strategy, months, months)),
        quantiles.band(DrawColumns.cost(strategy, 0, months), months + 1),
        quantiles.of(DrawColumns.accuracy(strategy, months)),
        quantiles.band(DrawColumns.curve(strategy, 0, months), ExampleGrid.EXAMPLES.size()),
        share(draws.cheapest, s),
        shareWith(draws.meetsTarget, s),
        share(draws.recommended, s),
        shareWith(draws.viable, s),
        shareOfBest(draws, s),
        quantiles.of(DrawColumns.spend(strategy, months)),
        hasBudget ? OptionalDouble.of(shareWith(draws.withinBudget, s)) : OptionalDouble.empty());
  }

  /** Share of the draws that have this value. */
  private static double share(byte[] values, int value) {
    int sum = 0;
    for (byte ofDraw : values) {
      sum += ofDraw == value ? 1 : 0;
    }
    return (double) sum / values.length;
  }

  /** Share of the draws whose set has a strategy. */
  private static double shareWith(byte[] sets, int strategy) {
    int sum = 0;
    for (byte ofDraw : sets) {
      sum += ofDraw >> strategy & 1;
    }
    return (double) sum / sets.length;
  }

  /** Share of the draws that recommend a strategy, and in which it fits. */
  private static double shareOfBest(DrawRun draws, int strategy) {
    int sum = 0;
    for (int i = 0; i < draws.count; i++) {
      sum += draws.recommended[i] == strategy ? draws.viable[i] >> strategy & 1 : 0;
    }
    return (double) sum / draws.count;
  }

  private static BreakEvenSpread spread(DrawRun draws, BreakEven.Pair pair) {
    double[] months = new double[draws.count];
    double[] histogram = new double[2 * draws.months + 1];
    int found = 0;
    for (double month : draws.breakEvenMonths[pair.index()]) {
      if (!Double.isNaN(month)) {
        months[found++] = month;
        histogram[(int) (2 * month)]++;
      }
    }
    Optional<Quantiles> quantiles =
        found == 0 ? Optional.empty() : Optional.of(new QuantileSelector(found).of(months, found));
    return new BreakEvenSpread(
        pair,
        (double) found / draws.count,
        quantiles,
        Doubles.wrap(draws.notMoreExpensiveByMonth(pair)),
        Doubles.wrap(histogram));
  }
}
