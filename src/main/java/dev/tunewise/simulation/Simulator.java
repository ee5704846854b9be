package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.statistics.Doubles;
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
    Calibration calibration = Calibration.of(scenario);
    AccuracyCurves curves = FittedCurves.of(in, calibration, CurveSource.CENTRAL);
    Accuracies accuracies = new Accuracies(curves, in.get(LABELED_EXAMPLES));
    MonthFactors factors = new MonthFactors(in, scenario.priceChanges(), months);
    CostModel costs = new CostModel(in);
    Run run = new Run(in, calibration, curves, accuracies, factors, costs, new ChoiceRule(in));
    List<Timeline> timelines = new ArrayList<>(STRATEGIES.length);
    List<CostTerms> terms = new ArrayList<>(STRATEGIES.length);
    List<StrategyOutcome> outcomes = new ArrayList<>(STRATEGIES.length);
    for (Strategy strategy : STRATEGIES) {
      Timeline timeline = new Timeline(in, factors, strategy);
      CostTerms own = new CostTerms(1);
      costs.write(strategy, accuracies, own, 0);
      timelines.add(timeline);
      terms.add(own);
      outcomes.add(run.outcome(strategy, timeline, own));
    }
    VolumeCosts volumeCosts = new VolumeCosts(terms, timelines, new Instances(in, factors.growth));
    List<BreakEven> breakEvens = breakEvens(outcomes, volumeCosts);
    Verdict verdict = run.verdict(outcomes, breakEvens.getFirst());
    return new Outcome(
        scenario,
        outcomes,
        breakEvens,
        volumeCosts,
        verdict,
        RetrievingPrompt.find(scenario, calibration, outcomes.get(verdict.strategy().ordinal())),
        run.facts());
  }

  private static List<BreakEven> breakEvens(
      List<StrategyOutcome> outcomes, VolumeCosts volumeCosts) {
    return BreakEven.Pair.all().stream()
        .map(
            pair ->
                BreakEvenFinder.find(
                    pair,
                    outcomes.get(pair.challenger().ordinal()).cumulativeCost(),
                    outcomes.get(pair.incumbent().ordinal()).cumulativeCost(),
                    volumeCosts))
        .toList();
  }

  /** What the parts of one simulation share. */
  private record Run(
      Inputs in,
      Calibration calibration,
      AccuracyCurves curves,
      Accuracies accuracies,
      MonthFactors factors,
      CostModel costs,
      ChoiceRule rule) {

    StrategyOutcome outcome(Strategy strategy, Timeline time, CostTerms terms) {
      double calls = in.get(MONTHLY_CALLS);
      Instances instances = new Instances(in, factors.growth);
      double[] cumulative = new double[factors.months() + 1];
      terms.cumulative(time, 0, cumulative);
      double fresh = accuracies.fresh(strategy);
      double floor = accuracies.floor(strategy);
      double bridge = accuracies.fresh(Strategy.PROMPTING);
      double rightAnswers = calls * time.rightAnswers(fresh, floor, bridge);
      double wrongAnswers = Math.max(0, calls * time.allCallsDiscounted() - rightAnswers);
      double total = cumulative[cumulative.length - 1];
      double latency = costs.callTokens().latencyMillis(strategy);
      double leadTime = ServingSchedule.leadTimeMonths(in, strategy);
      double[] onGrid = new double[ExampleGrid.EXAMPLES.size()];
      curves.onGrid(strategy, onGrid);
      return new StrategyOutcome(
          strategy,
          cumulative[0],
          Doubles.wrap(cumulative),
          wrongAnswers * in.get(COST_PER_ERROR),
          costs.costPerThousandCalls(strategy, factors, instances),
          rightAnswers > 0 ? OptionalDouble.of(total / rightAnswers) : OptionalDouble.empty(),
          fresh,
          time.deliveredAccuracy(fresh, floor, bridge),
          latency,
          leadTime,
          new ExamplesToTarget(curves, in).search(strategy, onGrid),
          Doubles.wrap(onGrid),
          rule.shortfalls(strategy, fresh, latency, leadTime));
    }

    ModelFacts facts() {
      return new ModelFacts(
          calibration
              .baseAccuracy(costs.callTokens().usesRetrieval(Strategy.PROMPTING))
              .orElse(in.get(BASE_ACCURACY)),
          AccuracyFactors.halfTuning(in),
          AccuracyFactors.retrievalShare(in),
          costs.setup().trainingTokens(),
          costs.setup().trainingJob(),
          costs.promptingCallShare(factors));
    }

    Verdict verdict(List<StrategyOutcome> outcomes, BreakEven fineTuning) {
      List<Strategy> viable =
          outcomes.stream()
              .filter(StrategyOutcome::isViable)
              .map(StrategyOutcome::strategy)
              .toList();
      Strategy chosen =
          rule.choose(
              outcomes.stream().mapToDouble(StrategyOutcome::totalCost).toArray(),
              outcomes.stream().mapToDouble(StrategyOutcome::accuracy).toArray(),
              outcomes.stream().mapToDouble(StrategyOutcome::latencyMillis).toArray(),
              outcomes.stream().mapToDouble(StrategyOutcome::leadTimeMonths).toArray());
      return new Verdict(chosen, viable, ReasonFinder.find(in, outcomes, chosen, fineTuning));
    }
  }
}
