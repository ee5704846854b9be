package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  private static String fits(Parameter parameter, double today, double value) {
    Threshold threshold =
        new Threshold(parameter, value, Strategy.HYBRID, Change.FITS, value > today);
    return ThresholdText.sentence(Scenario.DEFAULT.with(parameter, today), threshold, NUMBERS)
        .replace('\u00a0', ' ');
  }

  @Test
  void sentence_saysFromWhereOnOneFits() {
    assertEquals(
        "Hybrid fits from a latency budget of 1.4 s", fits(LATENCY_BUDGET_MILLIS, 900, 1_400));
    assertEquals(
        "Hybrid fits up to a target accuracy of 76.3 %", fits(TARGET_ACCURACY, 0.8, 0.763));
    assertEquals("Hybrid fits from 50 labeled examples", fits(LABELED_EXAMPLES, 10, 50));
    assertEquals("Hybrid fits up to 20 output tokens per call", fits(OUTPUT_TOKENS, 80, 20));
    assertEquals("Hybrid fits from an accuracy ceiling of 93 %", fits(ACCURACY_CEILING, 0.9, 0.93));
    assertEquals("Hybrid fits up to 5 hours per retrain", fits(FINE_TUNING_RETRAIN_HOURS, 12, 5));
    assertEquals(
        "Hybrid fits with training ends set to month 9 or later",
        fits(FINE_TUNING_LAST_TRAINING_MONTH, 1, 9));
  }

  @Test
  void place_ofABorder_liesBeyondIt() {
    Threshold border =
        new Threshold(BASE_ACCURACY, 0.75, Strategy.PROMPTING, Change.TAKES_OVER, true);
    assertEquals(
        "Prompting takes over above a base accuracy of 75 %",
        ThresholdText.sentence(Scenario.DEFAULT, border, NUMBERS).replace('\u00a0', ' '));
  }

  /** Who meets a bound until there meets it still at the value, as the table shows it. */
  @ParameterizedTest
  @CsvSource({
    "LATENCY_BUDGET_MILLIS, 900, 457.7, 900 → just below 458 ms, below a latency budget of 458 ms",
    "LATENCY_BUDGET_MILLIS, 300, 457.7, 300 → 458 ms, from a latency budget of 458 ms",
    "TARGET_ACCURACY, 0.8, 0.853, 80 % → just above 85.3 %, above a target accuracy of 85.3 %",
    "TARGET_ACCURACY, 0.8, 0.716, 80 % → 71.6 %, up to a target accuracy of 71.6 %",
    "FINE_TUNING_LEAD_TIME_DAYS, 28, 91.2, 28 → 91.2 days, above a lead time of fine-tuning of 91.2 days"
  })
  void change_ofABound_tellsOnWhichSideOfTheValueItIs(
      Parameter parameter, double today, double value, String change, String place) {
    Threshold border =
        new Threshold(parameter, value, Strategy.PROMPTING, Change.TAKES_OVER, value > today);
    Scenario scenario = Scenario.DEFAULT.with(parameter, today);
    assertEquals(
        List.of(change, place),
        Stream.of(
                ThresholdText.change(scenario, border, NUMBERS),
                ThresholdText.place(scenario, border, NUMBERS))
            .map(text -> text.replace('\u00a0', ' '))
            .toList());
  }

  @Test
  void place_withoutALimit_namesIt() {
    Threshold none = new Threshold(LATENCY_BUDGET_MILLIS, 0, Strategy.PROMPTING, Change.FITS, true);
    Scenario tight = Scenario.DEFAULT.with(LATENCY_BUDGET_MILLIS, 100);
    assertEquals(
        "Prompting fits without a latency budget", ThresholdText.sentence(tight, none, NUMBERS));
  }

  /** No name reads "an examples of" or "from 400 input price". */
  @ParameterizedTest
  @EnumSource
  void place_ofAnyParameter_readsAsWords(Parameter parameter) {
    double today = Scenario.DEFAULT.get(parameter);
    double value = today < parameter.sliderMax() ? parameter.sliderMax() : parameter.sliderMin();
    String place = fits(parameter, today, value).replace("Hybrid fits ", "");
    boolean event = parameter.isMonthOfEvent();
    assertEquals(event, place.startsWith("with ") && place.contains(" set to "), place);
    if (!event && !place.startsWith("without")) {
      assertTrue(
          place.matches("(from|up to) (an? [a-z].* of \\S.*|[$\\d−+].* .*(s|labeled)( .*)?)"),
          place);
    }
  }

  @Test
  void titles_differ_whileNoneFits() {
    assertEquals("What would change our mind", ThresholdText.title(true));
    assertEquals("What would make one fit", ThresholdText.title(false));
    assertNotEquals(ThresholdText.none(true), ThresholdText.none(false));
  }
}
