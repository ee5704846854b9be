package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;

/**
 * A value of one parameter at which the recommendation changes, all else fixed.
 *
 * @param value the first one, seen from today's, at which the new strategy is recommended
 * @param strategy the one that takes over there
 * @param fits whether that one meets every condition; if not, none does and it comes closest
 * @param rising whether the value lies above today's; no limit lies above every limit
 */
public record Threshold(
    Parameter parameter, double value, Strategy strategy, boolean fits, boolean rising) {
  /** What is to be done there. */
  public Choice choice() {
    return new Choice(strategy, fits);
  }
}
