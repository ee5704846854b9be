package dev.tunewise.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.text.Numbers;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualPasteTest {
  private static final Calendar FROM_NOVEMBER =
      new Calendar(Optional.of(YearMonth.of(2026, 11)), 1);

  private static List<Actual> rows(Calendar calendar, Locale locale, String text) {
    return switch (new ActualPaste(3, calendar, Numbers.in(locale)).read(text)) {
      case ActualPaste.Result.Rows(List<Actual> rows) -> rows;
      case ActualPaste.Result.Refused(String line) -> throw new AssertionError(line);
    };
  }

  private static String refusal(String text) {
    return switch (new ActualPaste(1, Calendar.NONE, Numbers.in(Locale.US)).read(text)) {
      case ActualPaste.Result.Rows(List<Actual> rows) -> throw new AssertionError(rows.toString());
      case ActualPaste.Result.Refused(String line) -> line;
    };
  }

  private static Actual row(int month, double spend) {
    return new Actual(month, spend, OptionalDouble.empty());
  }

  private static Actual row(int month, double spend, double calls) {
    return new Actual(month, spend, OptionalDouble.of(calls));
  }

  @Test
  void aColumn_isSpend_fromTheFirstMonthOn_withGapsLeftOut() {
    assertEquals(
        List.of(row(3, 5200), row(5, 4900.5)),
        rows(Calendar.NONE, Locale.US, "Spend\r\n$5,200\r\n\r\n4,900.50 USD\r\n"));
  }

  @Test
  void twoColumns_areSpendAndCalls_orMonthsAndSpend() {
    assertEquals(
        List.of(row(3, 5200, 980_000), row(4, 4900)),
        rows(Calendar.NONE, Locale.US, "5200\t980,000\n4900\t"));
    assertEquals(
        List.of(row(1, 5200), row(2, 4900)),
        rows(Calendar.NONE, Locale.US, "Month\tPaid\n1\t5200\n2\t4900"));
  }

  @Test
  void numbers_areReadAsTheUserWritesThem() {
    assertEquals(
        List.of(row(1, 5200.5, 980_000)),
        rows(Calendar.NONE, Locale.GERMANY, "1;5.200,50 €;980.000"));
  }

  @ParameterizedTest
  @CsvSource({"2026-12", "Dec 2026", "december 2026", "Dec-26", "12/2026", "2026-12-01"})
  void dates_areMonthsOfThePlan(String date) {
    assertEquals(List.of(row(2, 7)), rows(FROM_NOVEMBER, Locale.US, date + "\t7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5200\\tmany | Line 1 of the paste: “many” is no number",
        "1\\t2\\t3\\t4 | 4 columns pasted; allowed: spend, or spend and calls, with or without months",
        "Dec 2026\\t7 | Line 1 of the paste: a date; set the start month of the plan first",
        "1\\t5\\t6\\n1\\t5\\t6 | Line 2 of the paste: month 1 is there twice",
        "121\\t5\\t6 | Line 1 of the paste: the month is 121; allowed: 1 to 120",
        "1.5\\t5\\t6 | Line 1 of the paste: “1.5” is no month",
        "-5 | Line 1 of the paste: -5; allowed: 0 to 1,000,000,000,000,000",
        "Spend | There is no amount in what was copied"
      })
  void whatCannotBeTaken_isRefusedWithItsLine(String text, String line) {
    assertEquals(line, refusal(text.replace("\\t", "\t").replace("\\n", "\n")));
  }

  @Test
  void monthsBeforeThePlan_areRefused() {
    assertTrue(
        switch (new ActualPaste(1, FROM_NOVEMBER, Numbers.in(Locale.US)).read("2026-10\t7")) {
          case ActualPaste.Result.Rows _ -> false;
          case ActualPaste.Result.Refused(String line) ->
              line.contains("the month is 0; allowed: 1");
        });
  }

  @Test
  void isTable_onlyWhereAFieldCannotTakeIt() {
    assertFalse(ActualPaste.isTable("5200\n"));
    assertTrue(ActualPaste.isTable("5200\n5300"));
    assertTrue(ActualPaste.isTable("5200\t7"));
  }
}
