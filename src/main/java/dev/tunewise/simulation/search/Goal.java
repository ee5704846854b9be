package dev.tunewise.simulation.search;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;

/** What a parameter can be solved for. */
public sealed interface Goal {
  /** A challenger pays back in this month (0 &lt; month ≤ H). */
  record BreakEvenAt(BreakEven.Pair pair, double month) implements Goal {}

  /** A strategy reaches this accuracy (0…1). */
  record AccuracyAt(Strategy strategy, double accuracy) implements Goal {}

  /** Two strategies cost the same over the horizon. */
  record EqualTotals(BreakEven.Pair pair) implements Goal {}

  /** How far a {@link Solution.Point#measure} is from the goal; infinite without a break-even. */
  default double distance(double measure) {
    return switch (this) {
      case AccuracyAt at -> Math.abs(measure - at.accuracy());
      case EqualTotals equal -> Math.abs(measure);
      case BreakEvenAt at -> Math.abs(measure - at.month());
    };
  }
}
