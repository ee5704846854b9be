package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_LAST_TRAINING_MONTH;
import static dev.tunewise.model.Parameter.HORIZON_MONTHS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.LATENCY_BUDGET_MILLIS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.statistics.Tolerance;
import java.util.ArrayList;
import java.util.List;

/**
 * Which strategy to choose, given what they cost and reach: among the viable ones the cheapest; if
 * none is viable, the most accurate within the latency budget, else the fastest. Arrays are in the
 * order of {@link Strategy}.
 */
public final class ChoiceRule {
  /** All strategies as candidates. */
  public static final int ALL = (1 << Strategy.values().length) - 1;

  private static final Strategy[] STRATEGIES = Strategy.values();

  private final double target;
  private final double latencyLimit;
  private final boolean hasEnoughExamples;
  private final double horizonMonths;

  /** Of each strategy, a bit, by ordinal: whether its model can be trained when it goes live. */
  private final int trainable;

  ChoiceRule(Inputs in) {
    target = in.get(TARGET_ACCURACY);
    double budget = in.get(LATENCY_BUDGET_MILLIS);
    latencyLimit = budget > 0 ? budget * (1 + Tolerance.EPSILON) : Double.POSITIVE_INFINITY;
    hasEnoughExamples = learnedExamples(in) >= ExampleLevel.EXPERIMENT.from();
    horizonMonths = (int) in.get(HORIZON_MONTHS);
    trainable = in.get(FINE_TUNING_LAST_TRAINING_MONTH) == 0 ? ALL : trainable(in);
  }

  private static int trainable(Inputs in) {
    int trainable = 0;
    for (Strategy strategy : STRATEGIES) {
      trainable |= ServingSchedule.of(in, strategy).canBeTrained() ? 1 << strategy.ordinal() : 0;
    }
    return trainable;
  }

  private boolean isTrainable(Strategy strategy) {
    return (trainable >> strategy.ordinal() & 1) != 0;
  }

  /** n: examples the tuned model has learned from, earlier fine-tunes included. */
  static double learnedExamples(Inputs in) {
    return in.get(LABELED_EXAMPLES) + in.get(STACKED_EXAMPLES);
  }

  boolean meetsTarget(double accuracy) {
    return Tolerance.reaches(accuracy, target);
  }

  /** Whether latencies matter at all. */
  boolean hasLatencyBudget() {
    return latencyLimit < Double.POSITIVE_INFINITY;
  }

  boolean isFastEnough(double latencyMillis) {
    return latencyMillis <= latencyLimit;
  }

  /**
   * Whether a strategy can be built at all: tuning needs examples and a vendor who still trains,
   * and must be live in time.
   */
  boolean isPossible(Strategy strategy, double leadTimeMonths) {
    return !strategy.isTuned()
        || (hasEnoughExamples && leadTimeMonths < horizonMonths && isTrainable(strategy));
  }

  /** What keeps a strategy from being viable. */
  List<Shortfall> shortfalls(
      Strategy strategy, double accuracy, double latencyMillis, double leadTimeMonths) {
    List<Shortfall> all = new ArrayList<>(2);
    if (strategy.isTuned() && !hasEnoughExamples) {
      all.add(Shortfall.TOO_FEW_EXAMPLES);
    }
    if (strategy.isTuned() && !isTrainable(strategy)) {
      all.add(Shortfall.TRAINING_CLOSED);
    }
    if (strategy.isTuned() && leadTimeMonths >= horizonMonths) {
      all.add(Shortfall.NOT_LIVE_IN_TIME);
    }
    if (!isFastEnough(latencyMillis)) {
      all.add(Shortfall.TOO_SLOW);
    }
    if (!meetsTarget(accuracy)) {
      all.add(Shortfall.MISSES_TARGET);
    }
    return all;
  }

  boolean isViable(
      Strategy strategy, double accuracy, double latencyMillis, double leadTimeMonths) {
    return meetsTarget(accuracy)
        && isFastEnough(latencyMillis)
        && isPossible(strategy, leadTimeMonths);
  }

  /**
   * Which strategies the totals decide among, a bit for each, by ordinal: the viable ones; if none
   * is viable, only the one to fall back on.
   */
  int candidates(double[] accuracies, double[] latencies, double[] leadTimes) {
    int viable = 0;
    for (int s = 0; s < accuracies.length; s++) {
      if (isViable(STRATEGIES[s], accuracies[s], latencies[s], leadTimes[s])) {
        viable |= 1 << s;
      }
    }
    return viable != 0 ? viable : 1 << fallback(accuracies, latencies, leadTimes);
  }

  /** The most accurate of the possible ones within the latency budget, else the fastest. */
  private int fallback(double[] accuracies, double[] latencies, double[] leadTimes) {
    int mostAccurate = -1;
    int fastest = 0; // prompting is always possible
    for (int s = 0; s < accuracies.length; s++) {
      if (!isPossible(STRATEGIES[s], leadTimes[s])) {
        continue;
      }
      if (isFastEnough(latencies[s])
          && (mostAccurate < 0 || accuracies[s] > accuracies[mostAccurate])) {
        mostAccurate = s;
      }
      fastest = latencies[s] < latencies[fastest] ? s : fastest;
    }
    return mostAccurate >= 0 ? mostAccurate : fastest;
  }

  /** The lowest total of some strategies, a bit for each; within ε of the lowest the first one. */
  public static Strategy cheapest(double[] totals, int candidates) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int s = 0; s < totals.length; s++) {
      lowest = (candidates >> s & 1) != 0 ? Math.min(lowest, totals[s]) : lowest;
    }
    int first = Integer.numberOfTrailingZeros(candidates);
    while ((candidates >> first & 1) == 0 || Tolerance.difference(totals[first], lowest) > 0) {
      first++;
    }
    return STRATEGIES[first];
  }
}
