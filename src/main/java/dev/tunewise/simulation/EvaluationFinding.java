package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Reach;
import dev.tunewise.statistics.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One thing that a team's evaluations say, or that is to be known of them. */
public sealed interface EvaluationFinding {
  /**
   * What the fit of a strategy expects.
   *
   * @param examples labeled examples or shots that the scenario has
   * @param accuracy at so many, 0…1
   * @param toTarget examples to the target; empty for prompting
   */
  record Expected(Strategy strategy, double examples, Quantiles accuracy, Optional<Reach> toTarget)
      implements EvaluationFinding {}

  /**
   * Whether fine-tuning gets more accurate than the prompt.
   *
   * @param examples from which on it is, by the central curves; empty if it never overtakes
   * @param ahead whether it is more accurate with the most examples
   * @param spread of those examples among the curves; empty if fine-tuning has no fit
   */
  record Overtaking(OptionalDouble examples, boolean ahead, Optional<Reach> spread)
      implements EvaluationFinding {}

  /** The evaluations of two strategies that come nearest to the scenario, side by side. */
  record Measured(MeasuredDifference difference) implements EvaluationFinding {}

  /** Hardly any curve explains the evaluations of a strategy. */
  record Unreliable(Strategy strategy) implements EvaluationFinding {}

  /** The first sizes show no gain yet. */
  record NoGainYet(Strategy strategy) implements EvaluationFinding {}

  /** The fit of a strategy rests on too few different numbers of examples. */
  record FewSizes(Strategy strategy, int sizes) implements EvaluationFinding {}

  /**
   * The fitted curve of a strategy begins elsewhere than the base model was measured: only rows of
   * its own move it.
   *
   * @param atZero accuracy of the central curve at 0 examples
   * @param measured of the base model
   * @param fewest examples of a row of its own
   */
  record OtherStart(Strategy strategy, double atZero, double measured, double fewest)
      implements EvaluationFinding {}

  /** Rows at 0 examples measure the base accuracy 0…1, where strategies without a fit start. */
  record MeasuredBase(double accuracy) implements EvaluationFinding {}

  /** The range on base accuracy does not count, since it is measured. */
  record IgnoredBaseRange() implements EvaluationFinding {}

  /** Rows at 0 examples of a strategy say nothing. */
  record Unused(Strategy strategy) implements EvaluationFinding {}

  /** The parameters that shape generic curves no longer count for these. */
  record Fitted(List<Strategy> strategies) implements EvaluationFinding {
    public Fitted {
      strategies = List.copyOf(strategies);
    }
  }
}
