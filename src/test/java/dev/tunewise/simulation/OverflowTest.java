package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  /** The quick look that every edit takes rests on this. */
  @Test
  void ordinaryValues_neverLeaveTheRange_evenAtTheEndsOfTheirs() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      Scenario scenario = Scenario.DEFAULT;
      for (Parameter parameter : Parameter.values()) {
        double value =
            switch (random.nextInt(5)) {
              case 0 -> parameter.min();
              case 1 -> Math.max(parameter.min(), 1e-9);
              case 2 -> parameter.sliderMax();
              default -> parameter.max();
            };
        scenario =
            scenario.with(
                parameter, parameter.problem(value) == null ? value : parameter.defaultValue());
      }
      PriceChange rise = new PriceChange(1, ServedModel.PROMPTING, PriceChange.MAX_FACTOR, "");
      scenario = scenario.withPriceChanges(Collections.nCopies(20, rise));
      assertTrue(Overflow.isNone(scenario));
      assertTrue(Overflow.isFinite(scenario), "scenario " + i);
    }
  }

  @Test
  void of_sees_pricesThatRiseBeyondNumbers() {
    PriceChange rise = new PriceChange(1, ServedModel.PROMPTING, PriceChange.MAX_FACTOR, "");
    assertFalse(Overflow.isNone(Scenario.DEFAULT.withPriceChanges(Collections.nCopies(150, rise))));
    assertTrue(Overflow.isNone(Scenario.DEFAULT.withPriceChanges(Collections.nCopies(50, rise))));
  }

  /** Draws do not count, but what is said of them are numbers all the same. */
  @Test
  void draws_beyondTheRange_leaveNumbers() {
    Scenario scenario =
        HOSTED
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 1_000)
            .withRanges(Map.of(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, new Range(1e-300, 100_000)))
            .withSampling(1_000, 1);
    assertTrue(Overflow.isNone(scenario));
    Uncertainty found = new MonteCarlo().run(scenario, () -> false).orElseThrow();
    for (StrategySpread spread : found.strategies()) {
      assertTrue(Double.isFinite(spread.totalCost().p90()));
      assertTrue(Double.isFinite(spread.spend().p10()));
    }
    assertTrue(Double.isFinite(found.informationValue().evpi()));
    for (TornadoBar bar : found.tornado()) {
      assertTrue(Double.isFinite(bar.low()) && Double.isFinite(bar.high()));
    }
  }
}
