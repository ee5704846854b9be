package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Flip;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.ParameterNames;
import dev.tunewise.text.ParameterText;
import java.util.Comparator;
import java.util.List;

/**
 * One change of mind: how far a parameter must move for another strategy to take over.
 *
 * @param distance share of the slider's track between today's value and the flip
 * @param change today's value and the one that flips, such as {@code 1M → 412k}
 */
public record FlipLine(Flip flip, double distance, String name, String change) {
  /** What is said where there is none. */
  public static final String NONE =
      "No single parameter changes the recommendation anywhere on its slider: all else as it is,"
          + " the choice is safe.";

  /** All of them, the nearest first. */
  public static List<FlipLine> of(Scenario scenario, List<Flip> flips, Numbers numbers) {
    return flips.stream()
        .filter(flip -> !isOfNoLimit(scenario, flip))
        .map(flip -> of(scenario, flip, numbers))
        .sorted(Comparator.comparingDouble(FlipLine::distance))
        .toList();
  }

  /** Without a budget there is nothing to move: the smallest one is as far from none as can be. */
  private static boolean isOfNoLimit(Scenario scenario, Flip flip) {
    return flip.parameter() == Parameter.LATENCY_BUDGET_MILLIS
        && scenario.get(Parameter.LATENCY_BUDGET_MILLIS) == 0;
  }

  private static FlipLine of(Scenario scenario, Flip flip, Numbers numbers) {
    Parameter parameter = flip.parameter();
    double today = scenario.get(parameter);
    String currency = scenario.currency();
    ChartAxis track = ParameterAxis.of(parameter, today, currency, numbers);
    double distance = Math.abs(track.share(flip.value()) - track.share(today));
    String change =
        ParameterText.value(parameter, today, currency, numbers)
            + " → "
            + ParameterText.value(parameter, flip.value(), currency, numbers);
    return new FlipLine(flip, distance, ParameterNames.name(parameter), change);
  }

  public Strategy strategy() {
    return flip.strategy();
  }

  /** In words, for those who do not see the list. */
  public String spoken() {
    return name + ", " + change.replace("→", "to") + ": " + strategy().label() + " takes over";
  }
}
