package dev.tunewise.simulation.compare;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import java.util.Optional;

/** Which strategy of each scenario is compared: one and the same, or what is recommended there. */
public enum StrategyChoice {
  /** Each scenario's recommended strategy; they may differ. */
  RECOMMENDED("recommended", "Recommended"),
  PROMPTING(Strategy.PROMPTING),
  FINE_TUNING(Strategy.FINE_TUNING),
  HYBRID(Strategy.HYBRID);

  private final Optional<Strategy> strategy;
  private final String key;
  private final String label;

  StrategyChoice(String key, String label) {
    strategy = Optional.empty();
    this.key = key;
    this.label = label;
  }

  StrategyChoice(Strategy strategy) {
    this.strategy = Optional.of(strategy);
    key = strategy.key();
    label = strategy.label();
  }

  /** The strategy of an outcome that is meant. */
  public Strategy of(Outcome outcome) {
    return strategy.orElse(outcome.verdict().strategy());
  }

  /** Total cost of the strategy that is meant, in the scenario's currency. */
  double total(Outcome outcome) {
    return outcome.of(of(outcome)).totalCost();
  }

  /** Name on the command line. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
