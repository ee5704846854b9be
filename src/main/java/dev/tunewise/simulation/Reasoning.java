package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.Optional;

/**
 * What the thinking of a reasoning model adds to a strategy. Money is in the scenario's currency.
 *
 * @param tokens of a call
 * @param billShare of what the strategy costs in month 1 as if live, errors not counted, 0…1
 * @param cost discounted, of the strategy's own calls over the horizon
 * @param latencyMillis of each answer
 */
public record Reasoning(
    Strategy strategy, double tokens, double billShare, double cost, double latencyMillis) {
  /**
   * Of a strategy whose model thinks; empty for another.
   *
   * @param costPerThousandCalls in month 1 as if live
   */
  static Optional<Reasoning> of(ModelRun run, Strategy strategy, double costPerThousandCalls) {
    CallTokens call = run.costs.callTokens();
    double tokens = call.reasoningTokens(strategy);
    if (tokens == 0) {
      return Optional.empty();
    }
    double ofCall = call.reasoningCost(strategy);
    double firstMonth = 1000 * run.months.index(strategy.model())[1] * ofCall;
    return Optional.of(
        new Reasoning(
            strategy,
            tokens,
            costPerThousandCalls > 0 ? firstMonth / costPerThousandCalls : 0,
            run.tokenCost(strategy, ofCall),
            call.reasoningMillis(strategy)));
  }
}
