package dev.tunewise.usage;

import dev.tunewise.file.input.Row;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers and dates of a table are written where one text could mean two things.
 *
 * @param decimalComma whether {@code 1.250,5} is about a thousand: between semicolons a comma is
 *     decimal, and a point then stands between groups of digits unless some cell shows otherwise
 * @param dayFirst whether {@code 3/4/2026} is in April
 * @param isDateUnclear whether the rows do not show which of the two comes first
 */
record Notation(boolean decimalComma, boolean dayFirst, boolean isDateUnclear) {
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(.*)");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
  private static final Pattern POINT = Pattern.compile("-?\\d*\\.\\d+");
  private static final Pattern GROUPS = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");

  static Notation of(Collection<Row> rows, char separator) {
    boolean decimalPoint = false;
    boolean dayFirst = false;
    boolean monthFirst = false;
    boolean either = false;
    for (Row row : rows) {
      for (String raw : row.cells()) {
        String cell = raw.strip();
        decimalPoint |= POINT.matcher(cell).matches() && !GROUPS.matcher(cell).matches();
        Matcher slashes = SLASHES.matcher(cell);
        if (slashes.matches()) {
          boolean day = Integer.parseInt(slashes.group(1)) > 12;
          boolean month = Integer.parseInt(slashes.group(2)) > 12;
          dayFirst |= day;
          monthFirst |= month;
          either |= !day && !month && !slashes.group(1).equals(slashes.group(2));
        }
      }
    }
    return new Notation(
        separator == ';' && !decimalPoint,
        dayFirst && !monthFirst,
        either && dayFirst == monthFirst);
  }

  /** A cell as it means one thing: with a decimal point, and the month first. */
  String plain(String cell) {
    if (!decimalComma && !dayFirst) {
      return cell;
    }
    if (decimalComma && GROUPS.matcher(cell).matches()) {
      return cell.replace(".", "").replace(',', '.');
    }
    if (decimalComma && DECIMAL_COMMA.matcher(cell).matches()) {
      return cell.replace(',', '.');
    }
    if (dayFirst && cell.indexOf('/') > 0) {
      Matcher day = SLASHES.matcher(cell);
      return day.matches()
          ? day.group(2) + "/" + day.group(1) + "/" + day.group(3) + day.group(4)
          : cell;
    }
    return cell;
  }
}
