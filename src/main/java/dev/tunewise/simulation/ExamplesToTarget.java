package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.statistics.Bisection;
import dev.tunewise.statistics.Tolerance;
import java.util.OptionalInt;

/**
 * The smallest whole number of labeled examples from which on a strategy meets the target. Beyond
 * the fewest that tuning needs, where the search for tuned models starts, accuracy never falls with
 * more examples, so a bisection finds it.
 */
final class ExamplesToTarget {
  private final AccuracyCurves curves;
  private final double target;
  private final double stackedExamples;

  ExamplesToTarget(AccuracyCurves curves, Inputs in) {
    this.curves = curves;
    target = in.get(TARGET_ACCURACY);
    stackedExamples = in.get(STACKED_EXAMPLES);
  }

  /** Searches; the curve on the grid narrows the search without further evaluations. */
  OptionalInt search(Strategy strategy, double[] onGrid) {
    int first = first(strategy);
    int low = first - 1; // misses the target, or lies before the first candidate
    int high = StrategyOutcome.MOST_EXAMPLES + 1; // meets it, or lies behind the last candidate
    for (int i = onGrid.length - 1; i >= 0; i--) {
      double examples = ExampleGrid.EXAMPLES.get(i);
      if (examples < first) {
        break;
      }
      if (!meets(onGrid[i])) {
        low = (int) examples;
        break;
      }
      high = (int) Math.ceil(examples);
    }
    int fewest =
        (int) Bisection.WHOLE.narrow(low, high, n -> meets(curves.at(strategy, n))).behind();
    return fewest > StrategyOutcome.MOST_EXAMPLES ? OptionalInt.empty() : OptionalInt.of(fewest);
  }

  private int first(Strategy strategy) {
    return strategy.isTuned()
        ? (int) Math.max(0, Math.ceil(ExampleLevel.EXPERIMENT.from() - stackedExamples))
        : 0;
  }

  private boolean meets(double accuracy) {
    return Tolerance.reaches(accuracy, target);
  }
}
