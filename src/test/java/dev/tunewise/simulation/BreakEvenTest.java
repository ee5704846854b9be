package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Direction;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
  /** No lead time, no upkeep: costs are a set-up and a price per call. */
  private static final Scenario PLAIN =
      Scenario.DEFAULT
          .with(COST_PER_ERROR, 0)
          .with(MONTHLY_GROWTH, 0)
          .with(FINE_TUNING_LEAD_TIME_DAYS, 0)
          .with(FINE_TUNING_RETRAIN_EVERY_MONTHS, 0)
          .with(PROMPTING_MONTHLY_HOURS, 0)
          .with(FINE_TUNING_MONTHLY_HOURS, 0);

  private static BreakEven breakEven(Scenario scenario) {
    return new Simulator().simulate(scenario).of(Pair.FINE_TUNING_PROMPTING);
  }

  @Test
  void status_isAlways_sameCostsThroughout() {
    // Equal set-ups of nothing, and free tokens on both sides: D = 0 at all months.
    Scenario free =
        PLAIN
            .with(HOURLY_RATE, 0)
            .with(LABELED_EXAMPLES, 500)
            .with(FINE_TUNING_TRAINING_PRICE, 0)
            .with(PROMPTING_INPUT_PRICE, 0)
            .with(PROMPTING_CACHED_INPUT_PRICE, 0)
            .with(PROMPTING_CACHE_WRITE_PRICE, 0)
            .with(PROMPTING_OUTPUT_PRICE, 0)
            .with(FINE_TUNING_INPUT_PRICE, 0)
            .with(FINE_TUNING_OUTPUT_PRICE, 0);
    assertEquals(Status.ALWAYS, breakEven(free).status());
    assertEquals(BreakEven.Side.ALWAYS, breakEven(free).volume().side());
    assertEquals(List.of(), breakEven(free).crossings());
  }

  @Test
  void status_isNever_tunedModelMoreExpensive() {
    BreakEven never = breakEven(PLAIN.with(FINE_TUNING_INPUT_PRICE, 50));
    assertEquals(Status.NEVER, never.status());
    assertTrue(never.month().isEmpty());
    assertEquals(BreakEven.Side.NEVER, never.volume().side());
  }

  @Test
  void status_fallsBack_tunedPriceStepsUp() {
    PriceChange step = new PriceChange(9, ServedModel.FINE_TUNING, 30, "");
    BreakEven breakEven = breakEven(PLAIN.withPriceChanges(List.of(step)));
    assertEquals(Status.FALLS_BACK, breakEven.status());
    assertEquals(
        List.of(Direction.DOWN, Direction.UP),
        breakEven.crossings().stream().map(BreakEven.Crossing::direction).toList());
    assertTrue(breakEven.month().isEmpty());
  }

  @Test
  void month_isTheLastDown_crossesTwiceAndReturns() {
    List<PriceChange> steps =
        List.of(
            new PriceChange(9, ServedModel.FINE_TUNING, 30, ""),
            new PriceChange(15, ServedModel.FINE_TUNING, 1 / 30.0, ""));
    BreakEven breakEven = breakEven(PLAIN.with(HORIZON_MONTHS, 60).withPriceChanges(steps));
    assertEquals(Status.PAYS_BACK, breakEven.status());
    assertEquals(3, breakEven.crossings().size());
    assertEquals(breakEven.crossings().getLast().month(), breakEven.month().getAsDouble());
  }

  /** One instance serves 73,000 calls a month: a GPU more at each multiple. */
  @Test
  void instances_stepUp_atMultiplesOfCapacity() {
    Scenario hosted =
        PLAIN
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 1)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 100)
            .with(HORIZON_MONTHS, 1)
            .with(MONTHLY_CALLS, 73_000);
    VolumeCosts costs = new Simulator().simulate(hosted).volumeCosts();
    double one = costs.total(Strategy.FINE_TUNING, 73_000);
    double two = costs.total(Strategy.FINE_TUNING, 73_001);
    assertTrue(costs.isStepped());
    assertEquals(730, two - one, 0.01);
  }

  @Test
  void severalChanges_isTrue_stepsCrossAgain() {
    Scenario hosted =
        PLAIN
            .with(FINE_TUNING_INPUT_PRICE, 0)
            .with(FINE_TUNING_OUTPUT_PRICE, 0)
            .with(FINE_TUNING_CACHED_INPUT_PRICE, 0)
            .with(FINE_TUNING_CACHE_WRITE_PRICE, 0)
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2.5)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 3_000);
    BreakEven.Volume volume = breakEven(hosted).volume();
    assertTrue(volume.severalChanges());
    assertEquals(BreakEven.Side.ABOVE, volume.side());
  }

  @Test
  void monthOf_isTheMonthOfTheCrossing_neverBeforeTheChallengerIsLive() {
    Outcome outcome =
        new Simulator()
            .simulate(
                Scenario.DEFAULT
                    .with(FINE_TUNING_LEAD_TIME_DAYS, 21)
                    .with(HYBRID_LEAD_TIME_DAYS, 70));
    assertEquals(1, outcome.monthOf(BreakEven.Pair.FINE_TUNING_PROMPTING, 0));
    assertEquals(1, outcome.monthOf(BreakEven.Pair.FINE_TUNING_PROMPTING, 0.5));
    assertEquals(3, outcome.monthOf(BreakEven.Pair.FINE_TUNING_PROMPTING, 2.4));
    assertEquals(3, outcome.monthOf(BreakEven.Pair.FINE_TUNING_PROMPTING, 3));
    assertEquals(3, outcome.monthOf(BreakEven.Pair.HYBRID_FINE_TUNING, 0.5));
    assertEquals(8, outcome.monthOf(BreakEven.Pair.HYBRID_PROMPTING, 7.1));
  }
}
