package dev.tunewise.dataset;

import java.util.List;

/**
 * Distinct answers of a file whose answers are short.
 *
 * @param distinct how many; at least so many if {@code more}
 * @param more whether there are more than could be counted
 * @param fewestExamples examples of the rarest one
 * @param most the most frequent ones, at most {@link #SHOWN}
 * @param examples with an answer
 */
public record LabelCounts(
    int distinct, boolean more, long fewestExamples, List<Label> most, long examples) {
  /** Most labels that are listed one by one. */
  public static final int SHOWN = 20;

  public LabelCounts {
    most = List.copyOf(most);
  }

  /** An answer and how many examples have it. */
  public record Label(String text, long examples) {}

  /** Whether they repeat often enough to be classes rather than short free answers. */
  public boolean areClasses() {
    return !more && 2L * distinct <= examples;
  }
}
