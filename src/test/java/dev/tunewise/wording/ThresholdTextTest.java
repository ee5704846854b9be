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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
