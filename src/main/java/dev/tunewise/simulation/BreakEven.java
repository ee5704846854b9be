package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.OptionalDouble;

/**
 * When a challenger becomes cheaper than an incumbent.
 *
 * @param month the month from which on the challenger stays cheaper, linear between month ends;
 *     only for {@link Status#PAYS_BACK}
 * @param crossings every sign change of the difference of cumulative costs; empty for {@link
 *     Status#ALWAYS} and {@link Status#NEVER}
 */
public record BreakEven(
    Pair pair, Status status, OptionalDouble month, List<Crossing> crossings, Volume volume) {
  public BreakEven {
    crossings = List.copyOf(crossings);
  }

  public Strategy challenger() {
    return pair.challenger;
  }

  public Strategy incumbent() {
    return pair.incumbent;
  }

  /** The pairs that are compared, in this order. */
  public enum Pair {
    FINE_TUNING_PROMPTING(Strategy.FINE_TUNING, Strategy.PROMPTING),
    HYBRID_PROMPTING(Strategy.HYBRID, Strategy.PROMPTING),
    HYBRID_FINE_TUNING(Strategy.HYBRID, Strategy.FINE_TUNING);

    private final Strategy challenger;
    private final Strategy incumbent;

    Pair(Strategy challenger, Strategy incumbent) {
      this.challenger = challenger;
      this.incumbent = incumbent;
    }

    /** The pair of two strategies, of which prompting is never the challenger. */
    public static Pair of(Strategy challenger, Strategy incumbent) {
      for (Pair pair : values()) {
        if (pair.challenger == challenger && pair.incumbent == incumbent) {
          return pair;
        }
      }
      throw new IllegalArgumentException(challenger + " is not compared with " + incumbent);
    }

    public Strategy challenger() {
      return challenger;
    }

    public Strategy incumbent() {
      return incumbent;
    }
  }

  /** How the cumulative costs of a pair relate over the horizon. */
  public enum Status {
    /** The challenger is never dearer. */
    ALWAYS,
    /** The challenger is never cheaper, and dearer at the end. */
    NEVER,
    /** The challenger is cheaper (or equal) at the end, but not all the time. */
    PAYS_BACK,
    /** The challenger is cheaper for a while, but dearer at the end. */
    FALLS_BACK
  }

  /** Which way the challenger's extra cost crosses zero. */
  public enum Direction {
    /** The challenger becomes cheaper. */
    DOWN,
    /** The challenger becomes dearer. */
    UP
  }

  /** A change of sign at a month (fractional, linear between month ends). */
  public record Crossing(double month, Direction direction) {}

  /** Where the challenger is the cheaper one, seen over monthly calls. */
  public enum Side {
    /** At any volume. */
    ALWAYS,
    /** At no volume. */
    NEVER,
    /** Just above the break-even volume. */
    ABOVE,
    /** Just below the break-even volume. */
    BELOW
  }

  /**
   * The break-even in monthly calls, between 1 and 10¹⁰.
   *
   * @param monthlyCalls where the totals are equal; empty for {@link Side#ALWAYS} and {@link
   *     Side#NEVER}
   * @param severalChanges whether hosting steps make the cheaper one change more than once
   */
  public record Volume(OptionalDouble monthlyCalls, Side side, boolean severalChanges) {}
}
