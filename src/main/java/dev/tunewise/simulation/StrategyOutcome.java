package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
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
 * @param meetsTarget whether {@code accuracy} reaches the target
 * @param latencyMillis time for a full answer
 * @param leadTimeMonths until the strategy serves
 * @param examplesToTarget the smallest number of labeled examples from which on the target is met;
 *     empty if none up to 1,000,000 does
 * @param accuracyByExamples accuracy at each of {@link ExampleGrid#EXAMPLES}
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
    boolean meetsTarget,
    double latencyMillis,
    double leadTimeMonths,
    OptionalInt examplesToTarget,
    Doubles accuracyByExamples) {

  /** Cost of the whole horizon, C(H). */
  public double totalCost() {
    return cumulativeCost.last();
  }
}
