package dev.tunewise.catalog;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CallFacts;

/**
 * How a teacher model makes labels.
 *
 * @param inputTokens that it reads for a label
 * @param outputTokens that it writes as the label
 * @param reasoningTokens that it writes before the label
 * @param batch whether the labels can wait, at the prices of that
 * @param checkedShare of the labels that people look at, 0 to 1
 * @param minutesPerCheck that one look takes
 */
public record TeacherPlan(
    double inputTokens,
    double outputTokens,
    double reasoningTokens,
    boolean batch,
    double checkedShare,
    double minutesPerCheck) {
  /** Longest look at a label, in minutes. */
  public static final double MOST_MINUTES = 1_000;

  /** A common share to begin with: one label in five. */
  private static final double SOME_CHECKED = 0.2;

  /** A first guess at a look: a minute and a half. */
  private static final double SOME_MINUTES = 1.5;

  /** A teacher that reads what a call of the prompted model sends, and answers as it does. */
  public static TeacherPlan of(Scenario scenario) {
    return new TeacherPlan(
        CallFacts.of(scenario, Strategy.PROMPTING).prefixTokens()
            + scenario.get(Parameter.INPUT_TOKENS),
        scenario.get(Parameter.OUTPUT_TOKENS),
        scenario.get(Parameter.PROMPTING_REASONING_TOKENS),
        true,
        SOME_CHECKED,
        SOME_MINUTES);
  }

  /** The same plan for labels of other lengths. */
  public TeacherPlan withTokens(double input, double output, double reasoning) {
    return new TeacherPlan(input, output, reasoning, batch, checkedShare, minutesPerCheck);
  }
}
