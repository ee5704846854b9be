package dev.tunewise.ui.parameters;

import dev.tunewise.model.Calendar;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar months, such as {@code 2027-01}, as the number of a field; 0 and no text are none. */
final class MonthFormat implements NumberField.Format {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](0?[1-9]|1[0-2])");

  /** The months that are allowed, in words. */
  static final String RANGE =
      "a month such as 2027-03, " + Calendar.EARLIEST + " to " + Calendar.LATEST;

  private static final Reading.Refused REFUSED = new Reading.Refused("Allowed: " + RANGE);

  static double number(Optional<YearMonth> month) {
    return month.map(there -> there.getLong(ChronoField.PROLEPTIC_MONTH)).orElse(0L);
  }

  private static Optional<YearMonth> month(double number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(YearMonth.of(0, 1).plusMonths((long) number));
  }

  /** A taker of numbers for one of months. */
  static DoubleConsumer taking(Consumer<Optional<YearMonth>> months) {
    return number -> months.accept(month(number));
  }

  @Override
  public String exact(double value) {
    return month(value).map(YearMonth::toString).orElse("");
  }

  @Override
  public Reading read(String text) {
    Matcher month = MONTH.matcher(text.strip());
    if (text.isBlank()) {
      return new Reading.Value(0);
    } else if (!month.matches()) {
      return REFUSED;
    }
    YearMonth there =
        YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    return Calendar.isOutside(there) ? REFUSED : new Reading.Value(number(Optional.of(there)));
  }
}
