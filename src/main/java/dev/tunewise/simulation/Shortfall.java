package dev.tunewise.simulation;

/** Why a strategy is not viable, the gravest first; it may fall short in several ways. */
public enum Shortfall {
  TOO_FEW_EXAMPLES,
  /** The vendor no longer trains the model when it is to go live. */
  TRAINING_CLOSED,
  NOT_LIVE_IN_TIME,
  TOO_SLOW,
  MISSES_TARGET
}
