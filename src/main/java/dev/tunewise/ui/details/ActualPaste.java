package dev.tunewise.ui.details;

import dev.tunewise.file.OneLine;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.MonthNames;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Months of actual spend as they are copied from a spreadsheet: a column of amounts, with one of
 * calls beside it if there is one, and one of months before it.
 *
 * @param firstMonth of amounts without months
 * @param calendar which months dates are
 */
record ActualPaste(int firstMonth, Calendar calendar, Numbers numbers) {
  private static final List<DateTimeFormatter> DATES =
      Stream.of("uuuu-MM", "uuuu-MM-dd", "MMM uuuu", "MMMM uuuu", "MMM-uu", "MM/uuuu", "MM.uuuu")
          .map(
              pattern ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(pattern)
                      .toFormatter(Locale.ENGLISH))
          .toList();

  private static final Pattern CURRENCY = Pattern.compile("[$€£¥]|\\b[A-Z]{3}\\b");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final int MOST_COLUMNS = 3;

  /** What a paste is. */
  sealed interface Result {
    /** Months with their amounts. */
    record Rows(List<Actual> rows) implements Result {}

    /** Why nothing of it is taken, in one line. */
    record Refused(String line) implements Result {}
  }

  /** A line that cannot be taken. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String line) {
      super(line);
    }

    String line() {
      return String.valueOf(getMessage());
    }
  }

  /** Whether a text is more than one field takes: only then it is a table. */
  static boolean isTable(String text) {
    return text.strip().contains("\n") || text.strip().contains("\t");
  }

  Result read(String text) {
    try {
      return new Result.Rows(rows(text));
    } catch (Unreadable e) {
      return new Result.Refused(e.line());
    }
  }

  private List<Actual> rows(String text) throws Unreadable {
    List<List<String>> lines = text.strip().lines().map(ActualPaste::cells).toList();
    int columns = lines.stream().mapToInt(List::size).max().orElse(0);
    if (columns > MOST_COLUMNS) {
      throw new Unreadable(
          columns + " columns pasted; allowed: spend, or spend and calls, with or without months");
    }
    boolean headed = lines.getFirst().stream().noneMatch(cell -> isMonth(cell) || isNumber(cell));
    List<List<String>> body = headed ? lines.subList(1, lines.size()) : lines;
    boolean months = columns == MOST_COLUMNS || (columns == 2 && beginsWithMonths(body));
    List<Actual> rows = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < body.size(); i++) {
      List<String> cells = body.get(i);
      String where = "Line " + (i + (headed ? 2 : 1)) + " of the paste: ";
      int from = months ? 1 : 0;
      String spend = cell(cells, from);
      if (spend.isEmpty()) {
        continue; // a month without an amount
      }
      int month = months ? month(cells.getFirst(), where) : firstMonth + i;
      if (month < 1 || month > Actual.MAX_MONTH) {
        throw new Unreadable(
            where + "the month is " + month + "; allowed: 1 to " + Actual.MAX_MONTH);
      } else if (!seen.add(month)) {
        throw new Unreadable(where + MonthNames.byNumber(numbers).event(month) + " is there twice");
      }
      double amount = amount(spend, where);
      String calls = cell(cells, from + 1);
      rows.add(
          new Actual(
              month,
              amount,
              calls.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(amount(calls, where))));
    }
    if (rows.isEmpty()) {
      throw new Unreadable("There is no amount in what was copied");
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String divider = line.contains("\t") ? "\t" : ";";
    return Arrays.stream(line.split(divider, -1)).map(String::strip).toList();
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Dates, or whole numbers that go up and are months: amounts seldom do both. */
  private boolean beginsWithMonths(List<List<String>> body) {
    List<String> first = body.stream().map(List::getFirst).toList();
    if (first.stream().allMatch(cell -> date(cell).isPresent())) {
      return true;
    }
    double[] values = first.stream().mapToDouble(cell -> number(cell).orElse(0)).toArray();
    return IntStream.range(0, values.length)
        .allMatch(i -> isPlanMonth(values[i]) && (i == 0 || values[i] > values[i - 1]));
  }

  private static boolean isPlanMonth(double value) {
    return value >= 1 && value <= Actual.MAX_MONTH && value == Math.rint(value);
  }

  private boolean isMonth(String cell) {
    return date(cell).isPresent();
  }

  private boolean isNumber(String cell) {
    return number(cell).isPresent();
  }

  private int month(String cell, String where) throws Unreadable {
    Optional<YearMonth> date = date(cell);
    if (date.isPresent()) {
      YearMonth start =
          calendar
              .start()
              .orElseThrow(
                  () -> new Unreadable(where + "a date; set the start month of the plan first"));
      return (int) (ChronoUnit.MONTHS.between(start, date.get()) + 1);
    }
    OptionalInt month =
        number(cell).stream()
            .filter(value -> value == Math.rint(value))
            .mapToInt(v -> (int) v)
            .findAny();
    return month.orElseThrow(
        () -> new Unreadable(where + "“" + OneLine.of(cell, 40) + "” is no month"));
  }

  private static Optional<YearMonth> date(String cell) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(YearMonth.parse(cell, format));
      } catch (DateTimeException e) {
        // another way of writing it, or none
      }
    }
    return Optional.empty();
  }

  private double amount(String cell, String where) throws Unreadable {
    double value =
        number(cell)
            .orElseThrow(
                () -> new Unreadable(where + "“" + OneLine.of(cell, 40) + "” is no number"));
    if (value < 0 || value > Actual.MOST) {
      throw new Unreadable(
          where
              + numbers.exact(value)
              + "; allowed: "
              + numbers.exact(0)
              + " to "
              + numbers.exact(Actual.MOST));
    }
    return value;
  }

  /** As the user writes it, else as files do. */
  private OptionalDouble number(String cell) {
    String bare = CURRENCY.matcher(cell).replaceAll("").strip();
    OptionalDouble local = numbers.parse(bare);
    return local.isPresent() ? local : PlainNumber.parse(SPACES.matcher(bare).replaceAll(""));
  }
}
