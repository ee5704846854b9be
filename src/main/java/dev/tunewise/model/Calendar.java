package dev.tunewise.model;

import java.time.YearMonth;
import java.util.Optional;

/**
 * When the plan begins, and when the years of the budget do.
 *
 * @param start the calendar month of month 1; empty where the plan has no date
 * @param fiscalYearStart 1…12: the calendar month in which a fiscal year begins
 */
public record Calendar(Optional<YearMonth> start, int fiscalYearStart) {
  public static final Calendar NONE = new Calendar(Optional.empty(), 1);
  public static final YearMonth EARLIEST = YearMonth.of(2000, 1);
  public static final YearMonth LATEST = YearMonth.of(2199, 12);

  public Calendar {
    if (fiscalYearStart < 1 || fiscalYearStart > 12) {
      throw new IllegalArgumentException(
          "fiscal year must start in a month from 1 to 12, was " + fiscalYearStart);
    }
    if (start.filter(Calendar::isOutside).isPresent()) {
      throw new IllegalArgumentException(
          "start must be from " + EARLIEST + " to " + LATEST + ", was " + start.get());
    }
  }

  /** Whether a month is too early or too late to start in. */
  public static boolean isOutside(YearMonth month) {
    return month.isBefore(EARLIEST) || month.isAfter(LATEST);
  }

  /** The calendar month of a month of the plan; set-up, month 0, falls into that of month 1. */
  public Optional<YearMonth> dateOf(int month) {
    return start.map(first -> first.plusMonths(Math.max(1, month) - 1L));
  }

  /**
   * Name of the fiscal year that a calendar month lies in, after the calendar year in which it
   * ends: {@code 2027} where it is one, else {@code FY2027}.
   */
  public String fiscalYear(YearMonth month) {
    boolean endsNextYear = fiscalYearStart > 1 && month.getMonthValue() >= fiscalYearStart;
    int year = month.getYear() + (endsNextYear ? 1 : 0);
    return (fiscalYearStart > 1 ? "FY" : "") + year;
  }
}
