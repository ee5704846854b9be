package dev.tunewise.simulation;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;

/**
 * Everything the simulation says about one scenario; immutable.
 *
 * @param strategies one of each strategy, in the order of {@link Strategy}
 * @param breakEvens one of each pair, in the order of {@link BreakEven.Pair#all}
 * @param volumeCosts total cost as a function of monthly calls, all else fixed
 * @param verdict which strategy to choose, and the facts it rests on
 */
public record Outcome(
    Scenario scenario,
    List<StrategyOutcome> strategies,
    List<BreakEven> breakEvens,
    VolumeCosts volumeCosts,
    Verdict verdict) {
  public Outcome {
    strategies = List.copyOf(strategies);
    breakEvens = List.copyOf(breakEvens);
  }

  public StrategyOutcome of(Strategy strategy) {
    return strategies.get(strategy.ordinal());
  }

  /** The outcome of the recommended strategy. */
  public StrategyOutcome recommended() {
    return of(verdict.strategy());
  }

  /** The break-even of a pair. */
  public BreakEven of(BreakEven.Pair pair) {
    return breakEvens.get(pair.index());
  }
}
