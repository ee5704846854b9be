package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the reasons that apply to a scenario. */
final class ReasonFinder {
  private final Inputs in;
  private final List<StrategyOutcome> outcomes;
  private final CostDetails details;
  private final StrategyOutcome recommended;
  private final LifeReasons lives;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * The reasons for what was found.
   *
   * @param run of the scenario
   * @param outcomes in the order of {@link Strategy}
   */
  ReasonFinder(
      Scenario scenario, ModelRun run, List<StrategyOutcome> outcomes, CostDetails details) {
    in = run.in;
    this.outcomes = outcomes;
    this.details = details;
    Strategy chosen = run.recommended();
    recommended = outcomes.get(chosen.ordinal());
    lives = new LifeReasons(scenario, run, chosen);
  }

  /**
   * The reasons in the order in which they are told.
   *
   * @param fineTuning against prompting
   */
  List<Reason> find(BreakEven fineTuning) {
    if (!recommended.isViable()) { // then none is
      reasons.add(new Reason.NoneViable());
    }
    double gap = in.get(TARGET_ACCURACY) - outcomes.getFirst().accuracy();
    reasons.add(new Reason.Gap(Math.rint(gap * 1e9) / 1e9 + 0.0)); // no negative zero
    reasons.add(new Reason.Examples(ChoiceRule.learnedExamples(in)));
    reasons.add(new Reason.Specialization(in.get(SPECIALIZATION)));
    addTraffic();
    reasons.add(new Reason.Payback(fineTuning));
    addBudget();
    addTopics();
    reasons.addAll(lives.find());
    addHosting();
    return reasons;
  }

  private void addTraffic() {
    if (in.get(MONTHLY_CALLS) >= Guidelines.MANY_CALLS) {
      reasons.add(new Reason.HighVolume(in.get(MONTHLY_CALLS)));
    }
    double budget = in.get(LATENCY_BUDGET_MILLIS);
    if (budget > 0) {
      reasons.add(new Reason.LatencyBound(recommended.latencyMillis(), budget));
    }
    double prefix = new CallTokens(in).prefixTokens(Strategy.PROMPTING);
    double cacheable = in.get(PROMPTING_CACHE_MINIMUM_TOKENS);
    if (in.get(CACHE_HIT_RATE) > 0 && prefix < cacheable) {
      reasons.add(new Reason.PrefixNotCached(prefix, cacheable));
    }
  }

  private void addBudget() {
    OptionalInt month = details.overBudgetMonth(recommended.strategy());
    if (month.isPresent()) {
      double spend = spend(recommended.strategy());
      if (CostDetails.isOver(spend, in.get(BUDGET))) {
        reasons.add(
            new Reason.OverBudget(in.get(BUDGET), spend, month.getAsInt(), cheapestWithin()));
      }
    }
  }

  /** The cheapest viable strategy that pays out no more than the budget. */
  private Optional<Reason.OverBudget.Paid> cheapestWithin() {
    return outcomes.stream()
        .filter(StrategyOutcome::isViable)
        .sorted(Comparator.comparingDouble(StrategyOutcome::totalCost))
        .map(o -> new Reason.OverBudget.Paid(o.strategy(), spend(o.strategy())))
        .filter(paid -> !CostDetails.isOver(paid.spend(), in.get(BUDGET)))
        .findFirst();
  }

  private double spend(Strategy strategy) {
    return details.cumulativeSpend(strategy).last();
  }

  private void addTopics() {
    if (in.get(DISTINCT_TOPICS) >= Guidelines.MANY_TOPICS) {
      reasons.add(new Reason.ManyTopics(in.get(DISTINCT_TOPICS)));
    }
  }

  private void addHosting() {
    boolean perToken =
        in.get(FINE_TUNING_INPUT_PRICE) > 0
            || in.get(FINE_TUNING_CACHED_INPUT_PRICE) > 0
            || in.get(FINE_TUNING_CACHE_WRITE_PRICE) > 0
            || in.get(FINE_TUNING_OUTPUT_PRICE) > 0;
    double hosting = in.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR);
    if (hosting > 0 && perToken) {
      reasons.add(new Reason.HostedAndPerToken(hosting));
    }
  }
}
