package dev.tunewise.evaluation;

import dev.tunewise.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Which strategy a run is, as far as its file tells.
 *
 * @param strategy null where nothing tells
 * @param sureness how sure that is
 * @param because the words that tell, such as {@code LoRA}; empty where nothing tells
 */
public record StrategyGuess(@Nullable Strategy strategy, Sureness sureness, String because) {
  /** How sure a guess is. */
  public enum Sureness {
    /** The file names the strategy as it is called here. */
    SAID,
    /** Other words for it: prefilled where somebody confirms it, said where nobody is asked. */
    LIKELY,
    /** A hint: proposed where somebody looks at it, never taken over. */
    POSSIBLE,
    /** Nothing tells. */
    UNKNOWN
  }

  static final StrategyGuess NONE = new StrategyGuess(null, Sureness.UNKNOWN, "");

  /** Whether it may be taken over without asking, if it is told. */
  public boolean isTaken() {
    return sureness == Sureness.SAID || sureness == Sureness.LIKELY;
  }
}
