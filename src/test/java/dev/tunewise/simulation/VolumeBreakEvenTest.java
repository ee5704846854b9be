package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static dev.tunewise.simulation.FreeScenario.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.BreakEven.Volume;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Where 1,000 tokens of a call and hours of set-up are all that costs. */
class VolumeBreakEvenTest {
  private static final Scenario BARE =
      FREE.with(CACHE_HIT_RATE, 0)
          .with(PROMPTING_SHOTS, 0)
          .with(PROMPTING_INSTRUCTION_TOKENS, 0)
          .with(FINE_TUNING_INSTRUCTION_TOKENS, 0)
          .with(INPUT_TOKENS, 1_000);

  /** Prompting 0.024 by call of month 1, one more with each price. */
  private static Scenario lines(
      double promptPrice, double promptSetup, double tunedPrice, double tunedSetup) {
    return BARE.with(PROMPTING_INPUT_PRICE, promptPrice)
        .with(PROMPTING_SETUP_HOURS, promptSetup)
        .with(FINE_TUNING_INPUT_PRICE, tunedPrice)
        .with(FINE_TUNING_SETUP_HOURS, tunedSetup);
  }

  private static Volume volume(Scenario scenario) {
    return new Simulator().simulate(scenario).of(Pair.FINE_TUNING_PROMPTING).volume();
  }

  private static void assertAt(double calls, Side side, Volume found) {
    assertEquals(side, found.side());
    assertEquals(calls, found.monthlyCalls().orElseThrow(), 2e-9 * calls);
  }

  private static Volume nowhere(Side side) {
    return new Volume(OptionalDouble.empty(), side, false);
  }

  @Test
  void lines_meetWhereSetUpIsEarned() {
    assertAt(100_000, Side.ABOVE, volume(lines(1, 0, 0, 2_400)));
    assertAt(50_000, Side.ABOVE, volume(lines(3, 1_200, 1, 3_600)));
    assertAt(100_000, Side.BELOW, volume(lines(0, 2_400, 1, 0)));
    assertFalse(volume(lines(1, 0, 0, 2_400)).severalChanges());
  }

  @Test
  void lines_meetNowhere_whereOneIsCheaperThroughout() {
    assertEquals(nowhere(Side.ALWAYS), volume(lines(1, 100, 1, 50)));
    assertEquals(nowhere(Side.ALWAYS), volume(lines(1, 100, 0, 100)));
    assertEquals(nowhere(Side.NEVER), volume(lines(1, 50, 1, 100)));
    assertEquals(nowhere(Side.NEVER), volume(lines(0, 100, 1, 100)));
    assertEquals(nowhere(Side.ALWAYS), volume(lines(1, 100, 1, 100)));
  }

  /** In [1, 10¹⁰]: with a fourth of a cent by call, 0.06 is earned with 2.5 calls. */
  @Test
  void lines_meetWithinTheLegalCalls_only() {
    assertAt(2.5, Side.ABOVE, volume(lines(1, 0, 0, 0.06)));
    assertAt(1, Side.BELOW, volume(lines(0, 0.024, 1, 0)));
    assertEquals(nowhere(Side.ALWAYS), volume(lines(1, 0, 0, 0.02)));
    assertEquals(nowhere(Side.NEVER), volume(lines(0, 0.02, 1, 0)));
    assertAt(9e9, Side.ABOVE, volume(lines(0.0001, 0, 0, 21_600)));
    assertEquals(nowhere(Side.NEVER), volume(lines(0.0001, 0, 0, 24_001)));
  }

  /** Differences within ε of the larger of two count as none. */
  @Test
  void lines_countAsEqual_withinTolerance() {
    assertEquals(nowhere(Side.ALWAYS), volume(lines(1, 1_000, 0.5, 1_000 + 5e-7)));
    assertEquals(nowhere(Side.NEVER), volume(lines(1, 1_000 + 5e-7, 2, 1_000)));
    assertEquals(nowhere(Side.NEVER), volume(lines(1 + 5e-10, 1_000, 1, 1_001)));
    assertEquals(nowhere(Side.ALWAYS), volume(lines(1, 1_001, 1 + 5e-10, 1_000)));
  }

  /** An instance costs 1,460 a month and serves 730 times as many calls as it does in an hour. */
  private static Scenario hosted(double callsPerHour) {
    return BARE.with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2)
        .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, callsPerHour);
  }

  @Test
  void steps_meetTheLine_once() {
    Volume found = volume(hosted(1e6).with(PROMPTING_INPUT_PRICE, 1));
    assertAt(1_460_000, Side.ABOVE, found);
    assertFalse(found.severalChanges());
  }

  /** 1,460 are earned at 1.46 million calls; from 2.19 to 2.92 million there is one too many. */
  @Test
  void steps_meetTheLine_severalTimes() {
    Volume found = volume(hosted(3_000).with(PROMPTING_INPUT_PRICE, 1));
    assertAt(1_460_000, Side.ABOVE, found);
    assertTrue(found.severalChanges());
  }

  /** Two instances cost 70,080 in 24 months, a third one makes it 105,120. */
  @Test
  void steps_crossTheLine_whereOneMoreStarts() {
    Volume found = volume(hosted(1_000).with(PROMPTING_SETUP_HOURS, 100_000));
    assertAt(1_460_000, Side.BELOW, found);
    assertFalse(found.severalChanges());
  }

  @Test
  void steps_meetNowhere_whereOneIsCheaperThroughout() {
    assertEquals(nowhere(Side.NEVER), volume(hosted(1_000).with(PROMPTING_INPUT_PRICE, 1)));
    Scenario prompt = hosted(1e8).with(PROMPTING_SETUP_HOURS, 50_000);
    assertEquals(nowhere(Side.ALWAYS), volume(prompt));
  }

  @Test
  void total_isTheLine_plusHostingOfTunedStrategies() {
    Scenario scenario =
        hosted(1_000)
            .with(PROMPTING_INPUT_PRICE, 1)
            .with(PROMPTING_SETUP_HOURS, 10)
            .with(FINE_TUNING_INPUT_PRICE, 0.5)
            .with(FINE_TUNING_SETUP_HOURS, 7);
    VolumeCosts costs = new Simulator().simulate(scenario).volumeCosts();
    assertTrue(costs.isStepped());
    assertEquals(10 + 0.024 * 8e5, costs.total(Strategy.PROMPTING, 8e5), 1e-6);
    assertEquals(7 + 0.012 * 8e5 + 2 * 35_040, costs.total(Strategy.FINE_TUNING, 8e5), 1e-6);
    Scenario one = scenario.with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 0);
    VolumeCosts flat = new Simulator().simulate(one).volumeCosts();
    assertFalse(flat.isStepped());
    assertEquals(7 + 0.012 * 8e5 + 35_040, flat.total(Strategy.FINE_TUNING, 8e5), 1e-6);
  }
}
