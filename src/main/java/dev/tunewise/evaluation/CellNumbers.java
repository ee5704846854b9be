package dev.tunewise.evaluation;

import dev.tunewise.model.PlainNumber;
import dev.tunewise.text.Numbers;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in the cells of one table, whatever computer it comes from: where commas divide the
 * cells, the point is the decimal sign; else what other cells of the table show to be one, and
 * where none does, the comma between semicolons and what the user writes between tabs.
 *
 * @param numbers as the table writes them
 * @param pointFirst whether a number with a point and nothing else is read as one first
 */
record CellNumbers(Numbers numbers, boolean pointFirst) {
  private static final Numbers POINT = Numbers.in(Locale.US);
  private static final Numbers COMMA = Numbers.in(Locale.GERMANY);

  /** What can only be a decimal comma: not followed by three digits, or by any behind a point. */
  private static final Pattern COMMA_DECIMAL =
      Pattern.compile("(^|\\D)0,\\d|\\d,(\\d{1,2}|\\d{4,})(\\D|$)|\\d\\.\\d{3},\\d");

  private static final Pattern POINT_DECIMAL =
      Pattern.compile("(^|\\D)0\\.\\d|\\d\\.(\\d{1,2}|\\d{4,})(\\D|$)|\\d,\\d{3}\\.\\d");

  /** A spread or an interval behind a number: told apart, and not read. */
  private static final Pattern SPREAD =
      Pattern.compile(
          "\\s*([(\\[]\\s*)?(\u00b1|\\+/-|\\+-).*$|(?<=[\\d%])\\s*[(\\[][^)\\]]*[)\\]]$");

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?:^|.*[(\\[=]\\s*)(?<part>\\d[\\d.,'\u00a0\u202f ]*?)\\s*(?:/|\\bof\\b|\\bout of\\b|\\bvon\\b)"
              + "\\s*(?<all>\\d[\\d.,'\u00a0\u202f ]*?)\\s*[)\\]]?");

  /** How a table with these cells writes numbers. */
  static CellNumbers of(Collection<String> cells, char separator, Numbers local) {
    if (separator == ',') {
      return new CellNumbers(POINT, true);
    }
    boolean comma = cells.stream().anyMatch(cell -> COMMA_DECIMAL.matcher(cell).find());
    boolean point = cells.stream().anyMatch(cell -> POINT_DECIMAL.matcher(cell).find());
    if (comma != point) {
      return new CellNumbers(comma ? COMMA : POINT, false);
    }
    return new CellNumbers(separator == ';' ? COMMA : local, false);
  }

  /** A number without a percent sign. */
  OptionalDouble number(String cell) {
    OptionalDouble plain = PlainNumber.parse(cell);
    OptionalDouble local =
        cell.contains("%") || cell.contains("/") ? OptionalDouble.empty() : numbers.parse(cell);
    return (pointFirst && plain.isPresent()) || local.isEmpty() ? plain : local;
  }

  static boolean isPercentage(String cell) {
    return cell.endsWith("%");
  }

  /** The cell without a spread or an interval behind its number. */
  static String withoutSpread(String cell) {
    boolean isNumber =
        (!cell.isEmpty() && Character.isDigit(cell.charAt(0))) || cell.startsWith(".");
    if (!isNumber || cell.length() > 100) {
      return cell;
    }
    String number = SPREAD.matcher(cell).replaceFirst("").strip();
    boolean signBehind = cell.endsWith("%") && !number.endsWith("%");
    return signBehind ? number + " %" : number;
  }

  /** So many of all. */
  record Fraction(double part, double all) {}

  /** Right answers and items of a cell such as {@code 152/200} or {@code 76 % (152 of 200)}. */
  Optional<Fraction> fraction(String cell) {
    Matcher matcher = FRACTION.matcher(cell.length() > 100 ? "" : cell);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    OptionalDouble part = number(String.valueOf(matcher.group("part")).strip());
    OptionalDouble all = number(String.valueOf(matcher.group("all")).strip());
    return part.isPresent() && all.isPresent()
        ? Optional.of(new Fraction(part.getAsDouble(), all.getAsDouble()))
        : Optional.empty();
  }

  /** What shares are divided by. */
  enum Scale {
    /** A percent sign stands in the cell. */
    SIGN,
    /** Numbers 0…1. */
    FRACTION,
    /** Numbers 0…100. */
    PERCENT
  }

  /** How a column of accuracies is written; empty where it may mean one thing or the other. */
  Optional<Scale> scale(List<String> cells) {
    if (cells.stream().allMatch(CellNumbers::isPercentage)) {
      return Optional.of(Scale.SIGN);
    }
    List<OptionalDouble> values = cells.stream().map(this::number).toList();
    boolean parts = values.stream().anyMatch(v -> v.orElse(0) > 0 && v.orElse(0) < 1);
    boolean above = values.stream().anyMatch(v -> v.orElse(0) > 1);
    boolean signs = cells.stream().anyMatch(CellNumbers::isPercentage);
    if (signs || parts == above) {
      return Optional.empty();
    }
    return Optional.of(parts ? Scale.FRACTION : Scale.PERCENT);
  }

  /** Whether a column without a name looks like accuracies, not like right answers. */
  boolean areFractions(List<String> cells) {
    return scale(cells).filter(scale -> scale == Scale.FRACTION).isPresent();
  }

  /** An accuracy as a share; empty where it is none. */
  OptionalDouble share(String cell, Scale scale) {
    String digits = scale == Scale.SIGN ? cell.substring(0, cell.length() - 1).strip() : cell;
    OptionalDouble value = number(digits);
    double share = value.orElse(-1) / (scale == Scale.FRACTION ? 1 : 100);
    return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
  }
}
