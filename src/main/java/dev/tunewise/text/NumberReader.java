package dev.tunewise.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number and refuses anything around it. {@code NumberFormat} is no help here: it stops
 * silently at the first character it does not know and takes digit groups of any length.
 */
final class NumberReader {
  /** Longer texts hold no number a person typed; it also bounds the work on pasted text. */
  private static final int LONGEST = 100;

  static final char MINUS = '\u2212';

  private static final String SPACES = " \u00a0\u202f\u2009";

  private final Pattern pattern;
  private final char decimalSeparator;
  private final char groupingSeparator;

  NumberReader(char decimalSeparator, char groupingSeparator) {
    this.decimalSeparator = decimalSeparator;
    this.groupingSeparator = groupingSeparator;
    String group = "[" + Pattern.quote(alternatives(groupingSeparator)) + "]";
    String whole = "(?<whole>\\d{1,3}(?:" + group + "\\d{3})+|\\d+)?";
    String decimals = "(?:" + Pattern.quote(String.valueOf(decimalSeparator)) + "(?<part>\\d*))?";
    String ending =
        "(?:[eE](?<power>[+\\-\u2212]?\\d{1,4})|[ \u00a0\u202f]?(?<suffix>[kKmMbBtT]))?";
    String percent = "(?<percent>[ \u00a0\u202f]?%)?";
    pattern = Pattern.compile("(?<sign>[+\\-\u2212])?" + whole + decimals + ending + percent);
  }

  private static String alternatives(char separator) {
    return switch (separator) {
      case ' ', '\u00a0', '\u202f', '\u2009' -> SPACES;
      case '\'', '\u2019' -> "'\u2019";
      default -> String.valueOf(separator);
    };
  }

  OptionalDouble read(String text, boolean alwaysPercent) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    Matcher matcher = pattern.matcher(inLatin(trimmed));
    if (!matcher.matches() || digits(matcher).isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean percent = matcher.group("percent") != null;
    if (percent && matcher.group("suffix") != null) {
      return OptionalDouble.empty();
    }
    return finite(value(matcher).movePointLeft(percent || alwaysPercent ? 2 : 0));
  }

  private String inLatin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      latin.append(inLatin(text.charAt(i)));
    }
    return latin.toString();
  }

  /** Digits of any script, and the separators of Arabic, which stand for nothing else. */
  private char inLatin(char c) {
    return switch (c) {
      case '\u066b' -> decimalSeparator;
      case '\u066c' -> groupingSeparator;
      case '\u066a' -> '%';
      default -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c;
    };
  }

  private BigDecimal value(Matcher matcher) {
    String part = orEmpty(matcher.group("part"));
    String power = orEmpty(matcher.group("power")).replace(MINUS, '-');
    int exponent = power.isEmpty() ? 0 : Integer.parseInt(power);
    int shift = exponent + suffixPower(orEmpty(matcher.group("suffix"))) - part.length();
    BigDecimal size = new BigDecimal(digits(matcher)).scaleByPowerOfTen(shift);
    String sign = orEmpty(matcher.group("sign"));
    return sign.isEmpty() || sign.equals("+") ? size : size.negate();
  }

  private static String digits(Matcher matcher) {
    String all = orEmpty(matcher.group("whole")) + orEmpty(matcher.group("part"));
    return all.replaceAll("\\D", "");
  }

  private static int suffixPower(String suffix) {
    return switch (suffix.toLowerCase(Locale.ROOT)) {
      case "k" -> 3;
      case "m" -> 6;
      case "b" -> 9;
      case "t" -> 12;
      default -> 0;
    };
  }

  private static OptionalDouble finite(BigDecimal number) {
    double value = number.doubleValue();
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
