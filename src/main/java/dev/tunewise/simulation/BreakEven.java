package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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
    return pair.challenger();
  }

  public Strategy incumbent() {
    return pair.incumbent();
  }

  /**
   * Two strategies that are compared.
   *
   * @param challenger stands after the incumbent in the order of strategies
   */
  public record Pair(Strategy challenger, Strategy incumbent) {
    public static final Pair FINE_TUNING_PROMPTING =
        new Pair(Strategy.FINE_TUNING, Strategy.PROMPTING);
    public static final Pair HYBRID_PROMPTING = new Pair(Strategy.HYBRID, Strategy.PROMPTING);
    public static final Pair HYBRID_FINE_TUNING = new Pair(Strategy.HYBRID, Strategy.FINE_TUNING);

    private static final List<Pair> ALL =
        Stream.of(Strategy.values())
            .flatMap(
                challenger ->
                    Stream.of(Strategy.values())
                        .limit(challenger.ordinal())
                        .map(incumbent -> new Pair(challenger, incumbent)))
            .toList();

    public Pair {
      if (challenger.compareTo(incumbent) <= 0) {
        throw new IllegalArgumentException(challenger + " is not compared with " + incumbent);
      }
    }

    /** Two different strategies, whichever of them stands first. */
    public static Pair of(Strategy one, Strategy other) {
      return one.compareTo(other) > 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Each strategy against each before it. */
    public static List<Pair> all() {
      return ALL;
    }

    /** Place among {@link #all}. */
    public int index() {
      return challenger.ordinal() * (challenger.ordinal() - 1) / 2 + incumbent.ordinal();
    }
  }

  /** How the cumulative costs of a pair relate over the horizon. */
  public enum Status {
    /** The challenger is never more expensive. */
    ALWAYS,
    /** The challenger is never cheaper, and more expensive at the end. */
    NEVER,
    /** The challenger is cheaper (or equal) at the end, but not all the time. */
    PAYS_BACK,
    /** The challenger is cheaper for a while, but more expensive at the end. */
    FALLS_BACK
  }

  /** Which way the challenger's extra cost crosses zero. */
  public enum Direction {
    /** The challenger becomes cheaper. */
    DOWN,
    /** The challenger becomes more expensive. */
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
