package dev.tunewise.simulation.compare;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which strategy of each scenario is compared: one and the same, or what is recommended there.
 *
 * @param strategy empty for each scenario's recommended strategy; they may differ
 */
public record StrategyChoice(Optional<Strategy> strategy) {
  public static final StrategyChoice RECOMMENDED = new StrategyChoice(Optional.empty());

  public static StrategyChoice of(Strategy strategy) {
    return new StrategyChoice(Optional.of(strategy));
  }

  /** The recommended one, then every strategy. */
  public static List<StrategyChoice> all() {
    return Stream.concat(
            Stream.of(RECOMMENDED), Stream.of(Strategy.values()).map(StrategyChoice::of))
        .toList();
  }

  public boolean isRecommended() {
    return strategy.isEmpty();
  }

  /** The strategy of an outcome that is meant. */
  public Strategy of(Outcome outcome) {
    return strategy.orElse(outcome.verdict().strategy());
  }

  /**
   * What is taken of an outcome: what is recommended there, if any fits; a strategy that the reader
   * named is taken as it is.
   */
  public Choice taken(Outcome outcome) {
    return strategy.map(s -> new Choice(s, true)).orElse(outcome.verdict().choice());
  }

  /** Total cost of the strategy that is meant, in the scenario's currency. */
  double total(Outcome outcome) {
    return outcome.of(of(outcome)).totalCost();
  }

  /** Name on the command line. */
  public String key() {
    return strategy.map(Strategy::key).orElse("recommended");
  }

  public String label() {
    return strategy.map(Strategy::label).orElse("Recommended");
  }
}
