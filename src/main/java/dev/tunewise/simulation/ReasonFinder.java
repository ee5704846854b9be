package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects the reasons that apply to a scenario. */
final class ReasonFinder {
  private final Inputs in;
  private final List<StrategyOutcome> outcomes;
  private final CostDetails details;
  private final StrategyOutcome recommended;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * The reasons for what was found.
   *
   * @param outcomes in the order of {@link Strategy}
   */
  ReasonFinder(Inputs in, List<StrategyOutcome> outcomes, CostDetails details, Strategy chosen) {
    this.in = in;
    this.outcomes = outcomes;
    this.details = details;
    recommended = outcomes.get(chosen.ordinal());
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
    addLifeOfModels();
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
      double spend = details.cumulativeSpend(recommended.strategy()).last();
      if (CostDetails.isOver(spend, in.get(BUDGET))) {
        reasons.add(new Reason.OverBudget(in.get(BUDGET), spend, month.getAsInt()));
      }
    }
  }

  private void addTopics() {
    if (in.get(DISTINCT_TOPICS) >= Guidelines.MANY_TOPICS) {
      reasons.add(new Reason.ManyTopics(in.get(DISTINCT_TOPICS)));
    }
  }

  /** Of the fine-tuned model, whichever strategy is recommended, and of the prompted one. */
  private void addLifeOfModels() {
    ServingSchedule schedule = ServingSchedule.of(in, Strategy.FINE_TUNING);
    double horizon = in.get(HORIZON_MONTHS);
    double retirement = schedule.retirementMonth();
    if (schedule.goLiveMonth() < retirement && retirement <= horizon) {
      reasons.add(new Reason.Retires(retirement));
    }
    if (!schedule.canBeTrained()) {
      reasons.add(new Reason.TrainingClosed(schedule.lastTrainingMonth()));
    } else if (schedule.closesUpTo((int) horizon)) {
      reasons.add(new Reason.TrainingCloses(schedule.lastTrainingMonth()));
    }
    double promptRetirement = in.get(PROMPTING_RETIREMENT_MONTH);
    if (promptRetirement > 0 && promptRetirement <= horizon) {
      reasons.add(new Reason.PromptRetires(promptRetirement));
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
