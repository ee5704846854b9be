package dev.tunewise.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One score of a run.
 *
 * @param metric name as the file says it, such as {@code acc} or {@code Factuality}
 * @param isAccuracy whether it is a share of right answers; others, such as F1, ROUGE or a mean
 *     grade, become accuracies only where the lead says so
 * @param mean as the file has it, in its own unit; null where it has counts only
 * @param correct right answers, from 0 to {@code evaluated}, may be fractional (a mean of repeats,
 *     or a score of 0…1 times the items); null where the score cannot mean that or the items are
 *     not known
 * @param evaluated items that count, at least 1; null where the file does not say
 * @param items results by item; empty where the file has none
 */
public record RunScore(
    String metric,
    boolean isAccuracy,
    @Nullable Double mean,
    @Nullable Double correct,
    @Nullable Double evaluated,
    ItemScores items) {
  public RunScore {
    // Shares times items may come out above all of them in the last digit.
    if (correct != null && evaluated != null && correct > evaluated) {
      correct = evaluated;
    }
  }
}
