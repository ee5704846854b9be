package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Actual;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputEditTextTest {
  /** Who decides whether to take a value sees it, not a rounded one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOURLY_RATE | 95 | 104.5 | $95 | $104.50",
        "HOURLY_RATE | 95 | 95.004 | $95 | $95.004",
        "MONTHLY_CALLS | 1000000 | 1000400 | 1M | 1.0004M",
        "TARGET_ACCURACY | 0.8 | 0.80125 | 80 % | 80.125 %",
        "MONTHLY_CALLS | 1000000 | 1000000.001 | 1,000,000 | 1,000,000.001",
      })
  void values_showAllTheirDigits(
      Parameter parameter, double before, double after, String was, String becomes) {
    ChangeText text =
        InputEditText.of(
            new InputEdit.OfValue(parameter, before, after),
            Scenario.DEFAULT,
            Numbers.in(Locale.ROOT));
    assertEquals(was, text.before().replace('\u00A0', ' '));
    assertEquals(becomes, text.after().replace('\u00A0', ' '));
  }

  @Test
  void pricesAndActuals_readOtherwise_whereTheyDiffer() {
    InputEdit prices =
        new InputEdit.OfPriceChange(
            Optional.of(new PriceChange(7, ServedModel.PROMPTING, 0.8125, "")),
            Optional.of(new PriceChange(7, ServedModel.PROMPTING, 0.8126, "")));
    InputEdit actuals =
        new InputEdit.OfActual(
            2,
            Optional.of(new Actual(2, 12_500, OptionalDouble.of(9_000))),
            Optional.of(new Actual(2, 12_500.4, OptionalDouble.of(9_000.25))));
    Numbers numbers = Numbers.in(Locale.ROOT);
    ChangeText factor = InputEditText.of(prices, Scenario.DEFAULT, numbers);
    assertEquals("× 0.8125 from month 7", factor.before());
    assertEquals("× 0.8126 from month 7", factor.after());
    ChangeText paid = InputEditText.of(actuals, Scenario.DEFAULT, numbers);
    assertEquals("$12,500 for 9,000 calls", paid.before());
    assertEquals("$12,500.40 for 9,000.25 calls", paid.after());
  }
}
