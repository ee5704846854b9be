package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEvenScan;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import dev.tunewise.statistics.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Each ranged parameter from its low to its high end, all else at its value, central accuracy; only
 * chances need draws.
 */
public final class Tornado {
  private Tornado() {}

  /** The bars of all pairs, largest swing first. */
  public static List<TornadoBar> of(Scenario scenario) {
    List<TornadoBar> bars = new ArrayList<>();
    for (Map.Entry<Parameter, Range> entry : Calibration.ranges(scenario).entrySet()) {
      Parameter parameter = entry.getKey();
      double[][] base = at(scenario, parameter, scenario.get(parameter));
      double[][] low = at(scenario, parameter, entry.getValue().low());
      double[][] high = at(scenario, parameter, entry.getValue().high());
      for (BreakEven.Pair pair : BreakEven.Pair.all()) {
        bars.add(
            new TornadoBar(
                parameter,
                pair,
                difference(low, pair),
                difference(high, pair),
                difference(base, pair),
                month(low, pair),
                month(high, pair),
                month(base, pair)));
      }
    }
    // The sort is stable: equal swings stay in the order of parameters, then pairs.
    bars.sort(Comparator.comparingDouble(TornadoBar::swing).reversed());
    return bars;
  }

  /** What each range does to the difference of a pair's totals, challenger minus incumbent. */
  public static List<Swing> totals(Scenario scenario, BreakEven.Pair pair) {
    return of(scenario, pair)
        .map(bar -> Swing.of(bar.parameter(), bar.low(), bar.high(), bar.base()))
        .toList();
  }

  /** What each range does to the break-even month of a pair, 0 where it always pays. */
  public static List<Swing> months(Scenario scenario, BreakEven.Pair pair) {
    return of(scenario, pair)
        .map(bar -> new Swing(bar.parameter(), bar.monthLow(), bar.monthHigh(), bar.monthBase()))
        .toList();
  }

  private static Stream<TornadoBar> of(Scenario scenario, BreakEven.Pair pair) {
    return of(scenario).stream().filter(bar -> bar.pair().equals(pair));
  }

  /** What each range does to the accuracy of a strategy at its examples. */
  public static List<Swing> accuracies(Scenario scenario, Strategy strategy) {
    return swings(scenario, modelRun -> modelRun.accuracy(strategy));
  }

  /** What each range does to the time for a full answer, in milliseconds. */
  public static List<Swing> latencies(Scenario scenario, Strategy strategy) {
    return swings(scenario, modelRun -> modelRun.latencyMillis(strategy));
  }

  /**
   * What each range does to the chance that a strategy meets the target: all ranges are drawn but
   * that one. Takes about as long as two runs over the draws per range of accuracy.
   *
   * @return empty if {@code canceled} turns true meanwhile
   */
  public static Optional<List<Swing>> chances(
      Scenario scenario, Strategy strategy, BooleanSupplier canceled) {
    return TargetChances.of(scenario, strategy, canceled);
  }

  private static List<Swing> swings(Scenario scenario, ToDoubleFunction<ModelRun> measure) {
    List<Swing> swings = new ArrayList<>();
    for (Map.Entry<Parameter, Range> entry : Calibration.ranges(scenario).entrySet()) {
      Parameter parameter = entry.getKey();
      swings.add(
          Swing.of(
              parameter,
              measure.applyAsDouble(run(scenario, parameter, entry.getValue().low())),
              measure.applyAsDouble(run(scenario, parameter, entry.getValue().high())),
              measure.applyAsDouble(run(scenario, parameter, scenario.get(parameter)))));
    }
    return swings;
  }

  private static ModelRun run(Scenario scenario, Parameter parameter, double value) {
    ModelRun modelRun = new ModelRun(scenario);
    modelRun.set(parameter, RangeSampler.usable(parameter, scenario.get(parameter), value));
    modelRun.run();
    return modelRun;
  }

  private static double[][] at(Scenario scenario, Parameter parameter, double value) {
    ModelRun modelRun = run(scenario, parameter, value);
    double[][] costs = new double[Strategy.values().length][scenario.horizonMonths() + 1];
    for (Strategy strategy : Strategy.values()) {
      modelRun.cumulative(strategy, costs[strategy.ordinal()]);
    }
    return costs;
  }

  private static double difference(double[][] costs, BreakEven.Pair pair) {
    double[] challenger = costs[pair.challenger().ordinal()];
    double[] incumbent = costs[pair.incumbent().ordinal()];
    int end = challenger.length - 1;
    return Tolerance.difference(challenger[end], incumbent[end]);
  }

  private static OptionalDouble month(double[][] costs, BreakEven.Pair pair) {
    double[] challenger = costs[pair.challenger().ordinal()];
    double month = BreakEvenScan.month(challenger, costs[pair.incumbent().ordinal()]);
    return Double.isNaN(month) ? OptionalDouble.empty() : OptionalDouble.of(month);
  }
}
