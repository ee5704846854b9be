package dev.tunewise.model;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers in messages and files: no grouping, no exponent where it can be avoided, any locale. */
public final class PlainNumber {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

  /** How Java ends whole numbers. */
  private static final String WHOLE = ".0";

  private PlainNumber() {}

  /** A number written with a decimal point and nothing around it; empty for anything else. */
  public static OptionalDouble parse(String text) {
    if (text.length() > 400 || !NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text) + 0.0; // −0 reads as 0
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The shortest decimal text that reads back as the same double, such as 1000000 or 0.0000001. */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    String text = Double.toString(value);
    if (text.indexOf('E') >= 0) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(WHOLE) ? text.substring(0, text.length() - WHOLE.length()) : text;
  }
}
