package dev.tunewise.evaluation;

import dev.tunewise.file.OneLine;
import dev.tunewise.model.Measurement.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run while its items are read. */
final class RunBuilder {
  private static final int MAX_NAME = 120;

  /** A file with more than so many metrics is none of evaluations. */
  private static final int MAX_SCORES = 100;

  /** The mean of numbers as far as there are any. */
  static final class Mean {
    private double sum;
    private long count;

    void add(double value) {
      if (Double.isFinite(value) && value >= 0) {
        sum += value;
        count++;
      }
    }

    @Nullable Double get() {
      return count == 0 ? null : Double.valueOf(sum / count);
    }
  }

  private String name = "";
  private final String place;
  private final ItemBudget budget;
  private final Map<String, ScoreBuilder> results = new LinkedHashMap<>();
  private final List<RunScore> stated = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  final Mean inputTokens = new Mean();
  final Mean cachedTokens = new Mean();
  final Mean outputTokens = new Mean();
  final Mean reasoningTokens = new Mean();
  final Mean latencyMillis = new Mean();
  final Mean costUsd = new Mean();
  private StrategyGuess guess = StrategyGuess.NONE;
  private @Nullable Double examples;
  private boolean repeated;
  private long errors;
  private long items;

  RunBuilder(String name, String place) {
    this(name, place, new ItemBudget());
  }

  /**
   * @param budget how many results by item all runs of the file may keep
   */
  RunBuilder(String name, String place, ItemBudget budget) {
    this.place = place;
    this.budget = budget;
    named(name);
  }

  /** Gives it a name that the file says later, and what that tells. */
  RunBuilder named(String told) {
    name = OneLine.of(told.strip(), MAX_NAME);
    guess = StrategyWords.ofRun(told);
    StrategyWords.shots(told).ifPresent(shots -> examples = shots);
    return this;
  }

  String name() {
    return name;
  }

  void guess(StrategyGuess better) {
    guess = better;
  }

  /** Whether nothing tells yet which strategy it is. */
  boolean isUnknown() {
    return guess.strategy() == null;
  }

  /** Takes a number of examples if it can be one. */
  void examples(double stated) {
    if (Field.EXAMPLES.isLegal(stated, Double.NaN)) {
      examples = stated;
    }
  }

  /** Items that are there several times were run several times. */
  void repeated() {
    repeated = true;
  }

  void remark(String sentence) {
    remarks.add(sentence);
  }

  /** An item is there, whether it has an answer or not. */
  void item() {
    items++;
  }

  long items() {
    return items;
  }

  /** An item got no answer or no grade. */
  void error() {
    errors++;
  }

  long errors() {
    return errors;
  }

  /** Says of scores that only some items have how many. */
  void partial() {
    results.forEach(
        (metric, score) -> {
          long without = items - errors - score.count();
          if (score.count() > 0 && without > 0) {
            remarks.add(
                (without == 1 ? "1 item has" : without + " items have")
                    + " no “"
                    + metric
                    + "” and "
                    + (without == 1 ? "is" : "are")
                    + " left out of it");
          }
        });
  }

  /** The results of a metric, item by item. */
  ScoreBuilder score(String metric) {
    String shown = OneLine.of(metric, 60);
    ScoreBuilder known = results.get(shown);
    if (known == null) {
      known = new ScoreBuilder(shown, budget);
      if (results.size() < MAX_SCORES) {
        results.put(shown, known);
      }
    }
    return known;
  }

  /** A score that the file states for the whole run. */
  void state(RunScore score) {
    if (stated.size() < MAX_SCORES) {
      stated.add(score);
    }
  }

  boolean hasScores() {
    return !stated.isEmpty() || results.values().stream().anyMatch(score -> score.count() > 0);
  }

  /**
   * The run; there is at least one score.
   *
   * @param ranks scores by how well they stand for the run, best last; those of equal rank as in
   *     the file
   */
  EvaluationRun build(Comparator<RunScore> ranks) {
    List<RunScore> scores = new ArrayList<>(stated);
    for (ScoreBuilder score : results.values()) {
      if (score.count() > 0) {
        scores.add(score.build(repeated));
        if (score.isCut()) {
          remarks.add("has too many items to compare them one by one; they are counted");
        }
      }
    }
    scores.sort(ranks.reversed());
    if (errors > 0) {
      remarks.add(
          (errors == 1
                  ? "1 item without an answer or grade is"
                  : errors + " items without an answer or grade are")
              + " left out");
    }
    CallFigures calls =
        new CallFigures(
            inputTokens.get(),
            cachedTokens.get(),
            outputTokens.get(),
            reasoningTokens.get(),
            latencyMillis.get(),
            costUsd.get());
    return new EvaluationRun(name, place, "", scores, examples, guess, calls, remarks);
  }

  /** Shares of right answers first, of these the usual ones. */
  static final Comparator<RunScore> BY_KIND =
      Comparator.comparing(RunScore::isAccuracy)
          .thenComparing(score -> MetricName.of(score.metric()) == MetricName.ACCURACY);

  EvaluationRun build() {
    return build(BY_KIND);
  }
}
