package dev.tunewise.wording;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How the months of a plan are written, by number or as dates: the one place that decides it.
 *
 * <p>A moment is a number of months after the set-up and may have a fraction: 2.3 lies in month 3,
 * and month 3 ends at 3.
 *
 * @param calendar without a start where months are written by number
 */
public record MonthNames(Calendar calendar, Numbers numbers) {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /** Moments before it look like 0.0, and are the start. */
  private static final double START = 0.05;

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

  /** Whether months are written as dates. */
  public boolean areDates() {
    return calendar.start().isPresent();
  }

  /** Whether a moment is as good as the start of the plan. */
  boolean isStart(double moment) {
    return moment < START;
  }

  /** When something whole happens: {@code month 12}, {@code December 2027}. */
  public String event(double month) {
    return areDates() ? date(month, LONG) : "month " + numbers.count(month);
  }

  /** A moment inside a sentence: {@code month 3.0}, {@code March 2027}. */
  public String moment(double moment) {
    return areDates() ? date(moment, LONG) : "month " + decimal(moment);
  }

  /** A moment as it was asked for, by number, and the date it falls into. */
  String precise(double moment, int decimals) {
    String number = "month " + numbers.fixed(moment, decimals);
    return areDates() ? number + " (" + date(moment, LONG) + ")" : number;
  }

  /** A moment where {@code month} has been said: {@code 3.0}, {@code March 2027}. */
  public String bare(double moment) {
    return areDates() ? date(moment, LONG) : decimal(moment);
  }

  /** A moment on a chart: {@code 3.0}, {@code Mar 2027}. */
  public String label(double moment) {
    return areDates() ? date(moment, SHORT) : decimal(moment);
  }

  /** What two moments enclose: {@code month 3.0 to 7.2}, {@code March 2027 to July 2027}. */
  public String span(double from, double to) {
    return moment(from) + " to " + bare(to);
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

  private String decimal(double moment) {
    return numbers.fixed(moment, moment < 99.95 ? 1 : 0);
  }

  private String date(double moment, DateTimeFormatter format) {
    YearMonth month = calendar.dateOf((int) Tolerance.ceil(moment)).orElseThrow();
    return format.format(month);
  }
}
