package dev.tunewise.simulation;

import dev.tunewise.statistics.Bisection;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What choosing one strategy instead of another returns. Money is in the scenario's currency.
 *
 * @param saving of total cost over the horizon, discounted, errors counted; negative if it costs
 *     more
 * @param extraSetup what it costs more before month 1
 * @param internalRateOfReturn the yearly rate at which what it saves later is worth just what it
 *     costs more at first, above 0; empty where there is none
 * @param kind whether there is one, or why not
 */
public record Return(
    double saving, double extraSetup, OptionalDouble internalRateOfReturn, Kind kind) {
  /** Whether a rate exists. */
  public enum Kind {
    /** It costs more at first and saves later, once and for all. */
    RATE,
    /** It costs no more at first: nothing is invested. */
    NOTHING_INVESTED,
    /** What it saves never makes up for what it costs more at first. */
    NEVER_RECOVERED,
    /** Saving and paying more take turns, so no single rate exists. */
    SEVERAL_TURNS,
    /** It is recovered so fast that a rate has no meaning. */
    AT_ONCE
  }

  /** Up to where a rate is searched, by month: ln(1 + r). */
  private static final double MOST_LOG_RATE = StrictMath.log(1e9);

  /**
   * The return of a challenger on an incumbent.
   *
   * @param undiscounted cumulative cost of the challenger, month 0…H
   * @param incumbentUndiscounted the same of the incumbent
   */
  static Return of(
      StrategyOutcome challenger,
      StrategyOutcome incumbent,
      Doubles undiscounted,
      Doubles incumbentUndiscounted) {
    double[] saved = new double[undiscounted.size()];
    Arrays.setAll(saved, m -> incumbentUndiscounted.get(m) - undiscounted.get(m));
    double[] counted = new double[saved.length];
    Arrays.setAll(
        counted, m -> Tolerance.difference(incumbentUndiscounted.get(m), undiscounted.get(m)));
    Kind kind = kind(counted);
    OptionalDouble logRate = kind == Kind.RATE ? logRate(saved) : OptionalDouble.empty();
    return new Return(
        incumbent.totalCost() - challenger.totalCost(),
        challenger.setupCost() - incumbent.setupCost(),
        logRate.isPresent()
            ? OptionalDouble.of(StrictMath.expm1(12 * logRate.getAsDouble()))
            : OptionalDouble.empty(),
        kind == Kind.RATE && logRate.isEmpty() ? Kind.AT_ONCE : kind);
  }

  /**
   * Whether what has been saved begins below 0, ends above, and turns once.
   *
   * @param saved up to month 0…H, 0 where it is within ε
   */
  private static Kind kind(double[] saved) {
    double[] signs = Arrays.stream(saved).map(Math::signum).filter(sign -> sign != 0).toArray();
    long turns = IntStream.range(1, signs.length).filter(i -> signs[i] != signs[i - 1]).count();
    if (!(saved[0] < 0)) {
      return Kind.NOTHING_INVESTED;
    }
    if (!(saved[saved.length - 1] > 0)) {
      return Kind.NEVER_RECOVERED;
    }
    return turns == 1 ? Kind.RATE : Kind.SEVERAL_TURNS;
  }

  /**
   * ln (1 + r) with Σ f_m (1 + r)^(−m) = 0, f_m what is saved in month m: a rate by month. Empty if
   * it is greater than is searched.
   */
  private static OptionalDouble logRate(double[] saved) {
    double[] flows = saved.clone();
    for (int m = flows.length - 1; m > 0; m--) {
      flows[m] -= saved[m - 1];
    }
    if (presentValue(flows, MOST_LOG_RATE) > 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Bisection.REAL.narrow(0, MOST_LOG_RATE, rate -> presentValue(flows, rate) <= 0).behind());
  }

  /** Σ f_m (1 + r)^(−m), from the last month backward. */
  private static double presentValue(double[] flows, double logRate) {
    double factor = StrictMath.exp(-logRate);
    double value = 0;
    for (int m = flows.length - 1; m >= 0; m--) {
      value = value * factor + flows[m];
    }
    return value;
  }
}
