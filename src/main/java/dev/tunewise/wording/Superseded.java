package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Numbers;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Which parameters have no say any more because evaluations took their place. */
public final class Superseded {
  private Superseded() {}

  /** What counts in place of a parameter, in a few words; empty if the parameter counts. */
  public static String note(Parameter parameter, Scenario scenario, Numbers numbers) {
    if (scenario.measurements().isEmpty()) {
      return "";
    }
    if (parameter == Parameter.BASE_ACCURACY) {
      OptionalDouble measured = Calibration.measuredBaseAccuracy(scenario);
      if (measured.isPresent()) {
        return "Measured: " + numbers.percent(measured.getAsDouble(), 1) + ", which counts instead";
      }
    }
    return parameter.affectsOnlyAccuracy()
            && Stream.of(Strategy.values())
                .filter(strategy -> parameter.affects(strategy.accuracy()))
                .allMatch(strategy -> isFitted(strategy, scenario))
        ? "Your evaluations count instead"
        : "";
  }

  private static boolean isFitted(Strategy strategy, Scenario scenario) {
    return scenario.measurements().stream()
        .anyMatch(row -> row.strategy() == strategy && row.examples() > 0);
  }
}
