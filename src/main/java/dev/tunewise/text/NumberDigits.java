package dev.tunewise.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** Writes the digits of a number, without what stands before and behind them. */
final class NumberDigits {
  private static final BigDecimal TINIEST_PLAIN = new BigDecimal("0.0001");
  private static final BigDecimal LARGEST_SHORT = new BigDecimal("1e18");
  private static final BigDecimal TINIEST_EXACT = new BigDecimal("1e-9");
  private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};

  private final DecimalFormatSymbols symbols;

  NumberDigits(DecimalFormatSymbols symbols) {
    this.symbols = symbols;
  }

  /** At most so many significant digits and a k, M, B or T, of a size not below 0. */
  String brief(double size, int digits) {
    return brief(size, digits, TINIEST_PLAIN);
  }

  /** The same without powers of ten for anything that money can buy. */
  String amount(double size, int digits) {
    return brief(size, digits, TINIEST_EXACT);
  }

  private String brief(double size, int digits, BigDecimal tiniestPlain) {
    if (!Double.isFinite(size)) {
      return Double.isNaN(size) ? "–" : "∞";
    }
    BigDecimal rounded =
        BigDecimal.valueOf(size).round(new MathContext(digits, RoundingMode.HALF_UP));
    if (rounded.signum() == 0) {
      return "0";
    }
    if (rounded.compareTo(tiniestPlain) < 0 || rounded.compareTo(LARGEST_SHORT) >= 0) {
      return scientific(rounded);
    }
    int power = rounded.precision() - rounded.scale() - 1;
    int group = Math.clamp(Math.floorDiv(power, 3), 0, SUFFIXES.length - 1);
    return grouped(rounded.movePointLeft(3 * group)) + SUFFIXES[group];
  }

  /**
   * All digits.
   *
   * @param value what is written
   * @param same whose sign it has
   */
  String exact(BigDecimal value, double same) {
    BigDecimal size = value.abs();
    String sign = same < 0 ? "-" : "";
    boolean plain =
        size.signum() == 0
            || (size.compareTo(TINIEST_EXACT) >= 0 && size.compareTo(LARGEST_SHORT) < 0);
    return sign + (plain ? grouped(size) : scientific(size));
  }

  private String grouped(BigDecimal size) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMaximumFractionDigits(Math.max(0, size.stripTrailingZeros().scale()));
    return format.format(size);
  }

  private String scientific(BigDecimal size) {
    BigDecimal digits = size.stripTrailingZeros();
    int power = digits.precision() - digits.scale() - 1;
    return plain(digits.movePointLeft(power).toPlainString()) + "e" + power;
  }

  /** Digits with the separator of the locale. */
  String plain(String digits) {
    return digits.replace('.', symbols.getDecimalSeparator());
  }
}
