package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTING_SHARE;
import static dev.tunewise.model.Parameter.HOURLY_RATE;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.RETRIEVAL_COST_PER_THOUSAND_CALLS;
import static dev.tunewise.model.Parameter.RETRIEVAL_MONTHLY_COST;

import dev.tunewise.model.Strategy;

/**
 * Cost of the strategies. With live share λ, price index π, token cost u and outside cost w of a
 * call, the running cost of a tuned strategy in month m is
 *
 * <pre>λ [calls (π u + w) + hosting + upkeep] + (1 − λ) prompting's running cost + retrain</pre>
 *
 * where prompting's running cost has the work of moving to a successor in the month in which its
 * model is retired. Errors cost calls · (1 − accuracy delivered) · cost per error, where the
 * accuracy delivered is λ [floor + (a − floor) (1 − drift)^age] + (1 − λ) a of prompting, without
 * drift where a ≤ floor. Everything is discounted by (1 + annual rate)^(−m/12).
 */
final class CostModel {
  private static final Strategy[] STRATEGIES = Strategy.values();

  private final Inputs in;
  private final CallTokens callTokens;
  private final SetupCosts setup;
  private final boolean steppedHosting;

  /** By ordinal of the strategy. */
  private final double[] tokenCosts = new double[STRATEGIES.length];

  CostModel(Inputs in) {
    this.in = in;
    callTokens = new CallTokens(in);
    setup = new SetupCosts(in, callTokens);
    steppedHosting = Instances.areStepped(in);
    for (Strategy strategy : STRATEGIES) {
      tokenCosts[strategy.ordinal()] = callTokens.tokenCost(strategy);
    }
  }

  /** Writes the amounts of one strategy, all but those of errors. */
  void write(Strategy strategy, CostTerms terms, int draw) {
    boolean tuned = strategy.isTuned();
    boolean stepped = tuned && steppedHosting;
    terms.setFixed(
        draw,
        setup.of(strategy),
        upkeep(strategy) + hosting(strategy, stepped ? 0 : 1),
        setup.migration(Strategy.PROMPTING.model()),
        upkeep(Strategy.PROMPTING),
        tuned ? setup.retrain() : 0,
        tuned ? setup.migration(strategy.model()) : 0);
    terms.setCall(draw, tokenCost(strategy), outsideCost(strategy));
    terms.setBridgeCall(draw, tokenCost(Strategy.PROMPTING), outsideCost(Strategy.PROMPTING));
    terms.setCalls(draw, in.get(MONTHLY_CALLS));
    terms.setHosting(
        draw, stepped ? Instances.costOfMonth(in) : 0, Instances.callsPerInstanceMonth(in));
  }

  /** Writes what errors cost, given the accuracies that a strategy and the bridge deliver. */
  void writeErrors(Strategy strategy, Accuracies accuracies, CostTerms terms, int draw) {
    double costPerError = in.get(COST_PER_ERROR);
    double fresh = accuracies.fresh(strategy);
    double gain = fresh - accuracies.floor(strategy);
    terms.setErrors(
        draw,
        (1 - fresh) * costPerError,
        gain * costPerError,
        (1 - accuracies.fresh(Strategy.PROMPTING)) * costPerError);
  }

  private double tokenCost(Strategy strategy) {
    return tokenCosts[strategy.ordinal()];
  }

  CallTokens callTokens() {
    return callTokens;
  }

  SetupCosts setup() {
    return setup;
  }

  /** A month of so many instances, the first of which may be shared with other models. */
  private double hosting(Strategy strategy, double instances) {
    return strategy.isTuned()
        ? Instances.costOfMonth(in) * (instances - 1 + in.get(FINE_TUNING_HOSTING_SHARE))
        : 0;
  }

  /** Upkeep of a month and the base cost of retrieval. */
  private double upkeep(Strategy strategy) {
    double fee = callTokens.usesRetrieval(strategy) ? in.get(RETRIEVAL_MONTHLY_COST) : 0;
    return in.get(strategy.monthlyHours()) * in.get(HOURLY_RATE) + fee;
  }

  /** w: what a call costs beside tokens. */
  private double outsideCost(Strategy strategy) {
    double search =
        callTokens.usesRetrieval(strategy) ? in.get(RETRIEVAL_COST_PER_THOUSAND_CALLS) / 1000 : 0;
    return search + callTokens.fee(strategy);
  }

  /** Cost per thousand calls in month 1 as if live: tokens, hosting and upkeep, no errors. */
  double costPerThousandCalls(Strategy strategy, MonthFactors factors, Instances instances) {
    double calls = in.get(MONTHLY_CALLS);
    double hosting = hosting(strategy, instances.in(1, calls));
    double perCall = costPerCall(strategy, factors);
    return 1000 * perCall + 1000 / calls * (hosting + upkeep(strategy));
  }

  /** Tokens, searches and fees of a call in month 1. */
  private double costPerCall(Strategy strategy, MonthFactors factors) {
    return factors.index(strategy.model())[1] * tokenCost(strategy) + outsideCost(strategy);
  }

  /** Share of the calls in what prompting costs in month 1; 0 if it costs nothing. */
  double promptingCallShare(MonthFactors factors) {
    double calls = in.get(MONTHLY_CALLS) * costPerCall(Strategy.PROMPTING, factors);
    double bill = calls + upkeep(Strategy.PROMPTING);
    return bill > 0 ? calls / bill : 0;
  }
}
