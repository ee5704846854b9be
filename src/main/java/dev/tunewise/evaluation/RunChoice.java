package dev.tunewise.evaluation;

import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run with what a file cannot say of it: whether it is to be taken, and as what.
 *
 * @param isTaken whether it becomes a row of the team's evaluations
 * @param strategy null as long as nobody has said it
 * @param examples training examples, or shots in the prompt; null as long as nobody has said it
 * @param items that were evaluated, where the file does not say it; null as long as nobody has
 */
public record RunChoice(
    EvaluationRun run,
    boolean isTaken,
    @Nullable Strategy strategy,
    @Nullable Double examples,
    @Nullable Double items) {
  /** What is still to be said of a run that is taken. */
  public enum Missing {
    STRATEGY,
    EXAMPLES,
    ITEMS
  }

  /**
   * What a file says by itself: runs with a share of right answers are taken, other scores are not.
   */
  public static RunChoice of(EvaluationRun run) {
    RunChoice choice = new RunChoice(run, false, run.guess().strategy(), run.examples(), null);
    return choice.withTaken(run.score().isAccuracy() && choice.isPossible());
  }

  /** Whether the file answers everything by itself, in words that can mean nothing else. */
  public boolean needsNoQuestion() {
    return isTaken && run.guess().sureness() == Sureness.SAID && missing().isEmpty();
  }

  /** The same run, taken or not. */
  public RunChoice withTaken(boolean taken) {
    return new RunChoice(run, taken, strategy, examples, items);
  }

  /** The same run as another strategy. */
  public RunChoice with(Strategy other) {
    return new RunChoice(run, isTaken, other, examples, items);
  }

  /** The same run with so many examples or shots. */
  public RunChoice withExamples(@Nullable Double count) {
    return new RunChoice(run, isTaken, strategy, count, items);
  }

  /** The same run with so many evaluated items. */
  public RunChoice withItems(@Nullable Double count) {
    return new RunChoice(run, isTaken, strategy, examples, count);
  }

  /** The same run by another of its scores; one that is no share of right answers is not taken. */
  public RunChoice by(RunScore score) {
    RunChoice other = new RunChoice(run.by(score), isTaken, strategy, examples, items);
    return other.withTaken(isTaken && score.isAccuracy() && other.isPossible());
  }

  /** Whether the score could be right answers at all: a share, with items known or to be said. */
  public boolean isPossible() {
    return run.score().correct() != null || asksItems();
  }

  /** Whether only the number of items is missing in the file. */
  public boolean asksItems() {
    RunScore score = run.score();
    Double mean = score.mean();
    return score.evaluated() == null && mean != null && mean >= 0 && mean <= 1;
  }

  /** What is still to be said; nothing of a run that is not taken. */
  public List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    if (isTaken) {
      if (strategy == null) {
        missing.add(Missing.STRATEGY);
      }
      if (examples == null) {
        missing.add(Missing.EXAMPLES);
      }
      if (asksItems() && items == null) {
        missing.add(Missing.ITEMS);
      }
    }
    return missing;
  }

  /** Items that were evaluated; null where neither file nor anybody says it. */
  public @Nullable Double evaluated() {
    return asksItems() ? items : run.score().evaluated();
  }

  /** Right answers among them, may be fractional; null where that is not known. */
  public @Nullable Double correct() {
    Double mean = run.score().mean();
    if (!asksItems()) {
      return run.score().correct();
    }
    return mean == null || items == null ? null : Double.valueOf(mean * items);
  }

  /** The row that it becomes; empty where it is not taken or something is missing. */
  public Optional<Measurement> measurement() {
    Strategy as = strategy;
    Double count = examples;
    Double right = correct();
    Double all = evaluated();
    return !isTaken || as == null || count == null || right == null || all == null
        ? Optional.empty()
        : Optional.of(new Measurement(as, count, Math.min(right, all), all));
  }
}
