package dev.tunewise.simulation;

import dev.tunewise.model.IdleParameters;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.List;
import java.util.stream.Stream;

/**
 * On whose numbers a result rests. A number is in use where it bears on what is simulated: an
 * option that is off and a guess that evaluations took the place of are not. One in use that the
 * team has neither set nor confirmed is an example value.
 *
 * @param inUse numbers in use
 * @param examples those of them that are example values
 */
public record ExampleValues(List<Parameter> inUse, List<Parameter> examples) {
  public ExampleValues {
    inUse = List.copyOf(inUse);
    examples = List.copyOf(examples);
  }

  public static ExampleValues of(Scenario scenario) {
    List<Parameter> inUse =
        Stream.of(Parameter.values()).filter(p -> isInUse(p, scenario)).toList();
    return new ExampleValues(
        inUse, inUse.stream().filter(p -> !scenario.own().contains(p)).toList());
  }

  /** Whether a number that stands in a scenario is an example value. */
  public static boolean isExample(Parameter parameter, Scenario scenario) {
    return !scenario.own().contains(parameter) && !Calibration.supersedes(parameter, scenario);
  }

  private static boolean isInUse(Parameter parameter, Scenario scenario) {
    return IdleParameters.playsPart(parameter, scenario)
        && !Calibration.supersedes(parameter, scenario);
  }

  /** How many of the numbers in use are the team's own. */
  public int own() {
    return inUse.size() - examples.size();
  }
}
