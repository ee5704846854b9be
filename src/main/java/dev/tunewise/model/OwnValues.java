package dev.tunewise.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose numbers the numbers of a scenario are: {@link Scenario#own} holds those that the team has
 * set or confirmed; all others are example values, those of a preset or of the program.
 */
public final class OwnValues {
  private OwnValues() {}

  /** A changed scenario in which each number that changed is the team's own. */
  public static Scenario marked(Scenario before, Scenario after) {
    return before.values().equals(after.values())
        ? after
        : with(
            after,
            Stream.of(Parameter.values()).filter(p -> before.get(p) != after.get(p)).toList());
  }

  /**
   * A scenario with numbers that the team has set, even where they are what they were.
   *
   * @throws IllegalArgumentException if a value is not legal for its parameter
   */
  public static Scenario set(Scenario scenario, Map<Parameter, Double> numbers) {
    Scenario changed = scenario;
    for (Map.Entry<Parameter, Double> number : numbers.entrySet()) {
      changed = changed.with(number.getKey(), number.getValue());
    }
    return with(changed, numbers.keySet());
  }

  /** A scenario in which these numbers are the team's own too, as they are. */
  public static Scenario with(Scenario scenario, Collection<Parameter> parameters) {
    if (scenario.own().containsAll(parameters)) {
      return scenario;
    }
    Set<Parameter> own = own(scenario);
    own.addAll(parameters);
    return scenario.withOwn(own);
  }

  /** A scenario in which these numbers are example values, as they are. */
  public static Scenario without(Scenario scenario, Collection<Parameter> parameters) {
    Set<Parameter> own = own(scenario);
    return own.removeAll(parameters) ? scenario.withOwn(own) : scenario;
  }

  private static Set<Parameter> own(Scenario scenario) {
    Set<Parameter> own = EnumSet.noneOf(Parameter.class);
    own.addAll(scenario.own());
    return own;
  }
}
