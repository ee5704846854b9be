package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import org.junit.jupiter.api.Test;

class RangeSamplerTest {
  /** The 90th percentile of the standard normal. */
  private static final double Z_90 = 1.2815515655446004;

  private static RangeSampler of(Parameter parameter, double low, double high) {
    return RangeSampler.of(parameter, Scenario.DEFAULT.get(parameter), new Range(low, high));
  }

  private static void assertEnds(Parameter parameter, double low, double middle, double high) {
    RangeSampler sampler = of(parameter, low, high);
    assertEquals(low, sampler.value(-Z_90), 1e-9 * high, parameter.path());
    assertEquals(middle, sampler.value(0), 1e-9 * high, parameter.path());
    assertEquals(high, sampler.value(Z_90), 1e-9 * high, parameter.path());
  }

  @Test
  void value_isAtTheEnds_atTheirPercentiles_onTheScale() {
    assertEnds(MONTHLY_CALLS, 250_000, 500_000, 1_000_000);
    assertEnds(FINE_TUNING_LEAD_TIME_DAYS, 10, 25, 40);
    assertEnds(BASE_ACCURACY, 0.2, 0.5, 0.8);
    double steep = of(BASE_ACCURACY, 0.5, 0.9).value(0); // logits 0 and ln 9: in between ln 3
    assertEquals(0.75, steep, 1e-12);
    assertEnds(PROMPTING_SHOTS, 2, 5, 8);
  }

  @Test
  void value_staysInTheLegalRange() {
    assertEquals(0, of(FINE_TUNING_LEAD_TIME_DAYS, 10, 40).value(-5));
    assertEquals(730, of(FINE_TUNING_LEAD_TIME_DAYS, 10, 700).value(5));
    assertEquals(1e10, of(MONTHLY_CALLS, 1e6, 1e9).value(6));
  }

  /** Shots are a mean, months are events. */
  @Test
  void value_isWhole_ofMonthsOnly() {
    assertEquals(5 + 3 * 0.1 / Z_90, of(PROMPTING_SHOTS, 2, 8).value(0.1), 1e-12);
    RangeSampler every = of(FINE_TUNING_RETRAIN_EVERY_MONTHS, 2, 9);
    assertEquals(6, every.value(0), "5.5, half up");
    assertEquals(5, every.value(-0.01));
    assertEquals(6, every.value(0.3));
    assertEquals(7, every.value(0.4));
  }

  /** 0 means never, which no draw of an event may turn into, nor an end of its range. */
  @Test
  void value_staysAnEvent_whereItIsOne() {
    assertEquals(1, of(FINE_TUNING_RETRAIN_EVERY_MONTHS, 1, 20).value(-4));
    assertEquals(1, RangeSampler.usable(FINE_TUNING_RETIREMENT_MONTH, 12, 0.2));
    assertEquals(0, RangeSampler.usable(FINE_TUNING_RETIREMENT_MONTH, 0, 0.2));
    assertEquals(1, RangeSampler.usable(FINE_TUNING_RETIREMENT_MONTH, 0, 0.5));
    assertEquals(13, RangeSampler.usable(PROMPTING_RETIREMENT_MONTH, 12, 12.5));
    assertEquals(12, RangeSampler.usable(FINE_TUNING_LAST_TRAINING_MONTH, 12, 12.49));
    assertEquals(12.5, RangeSampler.usable(PROMPTING_SHOTS, 12, 12.5));
    assertEquals(0.2, RangeSampler.usable(FINE_TUNING_LEAD_TIME_DAYS, 21, 0.2));
  }
}
