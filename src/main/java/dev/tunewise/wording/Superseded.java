package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Numbers;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/** Which parameters have no say any more because evaluations took their place. */
public final class Superseded {
  private static final Set<Strategy> ALL = EnumSet.allOf(Strategy.class);

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
    Set<Strategy> users = curvesOf(parameter);
    return !users.isEmpty() && users.stream().allMatch(user -> isFitted(user, scenario))
        ? "Your evaluations count instead"
        : "";
  }

  private static boolean isFitted(Strategy strategy, Scenario scenario) {
    return scenario.measurements().stream()
        .anyMatch(row -> row.strategy() == strategy && row.examples() > 0);
  }

  /** The strategies whose generic curve is all that a parameter moves. */
  private static Set<Strategy> curvesOf(Parameter parameter) {
    return switch (parameter) {
      case BASE_ACCURACY, ACCURACY_CEILING, SPECIALIZATION, KNOWLEDGE_SHARE, DISTINCT_TOPICS -> ALL;
      case PROMPTING_HALF_SHOTS -> EnumSet.of(Strategy.PROMPTING, Strategy.HYBRID);
      case FINE_TUNING_HALF_EXAMPLES, FINE_TUNING_OVERFITTING_PENALTY ->
          EnumSet.of(Strategy.FINE_TUNING);
      case HYBRID_HALF_EXAMPLES -> EnumSet.of(Strategy.HYBRID);
      default -> EnumSet.noneOf(Strategy.class);
    };
  }
}
