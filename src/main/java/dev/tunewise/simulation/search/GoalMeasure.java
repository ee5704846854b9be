package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEvenScan;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.statistics.Tolerance;
import java.util.OptionalDouble;

/** Where values of one parameter lead, all else fixed, seen from a goal. */
final class GoalMeasure {
  /** How near counts as there: accuracies, totals by their size, months. */
  private static final double EXACT_ACCURACY = 1e-7;

  private static final double EXACT_TOTAL = 1e-6;
  private static final double EXACT_MONTH = 1e-4;

  private final ModelRun modelRun;
  private final Parameter parameter;
  private final Goal goal;
  private final double[] challenger;
  private final double[] incumbent;

  GoalMeasure(Scenario scenario, Parameter parameter, Goal goal) {
    modelRun = new ModelRun(scenario);
    this.parameter = parameter;
    this.goal = goal;
    int months = scenario.horizonMonths() + 1;
    challenger = new double[months];
    incumbent = new double[months];
  }

  /**
   * Where a value leads.
   *
   * @param past whether it is at the goal or on the far side: accurate enough, not more expensive,
   *     paid back by then
   * @param exact whether it is at the goal as near as can be told
   * @param distance from the goal; only for comparisons
   */
  record Reading(Solution.Point point, boolean past, boolean exact, double distance) {
    double value() {
      return point.value();
    }
  }

  Reading at(double value) {
    modelRun.set(parameter, value);
    modelRun.run();
    return switch (goal) {
      case Goal.AccuracyAt at -> {
        double accuracy = modelRun.accuracy(at.strategy());
        double away = goal.distance(accuracy);
        boolean past = Tolerance.reaches(accuracy, at.accuracy());
        yield reading(value, accuracy, past, away < EXACT_ACCURACY, away);
      }
      case Goal.EqualTotals equal -> {
        double total = modelRun.total(equal.pair().challenger());
        double more = Tolerance.difference(total, modelRun.total(equal.pair().incumbent()));
        double away = goal.distance(more);
        yield reading(value, more, more <= 0, away <= EXACT_TOTAL * total, away);
      }
      case Goal.BreakEvenAt at -> {
        double month = month(at.pair());
        double away = goal.distance(month);
        double late = Double.isFinite(month) ? away : challenger.length + extraCostAtEnd();
        yield reading(value, month, month <= at.month(), away < EXACT_MONTH, late);
      }
    };
  }

  private static Reading reading(
      double value, double measure, boolean past, boolean exact, double distance) {
    return new Reading(new Solution.Point(value, measure), past, exact, distance);
  }

  private double month(BreakEven.Pair pair) {
    modelRun.cumulative(pair.challenger(), challenger);
    modelRun.cumulative(pair.incumbent(), incumbent);
    double month = BreakEvenScan.month(challenger, incumbent);
    return Double.isNaN(month) ? Double.POSITIVE_INFINITY : month;
  }

  /** How much more the challenger costs, where it is to pay back and does not. */
  OptionalDouble extraCost(Reading reading) {
    if (!(goal instanceof Goal.BreakEvenAt) || Double.isFinite(reading.point().measure())) {
      return OptionalDouble.empty();
    }
    at(reading.value());
    return OptionalDouble.of(extraCostAtEnd());
  }

  /** Without a break-even the difference at the end tells how far away one is. */
  private double extraCostAtEnd() {
    int end = challenger.length - 1;
    return challenger[end] - incumbent[end];
  }
}
