package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.Uncertainty.StrategySpread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** Everything section by section: percentiles, break-evens, tornado, value of information. */
  public Uncertainty run(Scenario scenario) {
    Draws draws = Draws.of(scenario, parallel);
    List<StrategySpread> strategies = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      strategies.add(spread(draws, strategy, scenario));
    }
    List<BreakEvenSpread> breakEvens = new ArrayList<>();
    for (BreakEven.Pair pair : BreakEven.Pair.values()) {
      breakEvens.add(spread(draws, pair));
    }
    return new Uncertainty(
        scenario.draws(),
        scenario.seed(),
        strategies,
        breakEvens,
        Tornado.of(scenario),
        ValueOfInformation.of(draws, List.copyOf(scenario.ranges().keySet())));
  }

  private StrategySpread spread(Draws draws, Strategy strategy, Scenario scenario) {
    int s = strategy.ordinal();
    int costColumns = draws.months + 1;
    int points = ExampleGrid.EXAMPLES.size();
    QuantileBand costs =
        band(draws.costs, s * costColumns, costColumns, costColumns - 1, draws.count);
    int flat = points - 1;
    boolean shotsVary = scenario.ranges().containsKey(Parameter.PROMPTING_SHOTS);
    if (strategy == Strategy.PROMPTING && !shotsVary) {
      // More examples than the prompt holds change nothing.
      flat = ExampleGrid.firstAtLeast(scenario.get(Parameter.PROMPTING_SHOTS));
    }
    QuantileBand curve = band(draws.curves, s * points, points, flat, draws.count);
    QuantileSelector selector = new QuantileSelector(draws.count);
    int last = costColumns - 1;
    Quantiles total =
        new Quantiles(costs.p10().get(last), costs.p50().get(last), costs.p90().get(last));
    return new StrategySpread(
        strategy,
        total,
        costs,
        selector.of(draws.accuracies[s], draws.count),
        curve,
        share(draws, i -> draws.cheapest[i] == s),
        share(draws, i -> (draws.meetsTarget[i] & (1 << s)) != 0),
        share(draws, i -> draws.recommended[i] == s));
  }

  /** Percentiles of columns; those behind {@code flat} equal the one there. */
  private QuantileBand band(double[][] columns, int first, int size, int flat, int count) {
    Quantiles[] quantiles = new Quantiles[size];
    IntStream indices = IntStream.rangeClosed(0, flat);
    ThreadLocal<QuantileSelector> selectors =
        ThreadLocal.withInitial(() -> new QuantileSelector(count));
    (parallel ? indices.parallel() : indices)
        .forEach(i -> quantiles[i] = selectors.get().of(columns[first + i], count));
    Arrays.fill(quantiles, flat + 1, size, quantiles[flat]);
    return new QuantileBand(
        Doubles.wrap(Arrays.stream(quantiles).mapToDouble(Quantiles::p10).toArray()),
        Doubles.wrap(Arrays.stream(quantiles).mapToDouble(Quantiles::p50).toArray()),
        Doubles.wrap(Arrays.stream(quantiles).mapToDouble(Quantiles::p90).toArray()));
  }

  private static double share(Draws draws, java.util.function.IntPredicate counted) {
    int sum = 0;
    for (int i = 0; i < draws.count; i++) {
      sum += counted.test(i) ? 1 : 0;
    }
    return (double) sum / draws.count;
  }

  private static BreakEvenSpread spread(Draws draws, BreakEven.Pair pair) {
    double[] months = new double[draws.count];
    double[] histogram = new double[2 * draws.months + 1];
    int found = 0;
    for (double month : draws.breakEvenMonths[pair.ordinal()]) {
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
        Doubles.wrap(draws.notDearerByMonth(pair)),
        Doubles.wrap(histogram));
  }
}
