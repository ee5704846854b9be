package dev.tunewise.evaluation;

import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of files as readers give them, for tests of what is done with them. */
public final class RunSamples {
  /** Nothing is told of calls. */
  public static final CallFigures NO_CALLS = CallFigures.NONE;

  private RunSamples() {}

  /** Results of as many items, {@code +} for right; two runs hold the same items from the first. */
  public static ItemScores items(String marks) {
    long[] keys = new long[marks.length()];
    double[] scores = new double[marks.length()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i;
      scores[i] = marks.charAt(i) == '+' ? 1 : 0;
    }
    return new ItemScores(keys, scores);
  }

  /** A share of right answers. */
  public static RunScore accuracy(double correct, double evaluated) {
    return new RunScore("acc", true, correct / evaluated, correct, evaluated, ItemScores.NONE);
  }

  /** A share of right answers with results by item. */
  public static RunScore byItem(String marks) {
    double right = marks.chars().filter(mark -> mark == '+').count();
    return new RunScore(
        "acc", true, right / marks.length(), right, (double) marks.length(), items(marks));
  }

  /** A score that is none. */
  public static RunScore other(String metric, double mean, double evaluated) {
    return new RunScore(metric, false, mean, mean * evaluated, evaluated, ItemScores.NONE);
  }

  /** A run. */
  public static EvaluationRun run(
      String name,
      RunScore score,
      @Nullable Double examples,
      @Nullable Strategy strategy,
      Sureness sureness,
      CallFigures calls) {
    String because = sureness == Sureness.LIKELY ? name.split(" ", 2)[0] : "";
    return new EvaluationRun(
        name,
        "",
        "",
        List.of(score),
        examples,
        new StrategyGuess(strategy, sureness, because),
        calls,
        List.of());
  }

  /** A run of which the file says all but the strategy and the examples. */
  public static EvaluationRun unknown(String name, RunScore score) {
    return run(name, score, null, null, Sureness.UNKNOWN, CallFigures.NONE);
  }

  /** A run of which the file says all. */
  public static EvaluationRun said(
      Strategy strategy, double examples, double correct, double evaluated) {
    return run(
        strategy.label(),
        accuracy(correct, evaluated),
        examples,
        strategy,
        Sureness.SAID,
        CallFigures.NONE);
  }

  /** A file. */
  public static EvaluationFile file(List<EvaluationRun> runs, Remark... remarks) {
    return new EvaluationFile("runs.json", EvaluationFormat.PROMPTFOO, runs, List.of(remarks));
  }
}
