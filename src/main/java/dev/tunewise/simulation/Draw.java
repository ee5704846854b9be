package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Works out one draw after the other, through the same formulas as the point run. What no range
 * touches is worked out once. One instance per thread.
 */
final class Draw {
  private static final Strategy[] STRATEGIES = Strategy.values();
  private static final int RANGES = 1;
  private static final int FACTORS = 2;

  /** What the timelines depend on. */
  private static final Set<Parameter> TIME =
      Collections.unmodifiableSet(
          EnumSet.of(
              MONTHLY_GROWTH,
              MONTHLY_DRIFT,
              ANNUAL_DISCOUNT_RATE,
              PROMPTING_ANNUAL_PRICE_DECLINE,
              FINE_TUNING_ANNUAL_PRICE_DECLINE,
              FINE_TUNING_LEAD_TIME_DAYS,
              FINE_TUNING_RETRAIN_EVERY_MONTHS,
              FINE_TUNING_RETIREMENT_MONTH,
              HYBRID_LEAD_TIME_DAYS));

  private final Scenario scenario;
  private final Inputs in;
  private final List<RangeSampler> ranges = new ArrayList<>();
  private final boolean timeVaries;
  private final DrawStream stream;
  private final SharedStateContinuousSampler normal;
  private final FactorSampler factorSampler;
  private final double[] latencies = new double[STRATEGIES.length];
  private final double[] leadTimes = new double[STRATEGIES.length];
  private final double[] fresh = new double[STRATEGIES.length];
  private final double[] totals = new double[STRATEGIES.length];
  private final Timeline[] timelines = new Timeline[STRATEGIES.length];
  private final double[][] cumulative;
  private MonthFactors months;
  private AccuracyModel curves;
  private Recommendation recommendation;

  Draw(Scenario scenario) {
    this.scenario = scenario;
    in = Inputs.of(scenario);
    for (Map.Entry<Parameter, Range> range : scenario.ranges().entrySet()) {
      ranges.add(RangeSampler.of(range.getKey(), range.getValue()));
    }
    timeVaries = scenario.ranges().keySet().stream().anyMatch(TIME::contains);
    stream = new DrawStream(scenario.seed());
    normal = ZigguratSampler.NormalizedGaussian.of(stream);
    factorSampler = new FactorSampler(stream);
    cumulative = new double[STRATEGIES.length][scenario.horizonMonths() + 1];
    months = new MonthFactors(in, scenario.priceChanges(), scenario.horizonMonths());
    layOutTime();
    curves = new AccuracyModel(in, AccuracyFactors.central(in));
    recommendation = new Recommendation(in, scenario.horizonMonths());
  }

  /** The parameters with a range, in table order. */
  List<RangeSampler> ranges() {
    return ranges;
  }

  private void layOutTime() {
    for (Strategy strategy : STRATEGIES) {
      timelines[strategy.ordinal()] = new Timeline(in, months, strategy);
    }
  }

  /** Works out draw number {@code draw}; the getters then speak of it. */
  void run(int draw) {
    stream.start(draw, RANGES);
    for (RangeSampler range : ranges) {
      in.set(range.parameter(), range.value(normal.sample()));
    }
    stream.start(draw, FACTORS);
    curves = new AccuracyModel(in, factorSampler.sample(AccuracyFactors.central(in)));
    if (timeVaries) {
      months = new MonthFactors(in, scenario.priceChanges(), scenario.horizonMonths());
      layOutTime();
    }
    if (!ranges.isEmpty()) {
      recommendation = new Recommendation(in, scenario.horizonMonths());
    }
    cost();
  }

  private void cost() {
    Accuracies accuracies = new Accuracies(curves, in.get(LABELED_EXAMPLES));
    CostModel costs = new CostModel(in);
    Instances instances = new Instances(in, months.growth);
    double calls = in.get(MONTHLY_CALLS);
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      CostTerms terms = costs.terms(strategy, accuracies);
      terms.cumulative(timelines[s], calls, instances, cumulative[s]);
      totals[s] = cumulative[s][cumulative[s].length - 1];
      fresh[s] = accuracies.fresh(strategy);
      latencies[s] = Latency.millis(in, costs.prompts(), strategy);
      leadTimes[s] = Calendar.leadTimeMonths(in, strategy);
    }
  }

  double value(Parameter parameter) {
    return in.get(parameter);
  }

  /** C(0)…C(H) of each strategy; overwritten by the next draw. */
  double[][] cumulative() {
    return cumulative;
  }

  double total(int strategy) {
    return totals[strategy];
  }

  double accuracy(int strategy) {
    return fresh[strategy];
  }

  boolean meetsTarget(int strategy) {
    return recommendation.meetsTarget(fresh[strategy]);
  }

  int recommended() {
    return recommendation.choose(totals, fresh, latencies, leadTimes).ordinal();
  }

  /** The strategy with the lowest total; within ε of the lowest the first one. */
  int cheapest() {
    return Recommendation.cheapest(totals);
  }

  AccuracyCurves curves() {
    return curves;
  }

  ExampleGrid grid() {
    return ExampleGrid.of(in.get(STACKED_EXAMPLES));
  }
}
