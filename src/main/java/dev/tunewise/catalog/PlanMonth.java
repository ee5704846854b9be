package dev.tunewise.catalog;

import dev.tunewise.model.Scenario;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Months of a plan by the calendar. */
final class PlanMonth {
  /** Later than any plan. */
  private static final long LATER = 10_000;

  private PlanMonth() {}

  /**
   * The month of a plan in which a day falls, 1 for the first; 0 if it is over before the plan
   * begins. A plan without a date begins today.
   */
  static int of(LocalDate day, Scenario scenario, LocalDate today) {
    Optional<YearMonth> start = scenario.calendar().start();
    long months;
    if (start.isPresent()) {
      months = ChronoUnit.MONTHS.between(start.get(), YearMonth.from(day)) + 1;
    } else {
      months = day.isAfter(today) ? ChronoUnit.MONTHS.between(today, day) + 1 : 0;
    }
    return (int) Math.clamp(months, 0, LATER);
  }

  static boolean isWithin(int month, Scenario scenario) {
    return month >= 1 && month <= scenario.horizonMonths();
  }
}
