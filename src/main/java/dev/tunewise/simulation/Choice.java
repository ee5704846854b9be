package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;

/**
 * What a set of inputs leads to.
 *
 * @param strategy the recommended one; where none fits, the one that comes closest
 * @param fits whether it meets every condition; if not, no strategy does
 */
public record Choice(Strategy strategy, boolean fits) {
  /** Whether another strategy is to be taken, or one that fits in place of none or the reverse. */
  public boolean isSameAdviceAs(Choice other) {
    return fits == other.fits && (!fits || strategy == other.strategy);
  }
}
