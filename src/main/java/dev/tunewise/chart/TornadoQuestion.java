package dev.tunewise.chart;

import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Swing;
import dev.tunewise.simulation.uncertainty.Tornado;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a tornado measures, and of whom.
 *
 * @param pair that is compared where two are; empty to follow the recommendation: it and its rival
 * @param strategy that is measured where one is; empty for the recommended one
 */
public record TornadoQuestion(
    Measure measure, Optional<BreakEven.Pair> pair, Optional<Strategy> strategy) {
  /** What is asked if nothing was chosen. */
  public static final TornadoQuestion DEFAULT =
      new TornadoQuestion(Measure.MONEY, Optional.empty(), Optional.empty());

  public TornadoQuestion of(Measure newMeasure) {
    return new TornadoQuestion(newMeasure, pair, strategy);
  }

  public TornadoQuestion of(BreakEven.Pair newPair) {
    return new TornadoQuestion(measure, Optional.of(newPair), strategy);
  }

  public TornadoQuestion of(Strategy newStrategy) {
    return new TornadoQuestion(measure, pair, Optional.of(newStrategy));
  }

  BreakEven.Pair pairIn(Outcome outcome) {
    return pair.orElseGet(outcome::decidingPair);
  }

  Strategy strategyIn(Outcome outcome) {
    return strategy.orElse(outcome.verdict().strategy());
  }

  /** The answer, in the order of parameters; empty if {@code canceled} turns true meanwhile. */
  Optional<List<Swing>> swings(Outcome outcome, BooleanSupplier canceled) {
    Scenario scenario = outcome.scenario();
    return switch (measure) {
      case MONEY -> Optional.of(Tornado.totals(scenario, pairIn(outcome)));
      case MONTH -> Optional.of(Tornado.months(scenario, pairIn(outcome)));
      case ACCURACY -> Optional.of(Tornado.accuracies(scenario, strategyIn(outcome)));
      case LATENCY -> Optional.of(Tornado.latencies(scenario, strategyIn(outcome)));
      case CHANCE -> Tornado.chances(scenario, strategyIn(outcome), canceled);
    };
  }
}
