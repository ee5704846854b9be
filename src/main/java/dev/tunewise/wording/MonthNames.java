package dev.tunewise.wording;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How the months of a plan are written, by number or as dates: the one place that decides it.
 *
 * <p>A moment is a number of months after the set-up and may have a fraction: 2.3 lies in month 3,
 * and month 3 ends at 3. Words name the whole month in which a moment lies; only what is looked up
 * has decimals.
 *
 * @param calendar without a start where months are written by number
 */
public record MonthNames(Calendar calendar, Numbers numbers) {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private static final String SET_UP = "Set-up";

  /** As dates if the reader writes them and the scenario has a start month, else by number. */
  public static MonthNames of(Scenario scenario, Numbers numbers) {
    return new MonthNames(numbers.monthsAreDates() ? scenario.calendar() : Calendar.NONE, numbers);
  }

  /** Of several scenarios at once: as dates only where all of them start in the same month. */
  public static MonthNames of(List<Scenario> scenarios, Numbers numbers) {
    boolean alike = scenarios.stream().map(s -> s.calendar().start()).distinct().count() == 1;
    return alike ? of(scenarios.getFirst(), numbers) : byNumber(numbers);
  }

  /** By number, whatever the reader wants. */
  public static MonthNames byNumber(Numbers numbers) {
    return new MonthNames(Calendar.NONE, numbers);
  }

  /** A calendar month, such as {@code December 2027}. */
  static String date(YearMonth month) {
    return month.format(LONG);
  }

  /** Whether months are written as dates. */
  public boolean areDates() {
    return calendar.start().isPresent();
  }

  /** The month in which a moment lies, counted from 1; the start of the plan lies in month 1. */
  public static int monthOf(double moment) {
    return (int) Math.max(1, Tolerance.ceil(moment));
  }

  /** In which month a moment lies: {@code month 12}, {@code December 2027}. */
  public String event(double moment) {
    return areDates() ? date(moment, LONG) : "month " + bare(moment);
  }

  /**
   * When a moment is: {@code within the first month}, {@code in month 3}, {@code in March 2027}.
   */
  public String when(double moment) {
    return !areDates() && monthOf(moment) == 1 ? "within the first month" : "in " + event(moment);
  }

  /**
   * A moment as it was asked for, by number, and the date it falls into.
   *
   * @param decimals 0 for the month in which it lies
   */
  String precise(double moment, int decimals) {
    if (decimals == 0) {
      return event(moment);
    }
    String number = "month " + numbers.fixed(moment, decimals);
    return areDates() ? number + " (" + date(moment, LONG) + ")" : number;
  }

  /** A moment where {@code month} has been said: {@code 3}, {@code March 2027}. */
  String bare(double moment) {
    return areDates() ? date(moment, LONG) : numbers.count(monthOf(moment));
  }

  /** At its place on a chart or in a table: {@code Set-up}, {@code Month 3}, {@code Mar 2027}. */
  public String label(double moment) {
    if (moment == 0) {
      return SET_UP;
    }
    return areDates() ? date(moment, SHORT) : Words.capitalized(event(moment));
  }

  /** What two moments enclose: {@code month 3 to 7}, {@code March 2027 to July 2027}. */
  public String span(double from, double to) {
    return event(from) + " to " + bare(to);
  }

  /** Below an axis: {@code Set-up}, {@code 12}, {@code Dec 2027}. */
  public String tick(double moment) {
    if (moment == 0) {
      return SET_UP;
    }
    return areDates() ? date(moment, SHORT) : numbers.number(moment);
  }

  /** Beside values of one moment: {@code Set-up}, {@code Month 2.25}, {@code March 2027}. */
  public String full(double moment) {
    if (moment == 0) {
      return SET_UP;
    }
    return areDates() ? date(moment, LONG) : "Month " + numbers.full(moment, 2);
  }

  /** What stands at an axis that can only count: {@code Month}, {@code Month, 1 = January 2027}. */
  public String axisTitle() {
    return areDates() ? "Month, 1 = " + date(1, LONG) : "Month";
  }

  private String date(double moment, DateTimeFormatter format) {
    YearMonth month = calendar.dateOf(monthOf(moment)).orElseThrow();
    return format.format(month);
  }
}
