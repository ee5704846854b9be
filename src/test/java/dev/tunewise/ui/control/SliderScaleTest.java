package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.ui.control.SliderScale.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SliderScaleTest {
  private static final int STEPS = 2_000;

  @ParameterizedTest
  @EnumSource
  void position_neverFalls_betweenTheEnds(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    double before = -1;
    for (int i = 0; i <= STEPS; i++) {
      double share = (double) i / STEPS;
      double value = scale.min() + (scale.max() - scale.min()) * share * share * share;
      double position = scale.position(value);
      assertTrue(position > before, () -> parameter + " at " + value);
      before = position;
    }
    assertEquals(0, scale.position(scale.min()));
    assertEquals(1, scale.position(scale.max()));
  }

  @ParameterizedTest
  @EnumSource
  void value_neverFalls_alongTheTrack(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    double before = scale.min();
    for (int i = 0; i <= STEPS; i++) {
      double position = (double) i / STEPS;
      double value = scale.value(position);
      assertTrue(value >= before, () -> parameter + " at " + position);
      assertNull(parameter.problem(value), () -> parameter + " at " + position + ": " + value);
      before = value;
    }
  }

  @ParameterizedTest
  @EnumSource
  void value_isSame_afterRoundTrip(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    for (int i = 0; i <= STEPS; i++) {
      double value = scale.value((double) i / STEPS);
      assertEquals(value, scale.value(scale.position(value)), parameter::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void value_reachesBothEnds_beyondTheTrack(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    assertEquals(parameter.sliderMin(), scale.value(0));
    assertEquals(parameter.sliderMin(), scale.value(-3));
    assertEquals(parameter.sliderMax(), scale.value(1));
    assertEquals(parameter.sliderMax(), scale.value(3));
  }

  @ParameterizedTest
  @EnumSource
  void position_staysOnTrack_forWholeLegalRange(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    assertEquals(0, scale.position(Math.min(parameter.min(), parameter.sliderMin())));
    assertEquals(1, scale.position(Math.max(parameter.max(), parameter.sliderMax())));
  }

  @ParameterizedTest
  @EnumSource
  void value_isRound_betweenTheEnds(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    int digits = parameter.scale() == Scale.LOG ? 2 : 4;
    for (int i = 1; i < STEPS; i++) {
      double value = scale.value((double) i / STEPS);
      if (value != scale.min() && value != scale.max()) {
        assertTrue(significantDigits(value) <= digits, () -> parameter + ": " + value);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void stepped_movesToTheEnds_withEveryStep(Parameter parameter) {
    SliderScale scale = SliderScale.of(parameter);
    for (Step step : Step.values()) {
      assertEquals(scale.max(), walk(parameter, scale, step, true), parameter + " " + step);
      assertEquals(scale.min(), walk(parameter, scale, step, false), parameter + " " + step);
    }
  }

  private static double walk(Parameter parameter, SliderScale scale, Step step, boolean up) {
    double value = parameter.defaultValue();
    for (int i = 0; i < 20_000; i++) {
      double next = scale.stepped(value, step, up);
      if (next == value) {
        return value;
      }
      assertEquals(up, next > value, parameter + " " + step + " from " + value + " to " + next);
      assertNull(parameter.problem(next), () -> parameter + " " + step + ": " + next);
      value = next;
    }
    return Double.NaN;
  }

  @ParameterizedTest
  @CsvSource({
    "MONTHLY_CALLS, 1000000, 1100000, 990000",
    "MONTHLY_CALLS, 1234567, 1300000, 1200000",
    "MONTHLY_CALLS, 9900000, 10000000, 9800000",
    "OUTPUT_TOKENS, 8, 9, 7",
    "LABELED_EXAMPLES, 0, 1, 0",
    "LABELED_EXAMPLES, 1, 2, 0",
    "COST_PER_ERROR, 0, 0.001, 0",
    "COST_PER_ERROR, 0.02, 0.021, 0.019",
    "COST_PER_ERROR, 0.001, 0.0011, 0",
    "PROMPTING_INPUT_PRICE, 0.01, 0.011, 0.01",
    "PROMPTING_INPUT_PRICE, 0, 0.01, 0",
    "BASE_ACCURACY, 0.68, 0.69, 0.67",
    "BASE_ACCURACY, 0.685, 0.69, 0.68",
    "MONTHLY_GROWTH, 0.03, 0.04, 0.02",
    "MONTHLY_GROWTH, 0, 0.01, -0.01",
    "PROMPTING_SHOTS, 5, 6, 4",
    "HORIZON_MONTHS, 24, 25, 23",
    "LATENCY_BUDGET_MILLIS, 0, 50, 0",
    "FINE_TUNING_LEAD_TIME_DAYS, 21, 22, 20",
    "RETRIEVAL_MILLIS, 60, 80, 40"
  })
  void stepped_goesToNextRoundValue_withArrow(
      Parameter parameter, double value, double above, double below) {
    SliderScale scale = SliderScale.of(parameter);
    assertEquals(above, scale.stepped(value, Step.SMALL, true));
    assertEquals(below, scale.stepped(value, Step.SMALL, false));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTHLY_CALLS, 1234567, 12345670, 123457",
    "MONTHLY_CALLS, 50000000, 100000000, 5000000",
    "LABELED_EXAMPLES, 5, 50, 1",
    "LABELED_EXAMPLES, 0, 1, 0",
    "BASE_ACCURACY, 0.68, 0.7, 0.6",
    "HORIZON_MONTHS, 24, 25, 20",
    "LATENCY_BUDGET_MILLIS, 0, 500, 0"
  })
  void stepped_goesFar_withPageKey(Parameter parameter, double value, double above, double below) {
    SliderScale scale = SliderScale.of(parameter);
    assertEquals(above, scale.stepped(value, Step.LARGE, true));
    assertEquals(below, scale.stepped(value, Step.LARGE, false));
  }

  @Test
  void stepped_isFiner_withShift() {
    assertEquals(1_010_000, fineAbove(Parameter.MONTHLY_CALLS, 1_000_000));
    assertEquals(0.681, fineAbove(Parameter.BASE_ACCURACY, 0.68));
    assertEquals(5, fineAbove(Parameter.LATENCY_BUDGET_MILLIS, 0));
  }

  private static double fineAbove(Parameter parameter, double value) {
    return SliderScale.of(parameter).stepped(value, Step.FINE, true);
  }

  @Test
  void stepped_comesBackToTheTrack_fromBeyond() {
    SliderScale scale = SliderScale.of(Parameter.MONTHLY_CALLS);
    assertEquals(1e9, scale.stepped(1e9, Step.SMALL, true));
    assertEquals(1e8, scale.stepped(1e9, Step.SMALL, false));
    assertEquals(10, scale.stepped(10, Step.SMALL, false));
    assertEquals(100, scale.stepped(10, Step.SMALL, true));
  }

  @Test
  void value_isZeroThenSmallest_inTheZeroZone() {
    SliderScale scale = SliderScale.of(Parameter.LABELED_EXAMPLES);
    assertEquals(0, scale.value(0.019));
    assertEquals(1, scale.value(0.021));
    assertEquals(1, scale.value(SliderScale.Log.ZERO_ZONE));
    assertEquals(100_000, scale.value(1));
  }

  private static int significantDigits(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().precision();
  }
}
