package dev.tunewise.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;

/** Arithmetic that lands on the numbers people write, such as 0.3 and not 0.30000000000000004. */
final class Decimals {
  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  /** Share of a step by which a multiple may be missed and still counts as reached. */
  private static final double SLACK = 1e-6;

  private Decimals() {}

  /** A number without the noise of binary arithmetic in its last digits. */
  static double clean(double value) {
    return BigDecimal.valueOf(value).round(TWELVE_DIGITS).doubleValue() + 0.0;
  }

  /** The power of ten of a positive number's first digit: 2 for 100…999, −1 for 0.1…0.99. */
  static int magnitude(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.precision() - decimal.scale() - 1;
  }

  static double powerOfTen(int exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
  }

  /** The number 1, 2 or 5 times a power of ten that is nearest to a positive number in ratio. */
  static double oneTwoFive(double value) {
    double power = powerOfTen(magnitude(value));
    double digits = value / power;
    double nice = digits < Math.sqrt(2) ? 1 : digits < Math.sqrt(10) ? 2 : digits < 7 ? 5 : 10;
    return clean(nice * power);
  }

  static double nearestMultiple(double value, double step) {
    return clean(Math.rint(value / step) * step);
  }

  static double nextMultiple(double value, double step) {
    return clean((Math.floor(value / step + SLACK) + 1) * step);
  }

  static double previousMultiple(double value, double step) {
    return clean((Math.ceil(value / step - SLACK) - 1) * step);
  }
}
