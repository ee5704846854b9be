package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.OwnText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleValuesTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  @Test
  void of_countsWhatIsInUse() {
    ExampleValues all = ExampleValues.of(Scenario.DEFAULT);
    assertTrue(all.inUse().contains(MONTHLY_CALLS));
    assertFalse(all.inUse().contains(BUDGET) && all.inUse().contains(PROMPTING_CONTRACT_DISCOUNT));
    assertEquals(all.inUse(), all.examples());
    Scenario some = Scenario.DEFAULT.withOwn(Set.of(MONTHLY_CALLS, PROMPTING_CONTRACT_DISCOUNT));
    assertEquals(1, ExampleValues.of(some).own());
    assertEquals(2, ExampleValues.of(some.with(PROMPTING_CONTRACT_DISCOUNT, 0.1)).own());
  }

  @Test
  void whatIsMeasured_isNoExample() {
    Scenario measured =
        Scenario.DEFAULT.withMeasurements(
            List.of(new Measurement(Strategy.FINE_TUNING, 0, 70, 100)));
    assertTrue(ExampleValues.isExample(BASE_ACCURACY, Scenario.DEFAULT));
    assertFalse(ExampleValues.isExample(BASE_ACCURACY, measured));
    assertFalse(ExampleValues.of(measured).inUse().contains(BASE_ACCURACY));
  }

  @Test
  void text_saysTheCount() {
    ExampleValues none = new ExampleValues(List.of(MONTHLY_CALLS), List.of(MONTHLY_CALLS));
    assertEquals("All 1 numbers in use are example values", OwnText.yours(none, NUMBERS));
    ExampleValues one = new ExampleValues(List.of(MONTHLY_CALLS, BUDGET), List.of(MONTHLY_CALLS));
    assertEquals("1 of 2 numbers in use is yours", OwnText.yours(one, NUMBERS));
    assertEquals(
        "The team has set or confirmed 1 of 2 numbers in use; the others are example values",
        OwnText.theTeams(one, NUMBERS));
    ExampleValues all = new ExampleValues(List.of(MONTHLY_CALLS, BUDGET), List.of());
    assertEquals("All 2 numbers in use are yours", OwnText.yours(all, NUMBERS));
  }
}
