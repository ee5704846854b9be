package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.Quantiles;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the ranges of a scenario and the spread of accuracy curves make of its outcome. The same
 * scenario, seed and number of draws give the same numbers on every machine.
 *
 * @param strategies in the order of {@link Strategy}
 * @param breakEvens in the order of {@link BreakEven.Pair#all}
 * @param tornado largest swing first
 * @param probabilityNoneViable that no strategy is viable; with the three {@code probabilityBest}
 *     it adds up to 1
 */
public record Uncertainty(
    int draws,
    long seed,
    List<StrategySpread> strategies,
    List<BreakEvenSpread> breakEvens,
    List<TornadoBar> tornado,
    double probabilityNoneViable,
    InformationValue informationValue) {
  public Uncertainty {
    strategies = List.copyOf(strategies);
    breakEvens = List.copyOf(breakEvens);
    tornado = List.copyOf(tornado);
  }

  public StrategySpread of(Strategy strategy) {
    return strategies.get(strategy.ordinal());
  }

  public BreakEvenSpread of(BreakEven.Pair pair) {
    return breakEvens.get(pair.index());
  }

  /**
   * One strategy over all draws; money in the scenario's currency, probabilities 0…1.
   *
   * @param cumulativeCost H + 1 points
   * @param accuracyByExamples one point for each of {@link ExampleGrid#EXAMPLES}
   * @param probabilityCheapest that it has the lowest total of the three
   * @param probabilityRecommended that it is the choice, where none is viable too
   * @param probabilityBest that it is the choice and viable
   * @param spend paid out by the end of the horizon, errors not counted, not discounted
   * @param probabilityWithinBudget that this is not above the budget; empty if there is none
   */
  public record StrategySpread(
      Strategy strategy,
      Quantiles totalCost,
      QuantileBand cumulativeCost,
      Quantiles accuracy,
      QuantileBand accuracyByExamples,
      double probabilityCheapest,
      double probabilityMeetsTarget,
      double probabilityRecommended,
      double probabilityViable,
      double probabilityBest,
      Quantiles spend,
      OptionalDouble probabilityWithinBudget) {}

  /**
   * The break-even of one pair over all draws.
   *
   * @param probability that the challenger is cheaper from the start or pays back within the
   *     horizon
   * @param month among those draws, from the start counted as 0; empty if there are none
   * @param probabilityByMonth share of draws in which the challenger is not more expensive at month
   *     0…H
   * @param months number of those draws by half month: [0, ½), [½, 1) …; the first also holds those
   *     from the start
   */
  public record BreakEvenSpread(
      BreakEven.Pair pair,
      double probability,
      Optional<Quantiles> month,
      Doubles probabilityByMonth,
      Doubles months) {}

  /**
   * What one ranged parameter does to one pair, all else at its value: the difference of totals,
   * challenger minus incumbent, and the break-even month, with the parameter at its low end, its
   * high end and its value. Months are empty where the challenger never pays back or falls back.
   */
  public record TornadoBar(
      Parameter parameter,
      BreakEven.Pair pair,
      double low,
      double high,
      double base,
      OptionalDouble monthLow,
      OptionalDouble monthHigh,
      OptionalDouble monthBase) {

    /** How far apart the ends are. */
    public double swing() {
      return Math.abs(high - low);
    }
  }

  /**
   * What knowing more would be worth in this decision, in total cost: the target is no part of it,
   * so that how often knowing would change the choice stands beside it.
   *
   * @param evpi of knowing everything
   * @param perParameter of knowing one ranged parameter exactly; empty under {@value #FEWEST_DRAWS}
   *     draws
   * @param changesChoice how likely knowing one ranged parameter exactly changes the choice; empty
   *     as {@code perParameter} is
   * @param decidesFit how likely knowing one ranged parameter exactly changes whether any strategy
   *     is viable; empty as {@code perParameter} is
   * @param doubt how much of these two chances chance alone may have made; likewise
   * @param mostlyFits whether some strategy is viable in most draws
   * @param noise the largest standard error of all values: within it, they cannot be told apart
   */
  public record InformationValue(
      double evpi,
      Map<Parameter, OptionalDouble> perParameter,
      Map<Parameter, OptionalDouble> changesChoice,
      Map<Parameter, OptionalDouble> decidesFit,
      Map<Parameter, OptionalDouble> doubt,
      boolean mostlyFits,
      double noise) {
    /** Fewer draws are too few for bins of one parameter. */
    public static final int FEWEST_DRAWS = 1_000;

    public InformationValue {
      perParameter = Collections.unmodifiableMap(new LinkedHashMap<>(perParameter));
      changesChoice = Collections.unmodifiableMap(new LinkedHashMap<>(changesChoice));
      decidesFit = Collections.unmodifiableMap(new LinkedHashMap<>(decidesFit));
      doubt = Collections.unmodifiableMap(new LinkedHashMap<>(doubt));
    }
  }
}
