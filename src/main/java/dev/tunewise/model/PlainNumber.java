package dev.tunewise.model;

import java.math.BigDecimal;

/** Numbers in messages and files: no grouping, no exponent where it can be avoided, any locale. */
public final class PlainNumber {
  private PlainNumber() {}

  /** The shortest decimal text that reads back as the same double, such as 1000000 or 0.0000001. */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }
}
