package dev.tunewise.wording;

import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Differences of two fractions in percentage points, such as {@code 8.3 points}. */
final class PointsText {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final int WHOLE_FROM = 10;

  private final Numbers numbers;

  PointsText(Numbers numbers) {
    this.numbers = numbers;
  }

  /**
   * Whole points from 10 on, else a decimal; more exact where rounding would put the difference
   * onto one of the bounds that a rule draws.
   *
   * @param bounds as fractions
   */
  String of(double fraction, double... bounds) {
    double points = BigDecimal.valueOf(fraction * 100).round(THREE_DIGITS).doubleValue();
    double brief = Math.abs(points) >= WHOLE_FROM ? Math.rint(points) : tenths(fraction);
    for (double bound : bounds) {
      boolean apart = Math.abs(fraction - bound) > Tolerance.EPSILON;
      if (apart && brief == tenths(bound)) {
        return besides(fraction, bound);
      }
    }
    boolean vanishes = brief == 0 && Math.abs(fraction) > Tolerance.EPSILON;
    return vanishes ? "less than 0.1 points" : withUnit(brief);
  }

  /** A bound of a rule, which is a whole number of points. */
  static String whole(double fraction) {
    return Long.toString(Math.round(100 * fraction));
  }

  private String besides(double fraction, double bound) {
    double exact = tenths(fraction);
    if (exact != tenths(bound)) {
      return withUnit(exact);
    }
    return (fraction < bound ? "just under " : "just over ") + withUnit(exact);
  }

  private String withUnit(double points) {
    return numbers.number(points) + (points == 1 ? " point" : " points");
  }

  private static double tenths(double fraction) {
    return BigDecimal.valueOf(fraction)
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
