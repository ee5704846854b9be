package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);
  private static final Numbers DATES = NUMBERS.withMonthsAsDates(true);
  private static final Scenario JANUARY = starting(YearMonth.of(2027, 1));

  /** A month is written elsewhere if a text ends in the word and a number follows. */
  private static final Pattern MONTH_AND_NUMBER =
      Pattern.compile("onth %[sd]|\\b[Mm]onth \"\\s*\\+|\\b[Mm]onth \"\\s*\\n\\s*\\+");

  private static Scenario starting(YearMonth month) {
    return Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(month), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, January 2027",
    "1, January 2027",
    "1.0001, February 2027",
    "3.0000000001, March 2027",
    "12, December 2027",
    "12.5, January 2028",
    "0, January 2027"
  })
  void moment_fallsIntoItsWholeMonth(double moment, String date) {
    MonthNames months = MonthNames.of(JANUARY, DATES);
    assertEquals(date, months.event(moment));
    assertEquals(date, months.bare(moment));
  }

  @Test
  void months_areDates_onlyWithAStartAndAReaderWhoWantsThem() {
    assertTrue(MonthNames.of(JANUARY, DATES).areDates());
    assertFalse(MonthNames.of(JANUARY, NUMBERS).areDates());
    assertFalse(MonthNames.of(Scenario.DEFAULT, DATES).areDates());
    Scenario later = starting(YearMonth.of(2027, 2));
    assertTrue(MonthNames.of(List.of(JANUARY, JANUARY), DATES).areDates());
    assertFalse(MonthNames.of(List.of(JANUARY, later), DATES).areDates());
  }

  @Test
  void byNumber_isTheWholeMonth_butWhereItIsLookedUp() {
    MonthNames months = MonthNames.of(JANUARY, NUMBERS);
    assertEquals("month 3", months.event(3));
    assertEquals("month 3", months.event(2.4));
    assertEquals("month 1", months.event(0));
    assertEquals("in month 3", months.when(2.4));
    assertEquals("within the first month", months.when(1));
    assertEquals("within the first month", months.when(0.004));
    assertEquals("in month 2", months.when(1.1));
    assertEquals("3", months.bare(3));
    assertEquals("Month 101", months.label(100.6));
    assertEquals("Set-up", months.label(0));
    assertEquals("month 12", months.event(12));
    assertEquals("month 3 to 8", months.span(3, 7.2));
    assertEquals("month 6", months.precise(5.981, 0));
    assertEquals("month 5.98", months.precise(5.981, 2));
    assertEquals("Set-up", months.tick(0));
    assertEquals("12", months.tick(12));
    assertEquals("Month 2.25", months.full(2.25));
    assertEquals("Month", months.axisTitle());
  }

  @Test
  void asDates_namesAreShortOnCharts() {
    MonthNames months = MonthNames.of(JANUARY, DATES);
    assertEquals("Mar 2027", months.label(3));
    assertEquals("in January 2027", months.when(0.4));
    assertEquals("Dec 2027", months.tick(12));
    assertEquals("Set-up", months.tick(0));
    assertEquals("March 2027 to August 2027", months.span(3, 7.2));
    assertEquals("December 2027", months.event(12));
    assertEquals("month 5.98 (June 2027)", months.precise(5.981, 2));
    assertEquals("March 2027", months.full(2.25));
    assertEquals("Month, 1 = January 2027", months.axisTitle());
  }

  @Test
  void months_areWritten_inOnePlace() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> elsewhere =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("MonthNames.java"))
              .filter(file -> MONTH_AND_NUMBER.matcher(text(file)).find())
              .map(file -> file.getFileName().toString())
              .toList();
      assertEquals(List.of(), elsewhere, "MonthNames writes months, by number and as dates");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
