package dev.tunewise.dataset;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the distinct short answers: the labels, where the file teaches to classify. */
final class Answers {
  /** Longest text that can be a label, in characters. */
  static final int MAX_LABEL = 80;

  /** Most labels that are told apart. */
  static final int MAX_LABELS = 10_000;

  /** Share of answers that must be short for the file to be about labels. */
  private static final double MOSTLY = 0.95;

  private final Map<String, Long> counts = new HashMap<>();
  private long shortAnswers;
  private long answers;
  private boolean overflow;

  /**
   * @param label empty if the answer is no label
   */
  void add(String label) {
    answers++;
    if (!label.isEmpty()) {
      shortAnswers++;
      if (counts.containsKey(label) || counts.size() < MAX_LABELS) {
        counts.merge(label, 1L, Long::sum);
      } else {
        overflow = true;
      }
    }
  }

  /** An answer as a label; empty if it is too long for one. */
  static String label(String answer) {
    String label = answer.strip();
    return label.length() <= MAX_LABEL && label.indexOf('\n') < 0 ? label : "";
  }

  /** The labels; empty if the answers are free text. */
  Optional<LabelCounts> labels() {
    boolean labels = answers > 0 && shortAnswers >= MOSTLY * answers;
    return labels ? Optional.of(counts()) : Optional.empty();
  }

  private LabelCounts counts() {
    List<LabelCounts.Label> most =
        counts.entrySet().stream()
            .map(e -> new LabelCounts.Label(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingLong(LabelCounts.Label::examples)
                    .reversed()
                    .thenComparing(LabelCounts.Label::text))
            .limit(LabelCounts.SHOWN)
            .toList();
    long least = counts.values().stream().mapToLong(Long::longValue).min().orElse(0);
    return new LabelCounts(counts.size(), overflow, least, most, answers);
  }
}
