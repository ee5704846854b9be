package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;

/**
 * A value of one parameter at which the recommendation changes, all else fixed.
 *
 * @param value the first one, seen from today's, at which it has changed
 * @param strategy the one that takes over or fits there; where none fits, the closest
 * @param rising whether the value lies above today's; no limit lies above every limit
 */
public record Threshold(
    Parameter parameter, double value, Strategy strategy, Change change, boolean rising) {

  /** What happens at a value. */
  public enum Change {
    /** Another strategy is recommended than the one before. */
    TAKES_OVER,
    /** None fits any more. */
    NONE_FITS,
    /** A strategy meets every condition, while none does today. */
    FITS
  }

  /** Whether the strategy meets every condition there. */
  public boolean fits() {
    return change != Change.NONE_FITS;
  }

  /** The strategy, or that none fits. */
  public Choice choice() {
    return new Choice(strategy, fits());
  }
}
