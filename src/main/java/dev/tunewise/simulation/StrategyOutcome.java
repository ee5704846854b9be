package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one strategy costs and reaches. Money is in the scenario's currency.
 *
 * @param setupCost cost of month 0
 * @param cumulativeCost discounted cost up to the end of month 0…H; H + 1 entries, the first is the
 *     set-up
 * @param errorCost what of the total wrong answers cost
 * @param costPerThousandCalls in month 1 as if live: tokens, hosting and upkeep, no errors
 * @param costPerRightAnswer total cost by discounted right answers; empty if there are none
 * @param accuracy expected share of right answers of the fresh model at the scenario's examples
 * @param deliveredAccuracy mean over all calls of the horizon, with bridge and drift
 * @param latencyMillis time for a full answer
 * @param leadTimeMonths until the strategy serves
 * @param examplesToTarget the smallest number of labeled examples from which on the target is met;
 *     empty if none up to {@link #MOST_EXAMPLES} does
 * @param accuracyByExamples accuracy at each of {@link ExampleGrid#EXAMPLES}
 * @param shortfalls what keeps the strategy from being viable, the gravest first
 */
public record StrategyOutcome(
    Strategy strategy,
    double setupCost,
    Doubles cumulativeCost,
    double errorCost,
    double costPerThousandCalls,
    OptionalDouble costPerRightAnswer,
    double accuracy,
    double deliveredAccuracy,
    double latencyMillis,
    double leadTimeMonths,
    OptionalInt examplesToTarget,
    Doubles accuracyByExamples,
    List<Shortfall> shortfalls) {
  /** Mean length of a month: lead times are planned in days. */
  public static final double DAYS_PER_MONTH = 30.4375;

  /** Up to where {@code examplesToTarget} is searched. */
  public static final int MOST_EXAMPLES = 1_000_000;

  public StrategyOutcome {
    shortfalls = List.copyOf(shortfalls);
  }

  /** Cost of the whole horizon, C(H). */
  public double totalCost() {
    return cumulativeCost.last();
  }

  /** Whether {@code accuracy} reaches the target. */
  public boolean meetsTarget() {
    return !shortfalls.contains(Shortfall.MISSES_TARGET);
  }

  /** Whether an answer takes longer than the latency budget. */
  public boolean isTooSlow() {
    return shortfalls.contains(Shortfall.TOO_SLOW);
  }

  public boolean isViable() {
    return shortfalls.isEmpty();
  }

  /** The month in which the strategy goes live, counted from 1. */
  public int goLiveMonth() {
    return (int) Math.max(1, Tolerance.ceil(leadTimeMonths));
  }

  /** Days until the strategy serves. */
  public double leadTimeDays() {
    return leadTimeMonths * DAYS_PER_MONTH;
  }
}
