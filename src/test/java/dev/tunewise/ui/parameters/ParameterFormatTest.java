package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterFormatTest {
  private static ParameterFormat format(Parameter parameter) {
    return new ParameterFormat(parameter, Numbers.in(Locale.US));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "MONTHLY_CALLS, 2.5M, 2500000",
        "MONTHLY_CALLS, 40k, 40000",
        "MONTHLY_CALLS, \"1,234,567\", 1234567",
        "BASE_ACCURACY, 12 %, 0.12",
        "BASE_ACCURACY, 12%, 0.12",
        "BASE_ACCURACY, 12, 0.12",
        "BASE_ACCURACY, 0.8, 0.8",
        "BASE_ACCURACY, 1, 0.01",
        "BASE_ACCURACY, 0, 0",
        "BASE_ACCURACY, 0.5 %, 0.005",
        "MONTHLY_GROWTH, -3, -0.03",
        "MONTHLY_GROWTH, -0.03, -0.03",
        "COST_PER_ERROR, 1e-7, 0.0000001",
        "LATENCY_BUDGET_MILLIS, None, 0",
        "FINE_TUNING_RETIREMENT_MONTH, never, 0"
      })
  void read_givesValue_forWhatPeopleType(Parameter parameter, String text, double value) {
    assertEquals(new Reading.Value(value), format(parameter).read(text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "MONTHLY_CALLS, \"\", \"Type a number; allowed: 1 to 10,000,000,000\"",
        "MONTHLY_CALLS, 12 apples, \"Write 12; allowed: 1 to 10,000,000,000\"",
        "MONTHLY_CALLS, 0, \"Too small; allowed: 1 to 10,000,000,000\"",
        "MONTHLY_CALLS, 11B, \"Too large; allowed: 1 to 10,000,000,000\"",
        "MONTHLY_CALLS, 12 %, \"Not a percentage; allowed: 1 to 10,000,000,000\"",
        "HORIZON_MONTHS, 2.5, \"Not a whole number; allowed: whole numbers, 1 to 120\"",
        "BASE_ACCURACY, 101, \"Too large; allowed: 0 % to 100 %\"",
        "BASE_ACCURACY, -0.1, \"Too small; allowed: 0 % to 100 %\""
      })
  void read_saysFaultAndRange_forWhatIsNotAllowed(Parameter parameter, String text, String line) {
    Reading.Refused fault = assertInstanceOf(Reading.Refused.class, format(parameter).read(text));
    assertEquals(line, fault.line().replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @EnumSource
  void exact_readsBackAsSameNumber(Parameter parameter) {
    ParameterFormat format = format(parameter);
    double third = parameter.min() + (parameter.max() - parameter.min()) / 3;
    double[] values = {parameter.min(), parameter.max(), parameter.defaultValue(), third};
    for (double value : values) {
      if (parameter.problem(value) == null) {
        assertEquals(new Reading.Value(value), format.read(format.exact(value)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "MONTHLY_CALLS, 2500000, \"2,500,000\"",
        "PROMPTING_INPUT_PRICE, 2, 2.00",
        "PROMPTING_INPUT_PRICE, 0.075, 0.075",
        "PROMPTING_INPUT_PRICE, 0, 0.00",
        "BUDGET, 0, none",
        "LATENCY_BUDGET_MILLIS, 0, none",
        "FINE_TUNING_RETIREMENT_MONTH, 0, never",
        "FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 0, no limit",
        "RETRIEVAL_SETUP_COST, 5000, \"5,000\"",
        "FINE_TUNING_LABEL_COST, 1234.56789, \"1,234.57\"",
        "BASE_ACCURACY, 0.685, 68.5 %",
        "BASE_ACCURACY, 0.6666666, 66.6667 %",
        "MONTHLY_GROWTH, -0.03, −3 %"
      })
  void rounded_fitsTheField(Parameter parameter, double value, String text) {
    assertEquals(text, format(parameter).rounded(value).replace('\u00a0', ' '));
  }

  @Test
  void read_followsTheLocale() {
    ParameterFormat german =
        new ParameterFormat(Parameter.PROMPTING_INPUT_PRICE, Numbers.in(Locale.GERMANY));
    assertEquals(new Reading.Value(12.3456), german.read("12,3456"));
    assertEquals("12,3456", german.rounded(12.3456));
  }
}
