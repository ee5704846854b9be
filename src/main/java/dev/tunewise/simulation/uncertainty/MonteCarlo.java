package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.BUDGET;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.QuantileSelector;
import dev.tunewise.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/**
 * Runs a scenario over its ranges and the spread of the accuracy curves. The numbers depend on the
 * scenario, its seed and its number of draws alone, not on threads.
 */
public final class MonteCarlo {
  private final boolean parallel;

  /** Uses all cores. */
  public MonteCarlo() {
    this(true);
  }

  MonteCarlo(boolean parallel) {
    this.parallel = parallel;
  }

  /** Percentiles, odds of breaking even, tornado and value of information. */
  public Uncertainty run(Scenario scenario) {
    return run(scenario, () -> false).orElseThrow();
  }

  /** The same; empty if {@code canceled} turns true meanwhile. */
  public Optional<Uncertainty> run(Scenario scenario, BooleanSupplier canceled) {
    DrawRun draws = new DrawRun(scenario, parallel, canceled);
    Quantiles[] quantiles = quantiles(draws, scenario);
    if (canceled.getAsBoolean()) {
      return Optional.empty();
    }
    List<StrategySpread> strategies = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      strategies.add(spread(draws, quantiles, scenario.get(BUDGET) > 0, strategy));
    }
    List<BreakEvenSpread> breakEvens = new ArrayList<>();
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      breakEvens.add(spread(draws, pair));
    }
    return Optional.of(
        new Uncertainty(
            scenario.draws(),
            scenario.seed(),
            strategies,
            breakEvens,
            Tornado.of(scenario),
            share(draws, i -> draws.viable[i] == 0),
            ValueOfInformation.of(draws, List.copyOf(Calibration.ranges(scenario).keySet()))));
  }

  /** Percentiles of all columns, window by window. */
  private static Quantiles[] quantiles(DrawRun draws, Scenario scenario) {
    Quantiles[] quantiles = new Quantiles[DrawColumns.count(draws.months)];
    ThreadLocal<QuantileSelector> selectors =
        ThreadLocal.withInitial(() -> new QuantileSelector(draws.count));
    int flat = flatFrom(scenario);
    int firstFlat = DrawColumns.curve(Strategy.PROMPTING, flat, draws.months);
    int endFlat = DrawColumns.curve(Strategy.PROMPTING, ExampleGrid.EXAMPLES.size(), draws.months);
    int column = 0;
    while (column < quantiles.length) {
      DrawColumns window =
          DrawColumns.from(column, draws.months, draws.count, c -> c <= firstFlat || c >= endFlat);
      draws.run(window);
      draws.each(
          window.end() - window.first(),
          i -> {
            int c = window.first() + i;
            if (window.holds(c)) {
              quantiles[c] = selectors.get().of(window.column(c), draws.count);
            }
          });
      column = window.end();
    }
    Arrays.fill(quantiles, firstFlat + 1, endFlat, quantiles[firstFlat]);
    return quantiles;
  }

  /** Grid point from which on more examples change nothing for a prompt. */
  private static int flatFrom(Scenario scenario) {
    boolean shotsVary = scenario.ranges().containsKey(PROMPTING_SHOTS);
    double shots = shotsVary ? PROMPTING_SHOTS.max() : scenario.get(PROMPTING_SHOTS);
    return ExampleGrid.firstAtLeast(shots);
  }

  private static StrategySpread spread(
      DrawRun draws, Quantiles[] quantiles, boolean hasBudget, Strategy strategy) {
    int s = strategy.ordinal();
    int months = draws.months;
    int firstCost = DrawColumns.cost(strategy, 0, months);
    int firstPoint = DrawColumns.curve(strategy, 0, months);
    return new StrategySpread(
        strategy,
        quantiles[firstCost + months],
        band(quantiles, firstCost, months + 1),
        new QuantileSelector(draws.count).of(draws.accuracies[s], draws.count),
        band(quantiles, firstPoint, ExampleGrid.EXAMPLES.size()),
        share(draws, i -> draws.cheapest[i] == s),
        share(draws, i -> has(draws.meetsTarget[i], s)),
        share(draws, i -> draws.recommended[i] == s),
        share(draws, i -> has(draws.viable[i], s)),
        share(draws, i -> draws.recommended[i] == s && has(draws.viable[i], s)),
        new QuantileSelector(draws.count).of(draws.spend[s], draws.count),
        hasBudget
            ? OptionalDouble.of(share(draws, i -> has(draws.withinBudget[i], s)))
            : OptionalDouble.empty());
  }

  private static boolean has(byte strategies, int strategy) {
    return (strategies >> strategy & 1) != 0;
  }

  private static QuantileBand band(Quantiles[] quantiles, int first, int size) {
    return new QuantileBand(
        line(quantiles, first, size, Quantiles::p10),
        line(quantiles, first, size, Quantiles::p50),
        line(quantiles, first, size, Quantiles::p90));
  }

  private static Doubles line(
      Quantiles[] quantiles, int first, int size, ToDoubleFunction<Quantiles> level) {
    return Doubles.wrap(Arrays.stream(quantiles, first, first + size).mapToDouble(level).toArray());
  }

  private static double share(DrawRun draws, IntPredicate counted) {
    int sum = 0;
    for (int i = 0; i < draws.count; i++) {
      sum += counted.test(i) ? 1 : 0;
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
