package dev.tunewise.usage;

import dev.tunewise.model.PlainNumber;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A number in a cell of an export: plain, with digit groups, with a decimal comma, or an amount
 * with its sign.
 */
final class CellNumber {
  private static final int LONGEST = 60;
  private static final int EXACT_DIGITS = 15;
  private static final Pattern SIGNS = Pattern.compile("[\\s\u00a0\u202f$€£¥]|USD|EUR|GBP");
  private static final Pattern GROUPED_BY_COMMA =
      Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern GROUPED_BY_POINT =
      Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3}){2,}|-?[1-9]\\d{0,2}(\\.\\d{3})+,\\d+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

  private CellNumber() {}

  /** NaN if it is none. */
  static double of(String cell) {
    if (cell.length() > LONGEST) {
      return Double.NaN;
    }
    if (!cell.isEmpty() && cell.length() <= EXACT_DIGITS) {
      long digits = digits(cell);
      if (digits >= 0) {
        return digits;
      }
    }
    OptionalDouble plain = PlainNumber.parse(cell);
    return plain.isPresent() ? plain.getAsDouble() : written(SIGNS.matcher(cell).replaceAll(""));
  }

  /** A whole number, as nearly all are; below 0 for other texts. */
  private static long digits(String cell) {
    long number = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }

  private static double written(String text) {
    String digits;
    if (GROUPED_BY_COMMA.matcher(text).matches()) {
      digits = text.replace(",", "");
    } else if (GROUPED_BY_POINT.matcher(text).matches()) {
      digits = text.replace(".", "").replace(',', '.');
    } else if (DECIMAL_COMMA.matcher(text).matches()) {
      digits = text.replace(',', '.');
    } else {
      digits = text;
    }
    return PlainNumber.parse(digits).orElse(Double.NaN);
  }
}
