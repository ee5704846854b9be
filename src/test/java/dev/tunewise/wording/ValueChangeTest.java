package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueChangeTest {
  @ParameterizedTest
  @CsvSource({
    "MONTHLY_CALLS, 1e6, 412345, 1M → 412k",
    "MONTHLY_CALLS, 1e6, 1000400, 1M → 1.0004M",
    "MONTHLY_CALLS, 1e6, 999999.97, 1M → 999.99997k",
    "MONTHLY_CALLS, 1e6, 999999.99999, 1M → just below 1M",
    "MONTHLY_CALLS, 1e6, 1000000.00001, 1M → just above 1M",
    "MONTHLY_CALLS, 1e6, 1e6, 1M → 1M",
    "PROMPTING_RETRIEVED_TOKENS, 0, 2e-6, 0 → just above 0",
    "FINE_TUNING_LABEL_COST, 0.6, 0.60004, $0.60 → $0.60004",
    "TARGET_ACCURACY, 0.8, 0.80004, 80 % → 80.004 %",
    "PROMPTING_CACHE_MINIMUM_TOKENS, 1024, 1025, '1,024 → 1,025'",
    "LATENCY_BUDGET_MILLIS, 0, 467.3, none → 467 ms",
    "LATENCY_BUDGET_MILLIS, 467.3, 0, 467 ms → none",
    "LATENCY_BUDGET_MILLIS, 900, 457.6, 900 → 458 ms",
    "LATENCY_BUDGET_MILLIS, 900, 1400, 900 ms → 1.4 s",
    "PROMPTING_MONTHLY_HOURS, 6, 16.4, 6 → 16.4 hours",
    "PROMPTING_MONTHLY_HOURS, 1, 16.4, 1 hour → 16.4 hours",
    "FINE_TUNING_SETUP_HOURS, 80, 16.4, 80 → 16.4",
    "FINE_TUNING_LEAD_TIME_DAYS, 28, 91.2, 28 → 91.2 days",
    "FINE_TUNING_RETIREMENT_MONTH, 12, 18, month 12 → month 18"
  })
  void toString_usesAsManyDigitsAsTellTheValuesApart(
      Parameter parameter, double from, double to, String expected) {
    ValueChange change =
        ValueChange.of(parameter, from, to, "USD", MonthNames.byNumber(Numbers.in(Locale.ROOT)));
    assertEquals(expected, change.toString().replace('\u00a0', ' '));
  }
}
