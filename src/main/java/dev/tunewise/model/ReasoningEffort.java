package dev.tunewise.model;

import java.util.stream.Stream;

/**
 * How hard a reasoning model is asked to think before it answers, with a rule of thumb for what it
 * then writes: a multiple of the answer's tokens. Set in November 2026 and no measurement: models
 * and tasks differ by far more than the levels do.
 */
public enum ReasoningEffort {
  NONE("none", 0),
  LOW("low", 2),
  MEDIUM("medium", 8),
  HIGH("high", 25);

  private final String label;
  private final int timesAnswer;

  ReasoningEffort(String label, int timesAnswer) {
    this.label = label;
    this.timesAnswer = timesAnswer;
  }

  /** Whether a parameter holds tokens that the effort decides on. */
  public static boolean decides(Parameter parameter) {
    return Stream.of(ServedModel.values()).anyMatch(model -> model.reasoningTokens() == parameter);
  }

  public String label() {
    return label;
  }

  public int timesAnswer() {
    return timesAnswer;
  }

  /** Whole reasoning tokens per call beside an answer of so many tokens. */
  public double tokens(double answerTokens) {
    return Math.rint(timesAnswer * answerTokens);
  }
}
