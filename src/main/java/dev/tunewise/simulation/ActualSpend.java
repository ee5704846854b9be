package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What months really took, held against the plan of one strategy for the same months. Set-up
 * belongs to no month, so it is on neither side. Money is in the scenario's currency, not
 * discounted, without errors.
 *
 * @param months those of the horizon that have an amount, ascending
 * @param beyond how many more there are after the horizon, of which there is no plan
 */
public record ActualSpend(Strategy strategy, List<Month> months, int beyond) {
  /** Less than this share of what was planned is no difference worth a cause. */
  private static final double NOTHING = 0.005;

  /** An effect is the cause alone where the other is at most so much of it. */
  private static final double ASIDE = 0.25;

  public ActualSpend {
    months = List.copyOf(months);
  }

  /**
   * One month.
   *
   * @param month 1…H
   * @param paid what it took
   * @param planned what the plan says for it
   * @param soFar planned up to its end, with the set-up, and the differences of all months up to it
   * @param plannedCalls calls of the plan
   * @param calls what it served; empty if nobody says
   * @param atTheseCalls what the plan comes to at the calls that it served; empty without them
   */
  public record Month(
      int month,
      double paid,
      double planned,
      double soFar,
      double plannedCalls,
      OptionalDouble calls,
      OptionalDouble atTheseCalls) {
    public double difference() {
      return paid - planned;
    }
  }

  /**
   * What the difference is made of; both add up to it.
   *
   * @param calls what other calls than planned make of it, at the tokens and prices of the plan
   * @param rest what these calls took beyond what the plan has for them: tokens, prices, work
   */
  public record Effects(double calls, double rest, Cause cause) {}

  /** Which of two effects makes a difference. */
  public enum Cause {
    /** Both are next to nothing. */
    NONE,
    CALLS,
    REST,
    /** Each adds to it. */
    BOTH,
    /** Each takes back some of the other. */
    AGAINST_EACH_OTHER
  }

  public double paid() {
    return months.stream().mapToDouble(Month::paid).sum();
  }

  public double planned() {
    return months.stream().mapToDouble(Month::planned).sum();
  }

  public double difference() {
    return paid() - planned();
  }

  /** The last month that is compared; 0 if none is. */
  public int lastMonth() {
    return months.isEmpty() ? 0 : months.getLast().month();
  }

  /** Whether every month up to the last has an amount. */
  public boolean isComplete() {
    return months.size() == lastMonth();
  }

  /** How many of the months do not say what they served. */
  public int withoutCalls() {
    return (int) months.stream().filter(month -> month.atTheseCalls().isEmpty()).count();
  }

  /** Calls and the rest told apart; empty where a month does not say what it served. */
  public Optional<Effects> effects() {
    if (months.isEmpty() || withoutCalls() > 0) {
      return Optional.empty();
    }
    double ofCalls =
        months.stream().mapToDouble(m -> m.atTheseCalls().orElseThrow() - m.planned()).sum();
    double rest = difference() - ofCalls;
    return Optional.of(new Effects(ofCalls, rest, cause(ofCalls, rest)));
  }

  private Cause cause(double ofCalls, double rest) {
    double least = NOTHING * planned();
    if (Math.abs(ofCalls) <= least && Math.abs(rest) <= least) {
      return Cause.NONE;
    } else if (Math.abs(rest) <= ASIDE * Math.abs(ofCalls)) {
      return Cause.CALLS;
    } else if (Math.abs(ofCalls) <= ASIDE * Math.abs(rest)) {
      return Cause.REST;
    }
    return ofCalls > 0 == rest > 0 ? Cause.BOTH : Cause.AGAINST_EACH_OTHER;
  }
}
