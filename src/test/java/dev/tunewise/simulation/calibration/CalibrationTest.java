package dev.tunewise.simulation.calibration;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Measurement PROMPT_0 = new Measurement(Strategy.PROMPTING, 0, 30, 50);
  private static final Measurement PROMPT_8 = new Measurement(Strategy.PROMPTING, 8, 35, 50);
  private static final Measurement TUNED_0 = new Measurement(Strategy.FINE_TUNING, 0, 60, 150);
  private static final Measurement TUNED_500 = new Measurement(Strategy.FINE_TUNING, 500, 80, 100);
  private static final Measurement HYBRID_0 = new Measurement(Strategy.HYBRID, 0, 75, 100);

  private static Scenario measured(Measurement... rows) {
    return Scenario.DEFAULT.withMeasurements(List.of(rows)).withSampling(1_000, 977);
  }

  private static Scenario retrieving(Measurement... rows) {
    return measured(rows).with(PROMPTING_RETRIEVED_TOKENS, 500);
  }

  @Test
  void baseAccuracy_poolsTheRowsThatMeasureIt() {
    assertEquals(0.45, Calibration.baseAccuracy(measured(PROMPT_0, TUNED_0, HYBRID_0)), 1e-15);
    assertEquals(0.6, Calibration.baseAccuracy(measured(PROMPT_0)), 1e-15);
    assertEquals(0.4, Calibration.baseAccuracy(retrieving(PROMPT_0, TUNED_0)), 1e-15);
    double given = Scenario.DEFAULT.get(BASE_ACCURACY);
    assertEquals(given, Calibration.baseAccuracy(measured()));
    assertEquals(given, Calibration.baseAccuracy(measured(PROMPT_8, TUNED_500, HYBRID_0)));
    assertEquals(given, Calibration.baseAccuracy(retrieving(PROMPT_0)));
    assertEquals(OptionalDouble.empty(), Calibration.measuredBaseAccuracy(measured(HYBRID_0)));
    Measurement noneRight = new Measurement(Strategy.FINE_TUNING, 0, 0, 10);
    assertEquals(0, Calibration.baseAccuracy(measured(noneRight)));
    Calibration none = Calibration.of(measured());
    assertEquals(OptionalDouble.empty(), none.baseAccuracy(false));
  }

  @Test
  void fitted_areTheStrategies_withARowAtExamples() {
    assertEquals(List.of(), Calibration.fitted(measured(PROMPT_0, TUNED_0, HYBRID_0)));
    Scenario both = measured(TUNED_0, TUNED_500, PROMPT_0, PROMPT_8, HYBRID_0);
    assertEquals(List.of(Strategy.PROMPTING, Strategy.FINE_TUNING), Calibration.fitted(both));
    assertEquals(
        List.of(
            new FitCache.Key(Strategy.PROMPTING, List.of(PROMPT_0, PROMPT_8), 977),
            new FitCache.Key(Strategy.FINE_TUNING, List.of(TUNED_0, TUNED_500), 977)),
        FitCache.keys(both));
  }

  @Test
  void unused_areRowsWithoutExamples_thatMeasureNothingOfUse() {
    assertEquals(List.of(HYBRID_0), Calibration.unused(measured(PROMPT_0, TUNED_0, HYBRID_0)));
    assertEquals(
        List.of(PROMPT_0),
        Calibration.unused(
            retrieving(PROMPT_0, PROMPT_8, TUNED_0).withMeasurements(List.of(PROMPT_0, TUNED_0))));
    assertEquals(List.of(), Calibration.unused(retrieving(PROMPT_0, PROMPT_8)));
    assertEquals(List.of(), Calibration.unused(measured(TUNED_500)));
  }

  @Test
  void ranges_leaveOutAMeasuredBaseAccuracy() {
    Range calls = new Range(5e5, 2e6);
    Range base = new Range(0.5, 0.75);
    Map<Parameter, Range> both = Map.of(MONTHLY_CALLS, calls, BASE_ACCURACY, base);
    Scenario measured = measured(TUNED_0).withRanges(both);
    assertEquals(Map.of(MONTHLY_CALLS, calls), Calibration.ranges(measured));
    assertEquals(both, Calibration.ranges(measured(HYBRID_0).withRanges(both)));
    Scenario callsOnly = measured(TUNED_0).withRanges(Map.of(MONTHLY_CALLS, calls));
    assertEquals(Set.of(MONTHLY_CALLS), Calibration.ranges(callsOnly).keySet());
  }

  @Test
  void of_fitsEachStrategyMeasuredAtExamples_andKnowsItThen() {
    Scenario scenario = measured(TUNED_0, TUNED_500, HYBRID_0);
    assertFalse(Calibration.isKnown(scenario.withSampling(1_000, 978)));
    Calibration calibration = Calibration.of(scenario);
    assertTrue(Calibration.isKnown(scenario));
    assertTrue(calibration.hasFits());
    CurveFit fit = calibration.fit(Strategy.FINE_TUNING).orElseThrow();
    assertEquals(Strategy.FINE_TUNING, fit.strategy());
    assertEquals(List.of(TUNED_0, TUNED_500), fit.rows());
    assertEquals(500, fit.mostExamples());
    assertTrue(calibration.fit(Strategy.HYBRID).isEmpty());
    assertTrue(calibration.fit(Strategy.PROMPTING).isEmpty());
    Calibration none = Calibration.of(measured(HYBRID_0));
    assertFalse(none.hasFits());
    assertTrue(Calibration.isKnown(measured(HYBRID_0)), "nothing to fit");
  }
}
