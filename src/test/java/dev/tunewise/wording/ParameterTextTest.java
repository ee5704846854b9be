package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParameterTextTest {
  private static final Measurement BASE = new Measurement(PROMPTING, 0, 222, 300);
  private static final Measurement SHOTS = new Measurement(PROMPTING, 5, 230, 300);
  private static final Measurement TUNED = new Measurement(FINE_TUNING, 500, 250, 300);
  private static final Measurement BOTH = new Measurement(HYBRID, 500, 270, 300);

  private static String note(Parameter parameter, Measurement... rows) {
    return note(parameter, Scenario.DEFAULT.withMeasurements(List.of(rows)));
  }

  private static String note(Parameter parameter, Scenario scenario) {
    return ParameterText.superseded(parameter, scenario, Numbers.in(Locale.ROOT))
        .replace('\u00a0', ' ');
  }

  @Test
  void note_givesTheMeasuredBase_whileItCounts() {
    assertEquals("Measured: 74 %, which counts instead", note(Parameter.BASE_ACCURACY, BASE));
    assertEquals("", note(Parameter.BASE_ACCURACY));
    Scenario retrieving =
        Scenario.DEFAULT
            .withMeasurements(List.of(BASE))
            .with(Parameter.PROMPTING_RETRIEVED_TOKENS, 700);
    assertEquals("", note(Parameter.BASE_ACCURACY, retrieving));
  }

  @Test
  void note_saysThatEvaluationsCount_onceEveryCurveItMovesIsFitted() {
    assertEquals("", note(Parameter.SPECIALIZATION, SHOTS, TUNED));
    String instead = "Your evaluations count instead";
    assertEquals(instead, note(Parameter.SPECIALIZATION, SHOTS, TUNED, BOTH));
    assertEquals(instead, note(Parameter.FINE_TUNING_HALF_EXAMPLES, TUNED));
    assertEquals("", note(Parameter.MONTHLY_CALLS, SHOTS, TUNED, BOTH));
  }

  /** A parameter that is said to have no say has none: moving it changes no accuracy. */
  @Test
  void note_isTrue_ofEachParameterThatHasOne() {
    Scenario fitted = Scenario.DEFAULT.withMeasurements(List.of(SHOTS, TUNED, BOTH));
    Outcome before = new Simulator().simulate(fitted);
    for (Parameter parameter : Parameter.values()) {
      if (!note(parameter, fitted).isEmpty()) {
        Scenario moved = fitted.with(parameter, fitted.get(parameter) / 2);
        Outcome after = new Simulator().simulate(moved);
        assertEquals(before.strategies(), after.strategies(), parameter.path());
      }
    }
  }

  private static String range(Parameter parameter, double low, double high) {
    return ParameterText.range(parameter, new Range(low, high), "USD", Numbers.in(Locale.GERMANY))
        .replace('\u00a0', ' ');
  }

  @Test
  void range_tellsItsEndsApart_howeverNarrow() {
    assertEquals("50 % to 80 %", range(Parameter.BASE_ACCURACY, 0.5, 0.8));
    assertEquals("0,098 % to 0,102 %", range(Parameter.BASE_ACCURACY, 0.00098, 0.00102));
    assertEquals("2 to 2,001", range(Parameter.PROMPTING_MONTHLY_HOURS, 2, 2.001));
  }
}
