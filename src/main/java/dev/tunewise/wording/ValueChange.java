package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Apart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two values of a parameter beside each other, in as many digits as it takes to tell them apart.
 *
 * @param from such as {@code 1M}
 * @param to such as {@code 412k}, {@code 1.0004M} or {@code just above 1M}
 * @param tellsSide whether {@code to} says on which side of {@code from} it lies, since no digits
 *     do
 */
public record ValueChange(String from, String to, boolean tellsSide) {
  static final int FEWEST_DIGITS = 3;
  static final int MOST_DIGITS = 8;

  /** A unit after its number. */
  private static final Pattern UNIT = Pattern.compile("(?<=\\d)[ \u00a0][a-z][a-z/]*$");

  public static ValueChange of(
      Parameter parameter, double from, double to, String currency, MonthNames months) {
    Apart apart =
        new Apart(
            FEWEST_DIGITS,
            MOST_DIGITS,
            (value, digits) -> ParameterText.measured(parameter, value, currency, months, digits));
    // No slider tells this from 0.
    boolean close = from == 0 && Math.abs(to) <= Tolerance.EPSILON * parameter.sliderMax();
    int digits = close ? FEWEST_DIGITS : apart.digits(from, to).orElse(FEWEST_DIGITS);
    String before = ParameterText.measured(parameter, from, currency, months, digits);
    String after = ParameterText.measured(parameter, to, currency, months, digits);
    boolean tellsSide = from != to && (close || before.equals(after));
    String side = to < from ? "just below " : "just above ";
    return new ValueChange(before, tellsSide ? side + before : after, tellsSide);
  }

  /** The same where not the second value itself is meant but what lies next to it. */
  ValueChange beyond(boolean above) {
    return tellsSide
        ? this
        : new ValueChange(from, (above ? "just above " : "just below ") + to, true);
  }

  /** Such as {@code 1M → 412k}, or {@code 900 → 458 ms}: a unit that both have is said once. */
  @Override
  public String toString() {
    Matcher unit = UNIT.matcher(from);
    boolean shared = unit.find() && to.endsWith(unit.group());
    return (shared ? from.substring(0, unit.start()) : from) + " → " + to;
  }
}
