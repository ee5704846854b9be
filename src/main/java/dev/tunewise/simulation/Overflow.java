package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds scenarios whose results leave the range of numbers, though each input is legal. */
public final class Overflow {
  private Overflow() {}

  /**
   * The parameters that results become too large by, in their order; empty if they do not. Draws
   * and the ends of ranges do not count.
   */
  public static List<Parameter> of(Scenario scenario) {
    // Fitted accuracies are shares like any others, and fits take time.
    Scenario plain = scenario.withMeasurements(List.of()).withRanges(Map.of());
    if (isFinite(plain)) {
      return List.of();
    }
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
    return Arrays.stream(Parameter.values()).filter(p -> scenario.get(p) != p.defaultValue());
  }

  private static boolean isFinite(Scenario scenario) {
    return hasFiniteCosts(scenario) && hasFiniteResults(new Simulator().simulate(scenario));
  }

  /** Comes first: the search for a break-even needs costs that can be compared. */
  private static boolean hasFiniteCosts(Scenario scenario) {
    ModelRun run = new ModelRun(scenario);
    VolumeCosts volumes =
        new VolumeCosts(run.terms, run.timelines, new Instances(run.in, run.months.growth));
    CostDetails details = new CostDetails(scenario);
    return Arrays.stream(Strategy.values())
        .allMatch(
            strategy ->
                Double.isFinite(run.total(strategy))
                    && Double.isFinite(volumes.total(strategy, VolumeBreakEven.MOST_CALLS))
                    && isFinite(details.undiscounted(strategy))
                    && isFinite(details.cumulativeSpend(strategy)));
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
