package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.ItemScores;
import dev.tunewise.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs of a file that hold the same items, compared item by item.
 *
 * @param first one run, {@code second} the other
 * @param onlyInOne items that one of them holds and the other does not
 */
record RunPairs(EvaluationRun first, EvaluationRun second, PairedComparison items, long onlyInOne) {
  /** More would not be read. */
  private static final int MOST = 15;

  /**
   * All pairs of runs that share items by the same metric, in the order of the file; at most
   * {@value #MOST}. Takes some milliseconds for each pair of large runs.
   */
  static List<RunPairs> of(List<EvaluationRun> runs) {
    List<RunPairs> found = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size() && found.size() < MOST; j++) {
        addPair(runs.get(i), runs.get(j), found);
      }
    }
    return found;
  }

  private static void addPair(EvaluationRun first, EvaluationRun second, List<RunPairs> found) {
    if (!first.score().metric().equals(second.score().metric())) {
      return;
    }
    ItemScores one = first.score().items();
    ItemScores other = second.score().items();
    ItemScores.Pairs pairs = one.pairs(other);
    if (pairs.items() > 0) {
      PairedComparison items =
          new PairedComparison(
              pairs.bothRight(), pairs.onlyFirst(), pairs.onlySecond(), pairs.neitherRight());
      long rest = (long) one.size() + other.size() - 2L * pairs.items();
      found.add(new RunPairs(first, second, items, rest));
    }
  }
}
