package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Why a strategy is not viable; a strategy may fall short in several ways. */
public enum Shortfall {
  TOO_FEW_EXAMPLES,
  NOT_LIVE_IN_TIME,
  TOO_SLOW,
  MISSES_TARGET;

  /** The gravest first; empty if the strategy is viable. */
  public static List<Shortfall> of(Outcome outcome, Strategy strategy) {
    int horizon = outcome.scenario().horizonMonths();
    ChoiceRule rules = new ChoiceRule(Inputs.of(outcome.scenario()), horizon);
    StrategyOutcome facts = outcome.of(strategy);
    List<Shortfall> all = new ArrayList<>(4);
    if (!rules.isPossible(strategy, 0)) {
      all.add(TOO_FEW_EXAMPLES);
    }
    if (strategy.isTuned() && facts.leadTimeMonths() >= horizon) {
      all.add(NOT_LIVE_IN_TIME);
    }
    if (!rules.isFastEnough(facts.latencyMillis())) {
      all.add(TOO_SLOW);
    }
    if (!facts.meetsTarget()) {
      all.add(MISSES_TARGET);
    }
    return all;
  }
}
