package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthSpreadTest {
  private static final MonthNames MONTHS = MonthNames.byNumber(Numbers.in(Locale.ROOT));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2 | 2.4 | 5.5 | typically in month 3, in 8 of 10 runs between month 2 and month 6",
        "0   | 0   | 2.4 | typically from the start, in 8 of 10 runs between the start and month 3",
        "0   | 0.3 | 2.4 | typically within the first month, in 8 of 10 runs between the start and month 3",
        "2.1 | 2.4 | 3   | in month 3",
        "0.1 | 0.4 | 0.9 | within the first month",
        "0   | 0   | 0   | from the start"
      })
  void full_namesWholeMonths_andASpanOnlyWhereTheyDiffer(
      double p10, double p50, double p90, String text) {
    assertEquals(text, MonthSpread.full(new Quantiles(p10, p50, p90), MONTHS));
  }
}
