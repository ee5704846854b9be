package dev.tunewise.model;

import java.util.Set;

/** What a {@link Parameter} changes by itself, all else being equal. */
public enum Effect {
  /** When costs fall: months, calls and price index of each, times of going live and retraining. */
  TIME,
  /** Amounts of cost: set-up, upkeep, a call, a retrain. */
  COST,
  /** The time for an answer. */
  LATENCY,
  /** What a strategy must reach to be chosen, and whether it can be built at all. */
  REQUIREMENT,
  /** What may be paid out. */
  SPENDING_LIMIT,
  /** The generic accuracy of prompting, used as long as it has not been measured. */
  PROMPTING_ACCURACY,
  /** The same of fine-tuning. */
  FINE_TUNING_ACCURACY,
  /** The same of hybrid. */
  HYBRID_ACCURACY;

  /** The generic accuracy of every strategy. */
  static final Set<Effect> ACCURACY =
      Set.of(PROMPTING_ACCURACY, FINE_TUNING_ACCURACY, HYBRID_ACCURACY);
}
