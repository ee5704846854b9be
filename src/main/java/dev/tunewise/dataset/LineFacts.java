package dev.tunewise.dataset;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What counts of one line; small, whatever the line's length. */
sealed interface LineFacts {
  /** Number from 1. */
  long number();

  /** A line without an example. */
  record Unreadable(long number, LineProblem problem, String detail) implements LineFacts {}

  /**
   * A line with an example.
   *
   * @param general problems for whoever trains
   * @param refusals of each provider, in the order of {@link ProviderRules}
   * @param strangeRole see {@link ProviderRules#strangeRole}
   * @param tokens per tokenizer; null if nothing can be learned from the example
   * @param label see {@link Answers#label}
   */
  record Read(
      long number,
      ExampleFormat format,
      EnumSet<LineProblem> general,
      List<EnumSet<LineProblem>> refusals,
      String strangeRole,
      @Nullable Map<Tokenizer, TokenCount> tokens,
      long fingerprint,
      String label)
      implements LineFacts {}

  /**
   * Tokens of an example's texts, without those that mark where messages begin and end.
   *
   * @param system of the instructions
   * @param user of what else comes before the answer
   * @param answer of the last message
   */
  record TokenCount(long system, long user, long answer) {
    long prompt() {
      return system + user;
    }

    long example() {
      return system + user + answer;
    }
  }
}
