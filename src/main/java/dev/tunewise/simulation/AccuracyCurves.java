package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;

/**
 * Expected accuracy of the strategies over labeled examples. The generic curves are {@link
 * AccuracyModel}; curves fitted to a team's own measurements can take a strategy's place.
 */
interface AccuracyCurves {
  /** Accuracy 0…1 of the fresh model with so many labeled examples (a real number ≥ 0). */
  double at(Strategy strategy, double labeledExamples);

  /** The accuracy a tuned model with so many examples drifts down to if it is never retrained. */
  double floor(Strategy strategy, double labeledExamples);

  /** Writes the accuracy at each of {@link ExampleGrid#EXAMPLES}. */
  void onGrid(Strategy strategy, double[] accuracies);
}
