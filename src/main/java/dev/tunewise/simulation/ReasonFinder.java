package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Collects the reasons that apply to a scenario. */
final class ReasonFinder {
  private ReasonFinder() {}

  /**
   * The reasons in the order in which they are told.
   *
   * @param outcomes in the order of {@link Strategy}
   * @param fineTuning against prompting
   */
  static List<Reason> find(
      Inputs in, List<StrategyOutcome> outcomes, Strategy chosen, BreakEven fineTuning) {
    List<Reason> reasons = new ArrayList<>();
    StrategyOutcome recommended = outcomes.get(chosen.ordinal());
    if (!recommended.isViable()) { // then none is
      reasons.add(new Reason.NoneViable());
    }
    double gap = in.get(TARGET_ACCURACY) - outcomes.getFirst().accuracy();
    reasons.add(new Reason.Gap(Math.rint(gap * 1e9) / 1e9 + 0.0)); // no negative zero
    reasons.add(new Reason.Examples(ChoiceRule.learnedExamples(in)));
    reasons.add(new Reason.Specialization(in.get(SPECIALIZATION)));
    addTraffic(reasons, in, recommended);
    reasons.add(new Reason.Payback(fineTuning));
    addWarnings(reasons, in);
    return reasons;
  }

  private static void addTraffic(List<Reason> reasons, Inputs in, StrategyOutcome recommended) {
    if (in.get(MONTHLY_CALLS) >= Guidelines.MANY_CALLS) {
      reasons.add(new Reason.HighVolume(in.get(MONTHLY_CALLS)));
    }
    double budget = in.get(LATENCY_BUDGET_MILLIS);
    if (budget > 0) {
      reasons.add(new Reason.LatencyBound(recommended.latencyMillis(), budget));
    }
    double prefix = new CallTokens(in).prefixTokens(Strategy.PROMPTING);
    double cacheable = in.get(CACHE_MINIMUM_TOKENS);
    if (in.get(CACHE_HIT_RATE) > 0 && prefix < cacheable) {
      reasons.add(new Reason.PrefixNotCached(prefix, cacheable));
    }
  }

  private static void addWarnings(List<Reason> reasons, Inputs in) {
    if (in.get(DISTINCT_TOPICS) >= Guidelines.MANY_TOPICS) {
      reasons.add(new Reason.ManyTopics(in.get(DISTINCT_TOPICS)));
    }
    double retirement = in.get(FINE_TUNING_RETIREMENT_MONTH);
    int goLive = ServingSchedule.of(in, Strategy.FINE_TUNING).goLiveMonth();
    if (goLive < retirement && retirement <= in.get(HORIZON_MONTHS)) {
      reasons.add(new Reason.Retires(retirement));
    }
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
