package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;

/** What a parameter can be solved for. */
public sealed interface Goal {
  /** A share of a value that moves no month or total in its digits on show. */
  double NOT_SEEN = 1e-3;

  /** A challenger pays back in this month (0 &lt; month ≤ H). */
  record BreakEvenAt(BreakEven.Pair pair, double month) implements Goal {}

  /** A strategy reaches this accuracy (0…1). */
  record AccuracyAt(Strategy strategy, double accuracy) implements Goal {}

  /** Two strategies cost the same over the horizon. */
  record EqualTotals(BreakEven.Pair pair) implements Goal {}

  /**
   * What one would most likely solve a parameter for: the target, where only accuracy depends on it
   * or the recommended strategy misses it and it can help; else where the recommended strategy and
   * its rival cost the same, which is where the choice would tip.
   */
  static Goal likely(Outcome outcome, Parameter parameter) {
    Strategy strategy = outcome.verdict().strategy();
    boolean misses = !outcome.recommended().meetsTarget();
    return parameter.affects(strategy.accuracy()) && (misses || parameter.affectsOnlyAccuracy())
        ? new AccuracyAt(strategy, outcome.scenario().get(Parameter.TARGET_ACCURACY))
        : new EqualTotals(outcome.decidingPair());
  }

  /**
   * The value to set in place of one that gets there: of what is counted as many as an accuracy
   * takes, and else a whole number where nobody sees the difference.
   */
  default double settled(Parameter parameter, double value) {
    if (!parameter.unit().isCount()) {
      return value;
    }
    boolean accuracy = this instanceof AccuracyAt;
    double whole = accuracy ? Math.ceil(value) : Math.rint(value);
    boolean near = accuracy || Math.abs(whole - value) <= NOT_SEEN * value;
    return near && parameter.problem(whole) == null ? whole : value;
  }

  /** How far a {@link Solution.Point#measure} is from the goal; infinite without a break-even. */
  default double distance(double measure) {
    return switch (this) {
      case AccuracyAt at -> Math.abs(measure - at.accuracy());
      case EqualTotals equal -> Math.abs(measure);
      case BreakEvenAt at -> Math.abs(measure - at.month());
    };
  }
}
