package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverflowTest {
  private static final Scenario HOSTED =
      Scenario.DEFAULT.with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2);

  @Test
  void of_isEmpty_whereResultsAreNumbers() {
    for (long seed = 0; seed < 100; seed++) {
      assertEquals(List.of(), Overflow.of(RandomScenarios.of(seed)), "seed " + seed);
    }
  }

  @Test
  void of_namesTheInstances_thatNoNumberCanCount() {
    Scenario scenario = HOSTED.with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 1e-306);
    assertEquals(
        List.of(FINE_TUNING_HOSTING_PRICE_PER_HOUR, FINE_TUNING_CALLS_PER_INSTANCE_HOUR),
        Overflow.of(scenario));
  }

  /** At the scenario's own calls all is well; the search goes up to ten billion. */
  @Test
  void of_sees_thatTheSearchForAVolumeLeavesTheRange() {
    Scenario scenario =
        HOSTED.with(MONTHLY_CALLS, 1).with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 1e-302);
    List<Parameter> involved = Overflow.of(scenario);
    assertEquals(
        List.of(FINE_TUNING_HOSTING_PRICE_PER_HOUR, FINE_TUNING_CALLS_PER_INSTANCE_HOUR), involved);
  }
}
