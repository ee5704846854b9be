package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import java.util.OptionalDouble;

/**
 * Finds the value of one parameter, all else fixed, that gets to a goal: the one nearest to today's
 * on the parameter's scale. A scan of the legal range finds changes of sign, a bisection the value;
 * jumps over the goal (a cache that sets in, one more retrain) do not count as reaching it.
 */
public final class GoalSeek {
  private final Evaluation evaluation;
  private final Parameter parameter;
  private final Goal goal;
  private final double today;
  private final boolean whole;
  private final double[] challenger;
  private final double[] incumbent;
  private final BreakEvenScan scan = new BreakEvenScan();

  private GoalSeek(Scenario scenario, Parameter parameter, Goal goal) {
    evaluation = new Evaluation(scenario);
    this.parameter = parameter;
    this.goal = goal;
    today = scenario.get(parameter);
    whole = parameter.scale() == Scale.INTEGER;
    challenger = new double[scenario.horizonMonths() + 1];
    incumbent = new double[scenario.horizonMonths() + 1];
  }

  /**
   * The value that gets to the goal, for whole numbers the first one at or past it; empty if none
   * does.
   *
   * @throws IllegalArgumentException for the horizon, which changes what the goal means
   */
  public static OptionalDouble solve(Scenario scenario, Parameter parameter, Goal goal) {
    if (parameter == Parameter.HORIZON_MONTHS) {
      throw new IllegalArgumentException("the horizon cannot be solved for");
    }
    return new GoalSeek(scenario, parameter, goal).nearest();
  }

  private OptionalDouble nearest() {
    double[] grid = ParameterGrid.legal(parameter);
    int above = 0;
    while (above < grid.length && grid[above] <= today) {
      above++;
    }
    double high = today;
    double low = today;
    double atHigh = miss(today);
    double atLow = atHigh;
    int up = above;
    int down = above - 1;
    while (up < grid.length || down >= 0) {
      if (up < grid.length) {
        double next = grid[up++];
        double atNext = miss(next);
        OptionalDouble found = between(high, atHigh, next, atNext);
        if (found.isPresent()) {
          return found;
        }
        high = next;
        atHigh = atNext;
      }
      if (down >= 0) {
        double next = grid[down--];
        double atNext = miss(next);
        OptionalDouble found = between(low, atLow, next, atNext);
        if (found.isPresent()) {
          return found;
        }
        low = next;
        atLow = atNext;
      }
    }
    return OptionalDouble.empty();
  }

  private OptionalDouble between(double from, double atFrom, double to, double atTo) {
    if ((atFrom > 0) == (atTo > 0)) {
      return OptionalDouble.empty();
    }
    double one = from;
    double other = to;
    for (int i = 0; i < 200; i++) {
      double middle = whole ? Math.floor((one + other) / 2) : (one + other) / 2;
      if (middle == one || middle == other) {
        break;
      }
      if (miss(middle) > 0 == atFrom > 0) {
        one = middle;
      } else {
        other = middle;
      }
    }
    double found = whole && atFrom <= 0 ? one : other;
    return isReached(found) ? OptionalDouble.of(found) : OptionalDouble.empty();
  }

  /** How far a value misses the goal: positive on one side of it, negative on the other. */
  private double miss(double value) {
    evaluation.set(parameter, value);
    evaluation.run();
    return switch (goal) {
      case Goal.AccuracyAt at -> at.accuracy() - evaluation.accuracy(at.strategy());
      case Goal.EqualTotals equal ->
          evaluation.total(equal.pair().challenger()) - evaluation.total(equal.pair().incumbent());
      case Goal.BreakEvenAt at -> {
        evaluation.cumulative(at.pair().challenger(), challenger);
        evaluation.cumulative(at.pair().incumbent(), incumbent);
        yield interpolate(challenger, at.month()) - interpolate(incumbent, at.month());
      }
    };
  }

  private static double interpolate(double[] cumulative, double month) {
    int before = Math.min((int) month, cumulative.length - 2);
    double share = month - before;
    return cumulative[before] + share * (cumulative[before + 1] - cumulative[before]);
  }

  private boolean isReached(double value) {
    double miss = miss(value);
    return switch (goal) {
      case Goal.AccuracyAt at -> whole ? miss <= Tolerance.EPSILON : Math.abs(miss) < 1e-7;
      case Goal.EqualTotals equal ->
          whole || Math.abs(miss) <= 1e-6 * evaluation.total(equal.pair().challenger());
      case Goal.BreakEvenAt at -> {
        scan.run(challenger, incumbent, new int[challenger.length]);
        double month = scan.month();
        yield whole ? month <= at.month() : Math.abs(month - at.month()) < 1e-4;
      }
    };
  }
}
