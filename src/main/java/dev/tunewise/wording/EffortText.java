package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ReasoningEffort;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.List;

/** What levels of reasoning effort and what they stand for are called. */
public final class EffortText {
  private EffortText() {}

  /** A level with the tokens it stands for: {@code Medium 64}. */
  public static String level(ReasoningEffort effort, double tokens, Numbers numbers) {
    return Words.capitalized(effort.label()) + " " + numbers.count(tokens);
  }

  /** What choosing a level does: {@code Reasoning: medium}. */
  public static String step(Parameter reasoningTokens, ReasoningEffort effort) {
    String what = reasoningTokens.label().replace(" tokens", "");
    return what + ": " + effort.label();
  }

  /** Where the tokens of the levels come from. */
  public static String rule() {
    return "Low, medium and high effort stand for "
        + Words.joined(
            List.of(
                times(ReasoningEffort.LOW),
                times(ReasoningEffort.MEDIUM),
                times(ReasoningEffort.HIGH)))
        + " times the answer’s tokens: rules of thumb of November 2026, not measured."
        + " Better: the reasoning tokens that your vendor’s usage report counts";
  }

  private static String times(ReasoningEffort effort) {
    return String.valueOf(effort.timesAnswer());
  }
}
