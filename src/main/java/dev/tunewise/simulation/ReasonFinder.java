package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.CACHE_HIT_RATE;
import static dev.tunewise.model.Parameter.CACHE_MINIMUM_TOKENS;
import static dev.tunewise.model.Parameter.DISTINCT_TOPICS;
import static dev.tunewise.model.Parameter.FINE_TUNING_CACHED_INPUT_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_CACHE_WRITE_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_INPUT_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_OUTPUT_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETIREMENT_MONTH;
import static dev.tunewise.model.Parameter.LATENCY_BUDGET_MILLIS;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.SPECIALIZATION;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Verdict.Code;
import dev.tunewise.simulation.Verdict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the reasons that apply to a scenario, in the order of {@link Code}. */
final class ReasonFinder {
  private static final double MANY_CALLS = 1_000_000;
  private static final double MANY_TOPICS = 100;
  private static final double SPECIALIZED = 0.5;

  private final Inputs in;
  private final List<Reason> reasons = new ArrayList<>();

  private ReasonFinder(Inputs in) {
    this.in = in;
  }

  static List<Reason> find(
      Inputs in,
      ChoiceRule recommendation,
      boolean noneViable,
      StrategyOutcome recommended,
      double promptingAccuracy,
      double promptingPrefixTokens,
      BreakEven fineTuningAgainstPrompting,
      double horizonMonths) {
    ReasonFinder finder = new ReasonFinder(in);
    if (noneViable) {
      finder.add(Code.NONE_VIABLE, Map.of());
    }
    finder.addGap(in.get(TARGET_ACCURACY) - promptingAccuracy);
    finder.addExamples(recommendation.learnedExamples());
    finder.addTask();
    finder.addTraffic(recommended, promptingPrefixTokens);
    finder.addBreakEven(fineTuningAgainstPrompting);
    finder.addWarnings(horizonMonths);
    return finder.reasons;
  }

  private void add(Code code, Map<String, Double> numbers) {
    reasons.add(new Reason(code, numbers));
  }

  /** The article's good-enough rule: how far the prompt is from the target. */
  private void addGap(double exactGap) {
    double gap = Math.rint(exactGap * 1e9) / 1e9 + 0.0;
    Code code =
        gap <= 0
            ? Code.SHIP_PROMPT
            : gap < 0.05
                ? Code.IMPROVE_PROMPT
                : gap <= 0.10
                    ? Code.FINE_TUNE_JUSTIFIED
                    : gap < 0.20 ? Code.FINE_TUNE_STRETCH : Code.MAY_BE_TOO_HARD;
    add(code, Map.of("gap", gap));
  }

  private void addExamples(double learned) {
    Code code =
        learned < 50
            ? Code.TOO_FEW_EXAMPLES
            : learned < 500
                ? Code.EXPERIMENT_ONLY
                : learned < 10_000 ? Code.ENOUGH_EXAMPLES : Code.DIMINISHING_RETURNS;
    add(code, Map.of("examples", learned));
  }

  private void addTask() {
    double specialization = in.get(SPECIALIZATION);
    Code code = specialization >= SPECIALIZED ? Code.SPECIALIZED_TASK : Code.GENERAL_TASK;
    add(code, Map.of("specialization", specialization));
  }

  private void addTraffic(StrategyOutcome recommended, double promptingPrefixTokens) {
    if (in.get(MONTHLY_CALLS) >= MANY_CALLS) {
      add(Code.HIGH_VOLUME, Map.of("monthlyCalls", in.get(MONTHLY_CALLS)));
    }
    double budget = in.get(LATENCY_BUDGET_MILLIS);
    if (budget > 0) {
      add(
          Code.LATENCY_BOUND,
          Map.of("latencyMillis", recommended.latencyMillis(), "latencyBudgetMillis", budget));
    }
    double cacheable = in.get(CACHE_MINIMUM_TOKENS);
    if (in.get(CACHE_HIT_RATE) > 0 && promptingPrefixTokens < cacheable) {
      add(
          Code.PREFIX_NOT_CACHED,
          Map.of("prefixTokens", promptingPrefixTokens, "cacheMinimumTokens", cacheable));
    }
  }

  private void addBreakEven(BreakEven breakEven) {
    switch (breakEven.status()) {
      case ALWAYS -> add(Code.ALREADY_CHEAPER, Map.of());
      case PAYS_BACK -> add(Code.PAYS_BACK, Map.of("month", breakEven.month().orElseThrow()));
      case FALLS_BACK -> add(Code.FALLS_BACK, Map.of());
      case NEVER -> add(Code.NEVER_PAYS_BACK, Map.of());
    }
  }

  private void addWarnings(double horizonMonths) {
    if (in.get(DISTINCT_TOPICS) >= MANY_TOPICS) {
      add(Code.MANY_TOPICS, Map.of("distinctTopics", in.get(DISTINCT_TOPICS)));
    }
    double retirement = in.get(FINE_TUNING_RETIREMENT_MONTH);
    int goLive = ServingSchedule.of(in, Strategy.FINE_TUNING).goLiveMonth();
    if (goLive < retirement && retirement <= horizonMonths) {
      add(Code.RETIRES_WITHIN_HORIZON, Map.of("retirementMonth", retirement));
    }
    boolean perToken =
        in.get(FINE_TUNING_INPUT_PRICE) > 0
            || in.get(FINE_TUNING_CACHED_INPUT_PRICE) > 0
            || in.get(FINE_TUNING_CACHE_WRITE_PRICE) > 0
            || in.get(FINE_TUNING_OUTPUT_PRICE) > 0;
    double hosting = in.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR);
    if (hosting > 0 && perToken) {
      add(Code.HOSTED_AND_PER_TOKEN, Map.of("hostingPricePerHour", hosting));
    }
  }
}
