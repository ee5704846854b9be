package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.ANNUAL_DISCOUNT_RATE;
import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_MONTHLY_HOURS;
import static dev.tunewise.model.Parameter.HOURLY_RATE;
import static dev.tunewise.model.Parameter.HYBRID_MONTHLY_HOURS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.MONTHLY_DRIFT;
import static dev.tunewise.model.Parameter.MONTHLY_GROWTH;
import static dev.tunewise.model.Parameter.PROMPTING_MONTHLY_HOURS;
import static dev.tunewise.model.Parameter.RETRIEVAL_COST_PER_THOUSAND_CALLS;
import static dev.tunewise.model.Parameter.RETRIEVAL_MONTHLY_COST;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.List;

/**
 * Cost of the three strategies by month. With live share λ, price index π, token cost u and outside
 * cost w of a call, the running cost of a tuned strategy in month m is
 *
 * <pre>λ [calls (π u + w) + hosting + upkeep] + (1 − λ) prompting's running cost + retrain</pre>
 *
 * and errors cost calls · (1 − accuracy delivered) · cost per error. Everything is discounted by (1
 * + annual rate)^(−m/12).
 */
final class CostModel {
  private final int months;
  private final Inputs in;
  private final AccuracyCurves accuracy;
  private final Prompts prompts;
  private final SetupCosts setup;
  private final double[] growth;
  private final double[] discount;
  private final double[] promptedIndex;
  private final double[] tunedIndex;
  private final double promptingAccuracy;

  CostModel(int months, List<PriceChange> changes, Inputs in, AccuracyCurves accuracy) {
    this.months = months;
    this.in = in;
    this.accuracy = accuracy;
    prompts = new Prompts(in);
    setup = new SetupCosts(in, prompts);
    growth = powers(1 + in.get(MONTHLY_GROWTH), months);
    discount = discounts(in.get(ANNUAL_DISCOUNT_RATE), months);
    promptedIndex = PriceIndex.byMonth(in, changes, ServedModel.PROMPTING, months);
    tunedIndex = PriceIndex.byMonth(in, changes, ServedModel.FINE_TUNING, months);
    promptingAccuracy = accuracy.at(Strategy.PROMPTING, in.get(LABELED_EXAMPLES));
  }

  /** growth[m] = factor^(m−1) for m = 1…H. */
  private static double[] powers(double factor, int months) {
    double[] powers = new double[months + 1];
    double power = 1;
    for (int m = 1; m <= months; m++) {
      powers[m] = power;
      power *= factor;
    }
    return powers;
  }

  private static double[] discounts(double annualRate, int months) {
    double[] discounts = new double[months + 1];
    for (int m = 0; m <= months; m++) {
      discounts[m] = annualRate == 0 ? 1 : StrictMath.pow(1 + annualRate, -m / 12.0);
    }
    return discounts;
  }

  Prompts prompts() {
    return prompts;
  }

  Instances instances() {
    return new Instances(in, growth);
  }

  /** The schedule of one strategy. */
  CostSchedule schedule(Strategy strategy) {
    CostSchedule schedule = new CostSchedule(months);
    Calendar calendar = Calendar.of(in, strategy);
    schedule.fixed[0] = setup.of(strategy, calendar);
    double instanceMonth =
        strategy.isTuned()
            ? in.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR) * Instances.HOURS_PER_MONTH
            : 0;
    double upkeep = upkeep(strategy);
    double bridgeUpkeep = upkeep(Strategy.PROMPTING);
    for (int m = 1; m <= months; m++) {
      double live = calendar.liveShare(m);
      double running = live * upkeep + (1 - live) * bridgeUpkeep + setup.retrain(calendar, m);
      schedule.fixed[m] = discount[m] * running;
      schedule.hosting[m] = discount[m] * live * instanceMonth;
    }
    addCalls(schedule, strategy, calendar);
    return schedule;
  }

  /** Token, outside and error cost per call, and the right answers. */
  private void addCalls(CostSchedule schedule, Strategy strategy, Calendar calendar) {
    double tokens = prompts.tokenCost(strategy);
    double outside = outsideCost(strategy);
    double bridgeTokens = prompts.tokenCost(Strategy.PROMPTING);
    double bridgeOutside = outsideCost(Strategy.PROMPTING);
    double costPerError = in.get(COST_PER_ERROR);
    double[] index = strategy.isTuned() ? tunedIndex : promptedIndex;
    double[] delivered = delivered(strategy, calendar);
    double calls = 0;
    double rightAnswers = 0;
    for (int m = 1; m <= months; m++) {
      double live = calendar.liveShare(m);
      double own = index[m] * tokens + outside;
      double bridge = live < 1 ? promptedIndex[m] * bridgeTokens + bridgeOutside : 0;
      double errors = (1 - delivered[m]) * costPerError;
      double discountedCalls = discount[m] * growth[m];
      schedule.perCall[m] = discountedCalls * (live * own + (1 - live) * bridge + errors);
      schedule.rightAnswersPerCall += discountedCalls * delivered[m];
      calls += growth[m];
      rightAnswers += growth[m] * delivered[m];
    }
    schedule.deliveredAccuracy = rightAnswers / calls;
  }

  /**
   * Accuracy delivered in month m: λ [floor + (a − floor) (1 − drift)^age] + (1 − λ) a of
   * prompting, without drift where a ≤ floor; age counts from go-live or the last retrain, which
   * takes effect in the month after.
   */
  private double[] delivered(Strategy strategy, Calendar calendar) {
    double fresh = accuracy.at(strategy, in.get(LABELED_EXAMPLES));
    double floor = Math.min(fresh, accuracy.floor(strategy, in.get(LABELED_EXAMPLES)));
    double keep = 1 - in.get(MONTHLY_DRIFT);
    double[] delivered = new double[months + 1];
    double kept = 1;
    for (int m = 1; m <= months; m++) {
      if (m - 1 > calendar.goLiveMonth()) {
        kept = calendar.isRetrain(m - 1) ? 1 : kept * keep;
      }
      double live = calendar.liveShare(m);
      double own = floor + (fresh - floor) * kept;
      delivered[m] = live * own + (1 - live) * promptingAccuracy;
    }
    return delivered;
  }

  /** Upkeep of a month and the base cost of retrieval. */
  private double upkeep(Strategy strategy) {
    Parameter hours =
        switch (strategy) {
          case PROMPTING -> PROMPTING_MONTHLY_HOURS;
          case FINE_TUNING -> FINE_TUNING_MONTHLY_HOURS;
          case HYBRID -> HYBRID_MONTHLY_HOURS;
        };
    double fee = prompts.usesRetrieval(strategy) ? in.get(RETRIEVAL_MONTHLY_COST) : 0;
    return in.get(hours) * in.get(HOURLY_RATE) + fee;
  }

  private double outsideCost(Strategy strategy) {
    return prompts.usesRetrieval(strategy) ? in.get(RETRIEVAL_COST_PER_THOUSAND_CALLS) / 1000 : 0;
  }

  /** Cost per 1,000 calls in month 1 as if live: tokens, hosting and upkeep, no errors. */
  double costPerThousandCalls(Strategy strategy) {
    double calls = in.get(MONTHLY_CALLS);
    double hosting =
        strategy.isTuned()
            ? in.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR)
                * Instances.HOURS_PER_MONTH
                * instances().in(1, calls)
            : 0;
    double[] index = strategy.isTuned() ? tunedIndex : promptedIndex;
    double perCall = index[1] * prompts.tokenCost(strategy) + outsideCost(strategy);
    return 1000 * perCall + 1000 / calls * (hosting + upkeep(strategy));
  }
}
