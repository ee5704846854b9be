package dev.tunewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
  @ParameterizedTest
  @CsvSource({
    "1, 2027-01, 2027",
    "1, 2027-12, 2027",
    "4, 2027-03, FY2027",
    "4, 2027-04, FY2028",
    "12, 2027-11, FY2027",
    "12, 2027-12, FY2028"
  })
  void fiscalYear_bearsTheYearInWhichItEnds(int start, YearMonth month, String name) {
    assertEquals(name, new Calendar(Optional.empty(), start).fiscalYear(month));
  }

  @Test
  void dateOf_countsFromMonthOne_whichHasTheSetup() {
    Calendar calendar = new Calendar(Optional.of(YearMonth.of(2027, 11)), 1);
    assertEquals(Optional.of(YearMonth.of(2027, 11)), calendar.dateOf(0));
    assertEquals(Optional.of(YearMonth.of(2027, 11)), calendar.dateOf(1));
    assertEquals(Optional.of(YearMonth.of(2028, 1)), calendar.dateOf(3));
    assertEquals(Optional.empty(), Calendar.NONE.dateOf(3));
  }

  @Test
  void calendar_refusesWhatNoFileMayHold() {
    assertThrows(IllegalArgumentException.class, () -> new Calendar(Optional.empty(), 13));
    assertThrows(
        IllegalArgumentException.class, () -> new Calendar(Optional.of(YearMonth.of(1999, 12)), 1));
  }
}
