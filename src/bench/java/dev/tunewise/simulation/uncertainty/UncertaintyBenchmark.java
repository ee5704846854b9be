package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_LABEL_COST;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_INPUT_PRICE;

import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.StrategyMap;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileSelector;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The default scenario with four ranges, 10,000 draws, 24 months. {@link #plainCore} is the limit:
 * the goal for {@link #core} is 1.5 times as long. {@link #all} adds the accuracy curves, tornado
 * and value of information. The map has 200 × 120 cells.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UncertaintyBenchmark {
  private static final int DRAWS = 10_000;

  private final Scenario scenario =
      Scenario.DEFAULT
          .withRanges(
              Map.of(
                  MONTHLY_CALLS, new Range(400_000, 2_500_000),
                  PROMPTING_INPUT_PRICE, new Range(1, 3),
                  FINE_TUNING_LABEL_COST, new Range(0.3, 1.5),
                  OUTPUT_TOKENS, new Range(5, 20)))
          .withSampling(DRAWS, 42);
  private final Scenario hosted =
      Scenario.DEFAULT
          .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2.5)
          .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 3_000);
  private final Doubles calls = logarithmic(200, 2, 8);
  private final Doubles examples = logarithmic(120, 1, 5);
  private final PlainKernel plain = new PlainKernel(DRAWS);
  private final MonteCarlo kept = new MonteCarlo(false);

  private static Doubles logarithmic(int size, double from, double to) {
    return Doubles.of(
        IntStream.range(0, size)
            .mapToDouble(i -> Math.pow(10, from + (to - from) * i / (size - 1)))
            .toArray());
  }

  /** The core job by hand: sampling, costs, percentiles of 75 columns, break-evens of each draw. */
  @Benchmark
  public double plainCore() {
    return plain.run();
  }

  /** The core job as the program does it, with the recommendation of each draw. */
  @Benchmark
  public double core() {
    int columns = 3 * (scenario.horizonMonths() + 1);
    DrawRun draws = new DrawRun(scenario, false, () -> false);
    int curvesEnd = DrawColumns.accuracy(Strategy.PROMPTING, scenario.horizonMonths());
    DrawColumns costs = new DrawColumns(scenario, DRAWS, c -> c < columns || c >= curvesEnd);
    draws.run(costs, 0);
    QuantileSelector selector = new QuantileSelector(DRAWS);
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      sum += selector.of(costs.column(c), DRAWS).p50();
    }
    return sum;
  }

  /** The whole uncertainty on one thread. */
  @Benchmark
  public Uncertainty all() {
    return new MonteCarlo(false).run(scenario);
  }

  /** The whole uncertainty on all cores. */
  @Benchmark
  public Uncertainty allCores() {
    return new MonteCarlo().run(scenario);
  }

  /** The same on one thread where only what costs rest on has changed since the run before. */
  @Benchmark
  public Uncertainty allWithCurvesKnown() {
    return kept.run(scenario);
  }

  /** The strategy map without hosting steps. */
  @Benchmark
  public StrategyMap map() {
    return StrategyMap.of(scenario, MONTHLY_CALLS, calls, LABELED_EXAMPLES, examples);
  }

  /** The strategy map with hosting steps. */
  @Benchmark
  public StrategyMap mapHostingSteps() {
    return StrategyMap.of(hosted, MONTHLY_CALLS, calls, LABELED_EXAMPLES, examples);
  }
}
