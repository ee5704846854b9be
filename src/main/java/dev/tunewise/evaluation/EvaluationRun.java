package dev.tunewise.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One evaluated way to answer: a model with a prompt, a task, or a row of a table.
 *
 * @param name as the file says it: model, prompt, provider, task or strategy
 * @param place where it stands in the file, such as {@code line 7}; empty where the file is one run
 * @param curve which of several independent curves it belongs to; empty where there is but one
 * @param scores by how fit they are as accuracy, at least one: what is a share of right answers and
 *     most usual first
 * @param examples training examples, or shots in the prompt; null where the file does not say
 * @param guess which strategy it is, as far as the file tells
 * @param calls what a call took, as far as the file tells
 * @param remarks what was counted how, such as whether errors count as wrong; one sentence each
 */
public record EvaluationRun(
    String name,
    String place,
    String curve,
    List<RunScore> scores,
    @Nullable Double examples,
    StrategyGuess guess,
    CallFigures calls,
    List<String> remarks) {
  public EvaluationRun {
    scores = List.copyOf(scores);
    remarks = List.copyOf(remarks);
  }

  /** The score that stands for the run. */
  public RunScore score() {
    return scores.getFirst();
  }

  /** The same run by another of its scores. */
  public EvaluationRun by(RunScore score) {
    List<RunScore> others = scores.stream().filter(other -> !other.equals(score)).toList();
    List<RunScore> sorted = Stream.concat(Stream.of(score), others.stream()).toList();
    return new EvaluationRun(name, place, curve, sorted, examples, guess, calls, remarks);
  }
}
