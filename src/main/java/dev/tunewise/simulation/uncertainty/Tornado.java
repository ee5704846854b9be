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
import java.util.OptionalDouble;

/** Each ranged parameter from its low to its high end, all else at its value, central accuracy. */
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

  private static double[][] at(Scenario scenario, Parameter parameter, double value) {
    ModelRun modelRun = new ModelRun(scenario);
    modelRun.set(parameter, RangeSampler.usable(parameter, scenario.get(parameter), value));
    modelRun.run();
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
