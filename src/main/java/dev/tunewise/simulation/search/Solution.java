package dev.tunewise.simulation.search;

import java.util.OptionalDouble;

/** What came of solving a parameter for a goal. */
public sealed interface Solution {
  /**
   * A value and where it leads.
   *
   * @param measure what the goal is about: an accuracy (0…1), the challenger's total less the
   *     incumbent's, or the month in which the challenger pays back, 0 if it is never more
   *     expensive and infinity if it does not pay back within the horizon
   */
  record Point(double value, double measure) {}

  /** A value gets to the goal; whole numbers get to an accuracy at or just past it. */
  record Reached(double value) implements Solution {}

  /**
   * Nothing gets exactly there, since a step leads over the goal: one more retrain, a cache that
   * sets in.
   *
   * @param low a value just before the step, in six digits
   * @param high a value just behind it; whole numbers are neighbors
   */
  record JumpedOver(Point low, Point high) implements Solution {
    /** The side that is nearer to the goal: where one does not pay back at all, the other. */
    public Point nearer(Goal goal) {
      return goal.distance(low.measure()) <= goal.distance(high.measure()) ? low : high;
    }
  }

  /**
   * All legal values stay on one side of the goal.
   *
   * @param nearest what comes nearest on the slider
   * @param moves whether the slider changes anything about the goal
   * @param extraCost how much more the challenger costs there over the horizon, where it is to pay
   *     back and does not; else empty
   */
  record NeverReached(Point nearest, boolean moves, OptionalDouble extraCost) implements Solution {}
}
