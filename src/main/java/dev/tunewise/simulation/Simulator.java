package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Runs a scenario with its central values. Holds no state; safe to call from any thread. */
public final class Simulator {
  private static final Strategy[] STRATEGIES = Strategy.values();

  /** What the scenario costs and reaches, when strategies break even, and which one to choose. */
  public Outcome simulate(Scenario scenario) {
    Inputs in = Inputs.of(scenario);
    int months = scenario.horizonMonths();
    AccuracyCurves accuracy = new AccuracyModel(in, AccuracyFactors.central(in));
    CostModel costs = new CostModel(months, scenario.priceChanges(), in, accuracy);
    List<CostSchedule> schedules = new ArrayList<>(STRATEGIES.length);
    for (Strategy strategy : STRATEGIES) {
      schedules.add(costs.schedule(strategy));
    }
    Recommendation recommendation = new Recommendation(in, months);
    Run run = new Run(in, accuracy, costs, recommendation);
    List<StrategyOutcome> outcomes = new ArrayList<>(STRATEGIES.length);
    for (Strategy strategy : STRATEGIES) {
      outcomes.add(run.outcome(strategy, schedules.get(strategy.ordinal())));
    }
    VolumeCosts volumeCosts = new VolumeCosts(schedules, costs.instances());
    List<BreakEven> breakEvens = breakEvens(outcomes, volumeCosts);
    Verdict verdict = run.verdict(outcomes, breakEvens, months);
    return new Outcome(scenario, outcomes, breakEvens, volumeCosts, verdict);
  }

  private static List<BreakEven> breakEvens(
      List<StrategyOutcome> outcomes, VolumeCosts volumeCosts) {
    List<BreakEven> breakEvens = new ArrayList<>(3);
    for (BreakEven.Pair pair : BreakEven.Pair.values()) {
      breakEvens.add(
          BreakEvenFinder.find(
              pair,
              outcomes.get(pair.challenger().ordinal()).cumulativeCost(),
              outcomes.get(pair.incumbent().ordinal()).cumulativeCost(),
              volumeCosts));
    }
    return breakEvens;
  }

  /** What the parts of one simulation share. */
  private record Run(
      Inputs in, AccuracyCurves accuracy, CostModel costs, Recommendation recommendation) {

    StrategyOutcome outcome(Strategy strategy, CostSchedule schedule) {
      double calls = in.get(MONTHLY_CALLS);
      double[] cumulative = schedule.cumulative(calls, costs.instances());
      double rightAnswers = calls * schedule.rightAnswersPerCall;
      double total = cumulative[cumulative.length - 1];
      double fresh = accuracy.at(strategy, in.get(LABELED_EXAMPLES));
      double[] onGrid = accuracy.onGrid(strategy);
      return new StrategyOutcome(
          strategy,
          cumulative[0],
          Doubles.wrap(cumulative),
          costs.costPerThousandCalls(strategy),
          rightAnswers > 0 ? OptionalDouble.of(total / rightAnswers) : OptionalDouble.empty(),
          fresh,
          schedule.deliveredAccuracy,
          recommendation.meetsTarget(fresh),
          Latency.millis(in, costs.prompts(), strategy),
          Calendar.of(in, strategy).leadTimeMonths(),
          new ExamplesToTarget(accuracy, in).search(strategy, onGrid),
          Doubles.wrap(onGrid));
    }

    Verdict verdict(List<StrategyOutcome> outcomes, List<BreakEven> breakEvens, int months) {
      List<Strategy> viable = new ArrayList<>(3);
      for (StrategyOutcome o : outcomes) {
        if (recommendation.isViable(
            o.strategy(), o.accuracy(), o.latencyMillis(), o.leadTimeMonths())) {
          viable.add(o.strategy());
        }
      }
      Strategy chosen =
          recommendation.choose(
              outcomes.stream().mapToDouble(StrategyOutcome::totalCost).toArray(),
              outcomes.stream().mapToDouble(StrategyOutcome::accuracy).toArray(),
              outcomes.stream().mapToDouble(StrategyOutcome::latencyMillis).toArray(),
              outcomes.stream().mapToDouble(StrategyOutcome::leadTimeMonths).toArray());
      return new Verdict(
          chosen,
          viable,
          ReasonFinder.find(
              in,
              recommendation,
              viable.isEmpty(),
              outcomes.get(chosen.ordinal()),
              outcomes.get(0).accuracy(),
              costs.prompts().prefixTokens(Strategy.PROMPTING),
              breakEvens.get(0),
              months));
    }
  }
}
