package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Runs a scenario with its central values. Holds no state; safe to call from any thread. */
public final class Simulator {
  /** What the scenario costs and reaches, when strategies break even, and which one to choose. */
  public Outcome simulate(Scenario scenario) {
    ModelRun run = new ModelRun(scenario);
    Instances instances = new Instances(run.in, run.months.growth);
    List<StrategyOutcome> outcomes = new ArrayList<>();
    List<Strategy> viable = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      outcomes.add(outcome(run, strategy, instances));
      if (outcomes.getLast().isViable()) {
        viable.add(strategy);
      }
    }
    VolumeCosts volumeCosts = new VolumeCosts(run.terms, run.timelines, instances);
    List<BreakEven> breakEvens = new ArrayList<>();
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      breakEvens.add(
          BreakEvenFinder.find(
              pair,
              outcomes.get(pair.challenger().ordinal()).cumulativeCost(),
              outcomes.get(pair.incumbent().ordinal()).cumulativeCost(),
              volumeCosts));
    }
    Strategy chosen = run.recommended();
    CostDetails details = new CostDetails(scenario);
    ReasonFinder reasons = new ReasonFinder(scenario, run, outcomes, details);
    return new Outcome(
        scenario,
        outcomes,
        breakEvens,
        volumeCosts,
        details,
        new Verdict(chosen, viable, reasons.find(breakEvens.getFirst())),
        RetrievingPrompt.find(scenario, run, outcomes.get(chosen.ordinal())),
        facts(run, outcomes));
  }

  private static StrategyOutcome outcome(ModelRun run, Strategy strategy, Instances instances) {
    Inputs in = run.in;
    Timeline time = run.timelines[strategy.ordinal()];
    double[] cumulative = new double[run.months.months() + 1];
    run.cumulative(strategy, cumulative);
    double fresh = run.accuracies.fresh(strategy);
    double floor = run.accuracies.floor(strategy);
    double bridge = run.accuracies.fresh(Strategy.PROMPTING);
    double rightAnswers = run.rightAnswers(strategy);
    double total = cumulative[cumulative.length - 1];
    double latency = run.costs.callTokens().latencyMillis(strategy);
    double leadTime = ServingSchedule.leadTimeMonths(in, strategy);
    double[] onGrid = new double[ExampleGrid.EXAMPLES.size()];
    run.curves().onGrid(strategy, onGrid);
    return new StrategyOutcome(
        strategy,
        cumulative[0],
        Doubles.wrap(cumulative),
        run.errorCost(strategy),
        run.costs.costPerThousandCalls(strategy, run.months, instances),
        rightAnswers > 0 ? OptionalDouble.of(total / rightAnswers) : OptionalDouble.empty(),
        fresh,
        time.deliveredAccuracy(fresh, floor, bridge),
        latency,
        leadTime,
        new ExamplesToTarget(run.curves(), in).search(strategy, onGrid),
        Doubles.wrap(onGrid),
        run.rule.shortfalls(strategy, fresh, latency, leadTime));
  }

  private static ModelFacts facts(ModelRun run, List<StrategyOutcome> outcomes) {
    Inputs in = run.in;
    CostModel costs = run.costs;
    return new ModelFacts(
        run.calibration
            .baseAccuracy(costs.callTokens().usesRetrieval(Strategy.PROMPTING))
            .orElse(in.get(BASE_ACCURACY)),
        AccuracyFactors.halfTuning(in),
        AccuracyFactors.retrievalShare(in),
        costs.setup().trainingTokens(),
        costs.setup().trainingJob(),
        costs.promptingCallShare(run.months),
        outcomes.stream()
            .flatMap(o -> Reasoning.of(run, o.strategy(), o.costPerThousandCalls()).stream())
            .toList());
  }
}
