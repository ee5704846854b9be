package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Tolerance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything the simulation says about one scenario; immutable.
 *
 * @param strategies one of each strategy, in the order of {@link Strategy}
 * @param breakEvens one of each pair, in the order of {@link BreakEven.Pair#all}
 * @param volumeCosts total cost as a function of monthly calls, all else fixed
 * @param details what is paid out and when, what totals are made of, what a strategy returns
 * @param verdict which strategy to choose, and the facts it rests on
 * @param retrievingPrompt what would be chosen if the prompt used the documents of hybrid
 */
public record Outcome(
    Scenario scenario,
    List<StrategyOutcome> strategies,
    List<BreakEven> breakEvens,
    VolumeCosts volumeCosts,
    CostDetails details,
    Verdict verdict,
    Optional<RetrievingPrompt> retrievingPrompt,
    ModelFacts facts) {
  public Outcome {
    strategies = List.copyOf(strategies);
    breakEvens = List.copyOf(breakEvens);
  }

  public StrategyOutcome of(Strategy strategy) {
    return strategies.get(strategy.ordinal());
  }

  /** The outcome of the recommended strategy. */
  public StrategyOutcome recommended() {
    return of(verdict.strategy());
  }

  /**
   * What the recommendation is decided against: the cheapest of the other viable strategies; if
   * there is none, the prompt. A recommended prompt without one is decided against what would have
   * to be mended least: the strategy with the fewest shortfalls, of equals the cheapest.
   */
  public Strategy rival() {
    List<StrategyOutcome> others =
        strategies.stream().filter(other -> other.strategy() != verdict.strategy()).toList();
    Comparator<StrategyOutcome> cheapest = Comparator.comparingDouble(StrategyOutcome::totalCost);
    Optional<StrategyOutcome> viable =
        others.stream().filter(StrategyOutcome::isViable).min(cheapest);
    if (viable.isEmpty() && verdict.strategy().isTuned()) {
      return Strategy.PROMPTING;
    }
    Comparator<StrategyOutcome> closest =
        Comparator.comparingInt(other -> other.shortfalls().size());
    return viable
        .or(() -> others.stream().min(closest.thenComparing(cheapest)))
        .orElseThrow()
        .strategy();
  }

  /** The recommended strategy and its {@link #rival}: what decides between them decides all. */
  public BreakEven.Pair decidingPair() {
    return BreakEven.Pair.of(verdict.strategy(), rival());
  }

  /** What a strategy adds to the base model. */
  public AccuracyGain gain(Strategy strategy) {
    return AccuracyGain.of(strategy, of(strategy).accuracy() - facts.baseAccuracy());
  }

  /** Whether a strategy meets the target when fresh, but drift and the wait keep its mean below. */
  public boolean missesTargetOnAverage(Strategy strategy) {
    StrategyOutcome facts = of(strategy);
    double target = scenario.get(Parameter.TARGET_ACCURACY);
    return facts.meetsTarget() && facts.deliveredAccuracy() + Tolerance.EPSILON < target;
  }

  public BreakEven of(BreakEven.Pair pair) {
    return breakEvens.get(pair.index());
  }

  /**
   * The month, counted from 1, in which the costs of a pair cross. Until a challenger is live it is
   * the prompt that serves, so it is cheaper by its own doing in the month of its go-live at first.
   *
   * @param moment of the crossing, in months
   */
  public int monthOf(BreakEven.Pair pair, double moment) {
    int live = of(pair.challenger()).goLiveMonth();
    int month = (int) Math.max(1, Tolerance.ceil(moment));
    return live > scenario.horizonMonths() ? month : Math.max(live, month);
  }

  /** What months really took, against the plan of what is recommended; empty where none has. */
  public Optional<ActualSpend> actualSpend() {
    return scenario.actuals().isEmpty()
        ? Optional.empty()
        : Optional.of(details.actualSpend(verdict.strategy()));
  }

  /** What the challenger of a pair returns against the incumbent. */
  public Return returnOf(BreakEven.Pair pair) {
    return Return.of(
        of(pair.challenger()),
        of(pair.incumbent()),
        details.undiscounted(pair.challenger()),
        details.undiscounted(pair.incumbent()));
  }
}
