package dev.tunewise.text;

import dev.tunewise.statistics.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The one place where numbers become text for people and text becomes numbers. Immutable, so one
 * instance may serve every thread.
 *
 * <p>Three kinds of text: <em>short</em> has at most three significant digits and a k, M, B or T
 * ({@code $1.4M}); <em>full</em> has digit groups and sensible decimals ({@code $1,403,211.50});
 * <em>exact</em> is what {@link #parse} turns back into the very same {@code double}.
 */
public final class Numbers {
  /** Keeps a number and its unit on one line. */
  public static final char NO_BREAK_SPACE = '\u00a0';

  private static final int SHORT_DIGITS = 3;
  private static final int MOST_DIGITS = 6;
  private static final double SHORT_FROM = 100_000;
  private static final int WHOLE_POINTS = 10;
  private static final double CENTS_BELOW = 1_000;

  private final DecimalFormatSymbols symbols;
  private final NumberReader reader;
  private final NumberDigits digits;
  private final boolean monthsAreDates;

  private Numbers(DecimalFormatSymbols symbols, boolean monthsAreDates) {
    this.symbols = symbols;
    this.monthsAreDates = monthsAreDates;
    reader = new NumberReader(symbols.getDecimalSeparator(), symbols.getGroupingSeparator());
    digits = new NumberDigits(symbols);
  }

  /**
   * The bundled font has no other digits, and a mix of digits is harder to read than either. The
   * separators are those that go with the digits.
   */
  private static Locale withLatinDigits(Locale locale) {
    return new Locale.Builder()
        .setLanguageTag(locale.toLanguageTag())
        .setUnicodeLocaleKeyword("nu", "latn")
        .build();
  }

  /**
   * Numbers as written in a locale, months among them.
   *
   * @param locale decides the decimal and the grouping separator
   */
  public static Numbers in(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(withLatinDigits(locale));
    symbols.setMinusSign(NumberReader.MINUS);
    return new Numbers(symbols, false);
  }

  /** Numbers as written by the user of this computer. */
  public static Numbers local() {
    return in(Locale.getDefault(Locale.Category.FORMAT));
  }

  /** The same numbers, with the months of a plan that has a start written as dates or not. */
  public Numbers withMonthsAsDates(boolean asDates) {
    return new Numbers(symbols, asDates);
  }

  /** Whether the reader wants months as dates rather than numbers where a plan has a start. */
  public boolean monthsAreDates() {
    return monthsAreDates;
  }

  /** What stands before the decimals, as in a spreadsheet of the same user. */
  public char decimalSeparator() {
    return symbols.getDecimalSeparator();
  }

  /** Short number such as {@code 2.5M}, {@code 40k}, {@code 0.02}. */
  public String number(double value) {
    return number(value, SHORT_DIGITS);
  }

  /** Short number with at most so many significant digits instead of three. */
  public String number(double value, int mostDigits) {
    return sign(value) + digits.brief(Math.abs(value), mostDigits);
  }

  /** Number with digit groups and at most {@code decimals} decimals, such as {@code 1,234.5}. */
  public String full(double value, int decimals) {
    String text = grouped(value, 0, decimals);
    return text.matches(NumberReader.MINUS + "[0.,]+") ? text.substring(1) : text;
  }

  /** Number with exactly {@code decimals} decimals, such as {@code 3.0}. */
  public String fixed(double value, int decimals) {
    return grouped(value, decimals, decimals);
  }

  private String grouped(double value, int fewestDecimals, int mostDecimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(fewestDecimals);
    format.setMaximumFractionDigits(mostDecimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(Double.isFinite(value) ? decimal(value) : value);
  }

  /** Three digits of a count: grouped where that is short, {@code 27,700}, else {@code 1.2M}. */
  public String briefCount(double value) {
    double shown = significant(value, SHORT_DIGITS);
    return shown >= SHORT_FROM || shown < 1000 ? number(shown) : count(shown);
  }

  /** How counts are written that are held against each other: as brief as that allows. */
  public Apart counts() {
    return new Apart(
        SHORT_DIGITS,
        MOST_DIGITS,
        (value, digits) -> digits == SHORT_DIGITS ? briefCount(value) : number(value, digits));
  }

  /** A number of things that come whole, at least one: 57.5 calls are 58. */
  public static double wholeThing(double value) {
    return Math.max(1, Math.rint(value));
  }

  /** Whole number with digit groups, such as {@code 1,234,567}. */
  public String count(double value) {
    return full(value, 0);
  }

  /** The same of a count. */
  public String count(long value) {
    return count((double) value);
  }

  /** How many things there are, such as {@code 1 row} or {@code 2,000 rows}. */
  public String count(long value, String singular) {
    return count(value) + " " + singular + (value == 1 ? "" : "s");
  }

  /**
   * Short amount of money, such as {@code $12k}, {@code €1.4M}, {@code CHF 850} or {@code $3.20}.
   *
   * @param currency three capital letters; a label only, nothing is converted
   */
  public String money(double value, String currency) {
    return money(value, currency, SHORT_DIGITS);
  }

  /** Short amount of money with at most so many significant digits instead of three. */
  public String money(double value, String currency, int mostDigits) {
    String amount = digits.amount(Math.abs(value), mostDigits);
    return sign(value) + symbol(currency) + (isTenths(amount) ? amount + '0' : amount);
  }

  /** Short amount above zero; {@code under $0.01} where it is less than the least told. */
  public String moneyFrom(double least, double value, String currency) {
    boolean under = value > 0 && value < least;
    return (under ? "under " : "") + money(under ? least : value, currency);
  }

  /** Small amounts are read in cents: 3.20, not 3.2. */
  private boolean isTenths(String amount) {
    int last = amount.length() - 1;
    return last >= 2
        && amount.charAt(last - 1) == symbols.getDecimalSeparator()
        && Character.isDigit(amount.charAt(last));
  }

  /**
   * Amount of money with digit groups: cents from one unit upward ({@code $1,403,211.50}), six
   * significant digits below ({@code $0.00612345}).
   */
  public String moneyFull(double value, String currency) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return money(value, currency);
    }
    boolean cents = size >= 1 || size == 0;
    String amount =
        cents
            ? fixed(size, 2)
            : digits.plain(decimal(size).round(new MathContext(6)).toPlainString());
    return sign(value) + symbol(currency) + amount;
  }

  /** Amount with digit groups, and cents below 1,000 only: nobody reads them of an estimate. */
  public String moneyGrouped(double value, String currency) {
    return Math.abs(value) < CENTS_BELOW || !Double.isFinite(value)
        ? moneyFull(value, currency)
        : sign(value) + symbol(currency) + count(Math.abs(value));
  }

  /** A count of which only two digits are sure, such as {@code 1,900}. */
  public String about(double value) {
    return count(twoDigits(value));
  }

  /** A count from 1 on, rounded to two significant digits. */
  public static double twoDigits(double value) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1));
    return Math.rint(value / unit) * unit;
  }

  /** Short percentage of a fraction: 0.854 is {@code 85 %}, 0.0123 is {@code 1.2 %}. */
  public String percent(double fraction) {
    double size = Math.abs(fraction);
    return percent(fraction, size >= 0.1 || size == 0 ? 0 : size >= 0.001 ? 1 : 3);
  }

  /** Percentage of a fraction with at most {@code decimals} decimals, such as {@code 85.4 %}. */
  public String percent(double fraction, int decimals) {
    double percent = Double.isFinite(fraction) ? hundredfold(fraction).doubleValue() : fraction;
    return full(percent, decimals) + NO_BREAK_SPACE + '%';
  }

  /** Percentage of a fraction with so many decimals at least and at most: {@code 85.0 %}. */
  public String percent(double fraction, int fewest, int most) {
    return grouped(hundredfold(fraction).doubleValue(), fewest, most) + NO_BREAK_SPACE + '%';
  }

  /**
   * A difference of two fractions in percentage points, such as {@code 8.3 points}: whole points
   * from 10 on, else a decimal; more exact where rounding would put the difference onto one of the
   * bounds that a rule draws.
   *
   * @param bounds as fractions
   */
  public String points(double fraction, double... bounds) {
    boolean vanishes = rounded(fraction, 1).signum() == 0 && Math.abs(fraction) > Tolerance.EPSILON;
    boolean whole = rounded(fraction, 1).abs().doubleValue() >= WHOLE_POINTS;
    return vanishes
        ? "less than " + inPoints(0.001, 1)
        : new Apart(whole ? 0 : 1, 1, this::inPoints).beside(fraction, bounds);
  }

  private String inPoints(double fraction, int decimals) {
    double points = rounded(fraction, decimals).doubleValue();
    return full(points, decimals) + (points == 1 ? " point" : " points");
  }

  private static BigDecimal rounded(double fraction, int decimals) {
    return hundredfold(fraction).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A probability in whole percent, never as certain as 0 or 100. */
  public String likely(double probability) {
    if (probability < 0.01) {
      return "under " + percent(0.01);
    }
    return probability > 0.99 ? "over " + percent(0.99) : percent(probability, 0);
  }

  /** A time in milliseconds, such as {@code 362 ms} or, from a second on, {@code 1.2 s}. */
  public String millis(double millis, int mostDigits, char space) {
    boolean seconds = significant(millis, mostDigits) >= 1000;
    double shown = significant(seconds ? millis / 1000 : millis, mostDigits);
    return (shown >= 1000 ? count(shown) : number(shown, mostDigits))
        + space
        + (seconds ? "s" : "ms");
  }

  /** Text that {@link #parse} reads back as exactly this number. */
  public String exact(double value) {
    return digits.exact(decimal(value), value);
  }

  /** Percentage that {@link #parsePercent} reads back as exactly this fraction. */
  public String exactPercent(double fraction) {
    return digits.exact(hundredfold(fraction), fraction) + NO_BREAK_SPACE + '%';
  }

  /**
   * Reads a number such as {@code 2.5M}, {@code 40k}, {@code 1,234.5}, {@code 1e-7} or {@code 12 %}
   * (0.12), or arithmetic such as {@code =400*12}. Separators of other countries are read where
   * they can mean only one thing, {@code 0,5} and {@code 1.000.000} in any locale; {@code 1,234} is
   * what the locale says.
   *
   * @return empty if any part of the text does not belong to one finite number
   */
  public OptionalDouble parse(String text) {
    return reader.read(text, false);
  }

  /** Like {@link #parse}, but a number without a percent sign is a percentage too. */
  public OptionalDouble parsePercent(String text) {
    return reader.read(text, true);
  }

  /**
   * How a text that {@link #parse} refuses should be written, such as {@code Write 0.5}: in one
   * sentence without a full stop.
   */
  public String rightForm(String text) {
    List<BigDecimal> meanings = reader.meanings(text);
    return meanings.isEmpty()
        ? "Write a number such as " + exact(0.5)
        : "Write "
            + meanings.stream()
                .map(meaning -> exact(meaning.doubleValue()))
                .collect(Collectors.joining(" or "));
  }

  /**
   * What stands before an amount: a symbol where one is unmistakable, else the code and a space.
   *
   * @param currency three capital letters
   */
  public static String symbol(String currency) {
    return switch (currency) {
      case "USD" -> "$";
      case "EUR" -> "€";
      case "GBP" -> "£";
      case "JPY" -> "¥";
      case "INR" -> "₹";
      default -> currency + NO_BREAK_SPACE;
    };
  }

  private static String sign(double value) {
    return value < 0 ? String.valueOf(NumberReader.MINUS) : "";
  }

  private static double significant(double value, int digits) {
    return decimal(value).round(new MathContext(digits, RoundingMode.HALF_UP)).doubleValue();
  }

  private static BigDecimal hundredfold(double fraction) {
    return decimal(fraction).movePointRight(2);
  }

  /** The shortest decimal that is this double: what was typed, not its binary expansion. */
  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }
}
