package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.Objects;

/**
 * What a new scenario changes in the row of one parameter.
 *
 * @param ofNumbers value or range
 * @param ofWords what is said of the preset, the currency, or what counts in place of the value
 */
record RowChange(boolean ofNumbers, boolean ofWords) {
  /**
   * From one scenario with its preset to another.
   *
   * @param reference the preset; {@code newReference} likewise
   */
  static RowChange between(
      Parameter parameter,
      Scenario scenario,
      Scenario reference,
      Scenario newScenario,
      Scenario newReference) {
    boolean sameCurrency = scenario.currency().equals(newScenario.currency());
    return new RowChange(
        differs(parameter, scenario, newScenario),
        differs(parameter, reference, newReference)
            || !sameCurrency
            || evaluationsDiffer(scenario, newScenario));
  }

  /** Rows at 0 shots count only while the prompt does not retrieve. */
  private static boolean evaluationsDiffer(Scenario one, Scenario other) {
    boolean sameRetrieval =
        one.get(Parameter.PROMPTING_RETRIEVED_TOKENS)
            == other.get(Parameter.PROMPTING_RETRIEVED_TOKENS);
    return !one.measurements().equals(other.measurements())
        || !(sameRetrieval || one.measurements().isEmpty());
  }

  private static boolean differs(Parameter parameter, Scenario one, Scenario other) {
    return one.get(parameter) != other.get(parameter)
        || !Objects.equals(one.range(parameter), other.range(parameter));
  }
}
