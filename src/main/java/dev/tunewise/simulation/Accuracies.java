package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;

/** Accuracies of the strategies at the scenario's labeled examples, in their order. */
final class Accuracies {
  private static final Strategy[] STRATEGIES = Strategy.values();

  /** By ordinal of the strategy. */
  final double[] fresh = new double[STRATEGIES.length];

  private final double[] floor = new double[STRATEGIES.length];

  Accuracies(AccuracyCurves curves, double labeledExamples) {
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      fresh[s] = curves.at(strategy, labeledExamples);
      // Where tuning brings nothing there is nothing that drift could take; a prompt has no drift.
      floor[s] =
          strategy.isTuned()
              ? Math.min(fresh[s], curves.floor(strategy, labeledExamples))
              : fresh[s];
    }
  }

  /** a: accuracy of the model as trained. */
  double fresh(Strategy strategy) {
    return fresh[strategy.ordinal()];
  }

  /** What drift can bring the accuracy down to; never above {@link #fresh}. */
  double floor(Strategy strategy) {
    return floor[strategy.ordinal()];
  }
}
