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
   * @param method what kind of training it is for
   * @param general problems for whoever trains
   * @param refusals of each provider, in the order of {@link ProviderRules}
   * @param details what exactly is wrong, for those problems that need it
   * @param tokens per tokenizer; null if nothing can be learned from the example
   * @param label see {@link Answers#label}
   * @param holds what makes its tokens special
   */
  record Read(
      long number,
      ExampleFormat format,
      TrainingMethod method,
      EnumSet<LineProblem> general,
      List<EnumSet<LineProblem>> refusals,
      Map<LineProblem, String> details,
      @Nullable Map<Tokenizer, TokenCount> tokens,
      long fingerprint,
      String label,
      Holds holds)
      implements LineFacts {}

  /**
   * What makes the tokens of an example special.
   *
   * @param tools whether it declares tools
   * @param images whether pictures are counted by a rule
   * @param uncountedAnswer whether its answer holds something that is not counted
   */
  record Holds(boolean tools, boolean images, boolean uncountedAnswer) {}

  /**
   * Tokens of an example's texts, without those that mark where messages begin and end.
   *
   * @param tools of the declarations of tools
   * @param system of the instructions
   * @param user of what else comes before the answer
   * @param reasoning of the thoughts in the last message
   * @param answer of the last message without its thoughts
   * @param rejected of the answer that is not wanted, in preference data
   */
  record TokenCount(
      long tools, long system, long user, long reasoning, long answer, long rejected) {
    long prompt() {
      return tools + system + user;
    }

    long example() {
      return prompt() + reasoning + answer + rejected;
    }
  }
}
