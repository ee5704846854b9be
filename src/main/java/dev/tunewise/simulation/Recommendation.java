package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.LATENCY_BUDGET_MILLIS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;

import dev.tunewise.model.Strategy;

/**
 * Which strategy to choose, given what the three cost and reach: among the viable ones the
 * cheapest; if none is viable, the most accurate within the latency budget, else the fastest.
 * Arrays are in the order of {@link Strategy}.
 */
final class Recommendation {
  private static final Strategy[] STRATEGIES = Strategy.values();

  private final double target;
  private final double latencyLimit;
  private final double learnedExamples;
  private final double horizonMonths;

  Recommendation(Inputs in, double horizonMonths) {
    target = in.get(TARGET_ACCURACY);
    double budget = in.get(LATENCY_BUDGET_MILLIS);
    latencyLimit = budget > 0 ? budget * (1 + Tolerance.EPSILON) : Double.POSITIVE_INFINITY;
    learnedExamples = in.get(LABELED_EXAMPLES) + in.get(STACKED_EXAMPLES);
    this.horizonMonths = horizonMonths;
  }

  /** n: examples the tuned model has learned from, earlier fine-tunes included. */
  double learnedExamples() {
    return learnedExamples;
  }

  boolean meetsTarget(double accuracy) {
    return accuracy + Tolerance.EPSILON >= target;
  }

  /** Whether latencies matter at all. */
  boolean hasLatencyBudget() {
    return latencyLimit < Double.POSITIVE_INFINITY;
  }

  boolean isFastEnough(double latencyMillis) {
    return latencyMillis <= latencyLimit;
  }

  /** Whether a strategy can be built at all: tuning needs 50 examples and must be live in time. */
  boolean isPossible(Strategy strategy, double leadTimeMonths) {
    return !strategy.isTuned()
        || (learnedExamples >= ExamplesToTarget.FEWEST_FOR_TUNING
            && leadTimeMonths < horizonMonths);
  }

  boolean isViable(
      Strategy strategy, double accuracy, double latencyMillis, double leadTimeMonths) {
    return meetsTarget(accuracy)
        && isFastEnough(latencyMillis)
        && isPossible(strategy, leadTimeMonths);
  }

  /** The lowest total; within ε of the lowest the first one. */
  static Strategy cheapest(double[] totals) {
    int cheapest = 0;
    for (int s = 1; s < totals.length; s++) {
      cheapest = Tolerance.difference(totals[s], totals[cheapest]) < 0 ? s : cheapest;
    }
    return STRATEGIES[cheapest];
  }

  Strategy choose(double[] totals, double[] accuracies, double[] latencies, double[] leadTimes) {
    int cheapest = -1;
    int mostAccurate = -1;
    int fastest = 0; // prompting is always possible
    for (int s = 0; s < totals.length; s++) {
      Strategy strategy = STRATEGIES[s];
      if (!isPossible(strategy, leadTimes[s])) {
        continue;
      }
      if (isViable(strategy, accuracies[s], latencies[s], leadTimes[s])
          && (cheapest < 0 || Tolerance.difference(totals[s], totals[cheapest]) < 0)) {
        cheapest = s;
      }
      if (isFastEnough(latencies[s])
          && (mostAccurate < 0 || accuracies[s] > accuracies[mostAccurate])) {
        mostAccurate = s;
      }
      fastest = latencies[s] < latencies[fastest] ? s : fastest;
    }
    return STRATEGIES[cheapest >= 0 ? cheapest : mostAccurate >= 0 ? mostAccurate : fastest];
  }
}
