package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds scenarios whose results leave the range of numbers, though each input is legal. */
public final class Overflow {
  private static final Parameter[] ALL = Parameter.values();

  /** No result can leave the range unless a value above 0 is smaller, far below any real one. */
  private static final double ORDINARY = 1e-9;

  /**
   * Each factor is at most {@link PriceChange#MAX_FACTOR}; those of so many together are no risk.
   */
  private static final int ORDINARY_CHANGES = 20;

  private Overflow() {}

  /**
   * Whether all results are numbers. Draws and the ends of ranges do not count. Takes no time for
   * the values that scenarios usually have.
   */
  public static boolean isNone(Scenario scenario) {
    return isOrdinary(scenario) || isFinite(plain(scenario));
  }

  private static boolean isOrdinary(Scenario scenario) {
    if (scenario.priceChanges().size() > ORDINARY_CHANGES) {
      return false;
    }
    for (Parameter parameter : ALL) {
      double size = Math.abs(scenario.get(parameter));
      if (size > 0 && size < ORDINARY) {
        return false;
      }
    }
    return true;
  }

  /** Fitted accuracies are shares like any others, and fits take time. */
  private static Scenario plain(Scenario scenario) {
    return scenario.withMeasurements(List.of()).withRanges(Map.of());
  }

  /**
   * The parameters that results become too large by, in their order; empty if they do not, as
   * {@link #isNone} says.
   */
  public static List<Parameter> of(Scenario scenario) {
    if (isNone(scenario)) {
      return List.of();
    }
    Scenario plain = plain(scenario);
    List<Parameter> alone =
        changed(plain).filter(p -> isFinite(plain.with(p, p.defaultValue()))).toList();
    if (!alone.isEmpty()) {
      return alone;
    }
    // Several at once: all that are needed on the way back to the defaults.
    Scenario reset = plain;
    List<Parameter> involved = new ArrayList<>();
    for (Parameter parameter : changed(plain).toList()) {
      involved.add(parameter);
      reset = reset.with(parameter, parameter.defaultValue());
      if (isFinite(reset)) {
        break;
      }
    }
    return involved;
  }

  private static Stream<Parameter> changed(Scenario scenario) {
    return Arrays.stream(ALL).filter(p -> scenario.get(p) != p.defaultValue());
  }

  /** Looks at each number, whatever the values are. */
  static boolean isFinite(Scenario scenario) {
    return hasFiniteCosts(scenario) && hasFiniteResults(new Simulator().simulate(scenario));
  }

  /** Comes first: the search for a break-even needs costs that can be compared. */
  private static boolean hasFiniteCosts(Scenario scenario) {
    ModelRun run = new ModelRun(scenario);
    Instances instances = new Instances(run.in, run.months.growth);
    VolumeCosts volumes = new VolumeCosts(run.terms, run.timelines, instances);
    CostDetails details = new CostDetails(scenario);
    return hasCountable(instances, run.months.months())
        && Arrays.stream(Strategy.values())
            .allMatch(
                strategy ->
                    Double.isFinite(run.total(strategy))
                        && Double.isFinite(volumes.total(strategy, VolumeBreakEven.MOST_CALLS))
                        && isFinite(details.undiscounted(strategy))
                        && isFinite(details.cumulativeSpend(strategy)));
  }

  /** In each month, at the most calls that are searched for a break-even. */
  private static boolean hasCountable(Instances instances, int months) {
    return IntStream.rangeClosed(1, months)
        .allMatch(m -> instances.in(m, VolumeBreakEven.MOST_CALLS) < Instances.MOST);
  }

  private static boolean hasFiniteResults(Outcome outcome) {
    return outcome.strategies().stream()
        .allMatch(
            result ->
                isFinite(result.cumulativeCost())
                    && DoubleStream.concat(
                            DoubleStream.of(
                                result.costPerThousandCalls(),
                                result.costPerRightAnswer().orElse(0),
                                result.latencyMillis(),
                                result.deliveredAccuracy()),
                            outcome.details().breakdown(result.strategy()).values().stream()
                                .mapToDouble(Double::doubleValue))
                        .allMatch(Double::isFinite));
  }

  private static boolean isFinite(Doubles values) {
    return Arrays.stream(values.toArray()).allMatch(Double::isFinite);
  }
}
