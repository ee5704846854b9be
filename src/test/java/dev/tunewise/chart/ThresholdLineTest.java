package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.search.Thresholds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said to change the recommendation does, can be set, and is said in its own words. */
class ThresholdLineTest {
  /** Inputs under which months of events, budgets and instances matter, and any others. */
  static Stream<Scenario> scenarios() {
    Scenario slow = Scenario.DEFAULT.with(Parameter.FINE_TUNING_LEAD_TIME_DAYS, 100);
    return Stream.concat(
        Stream.of(
            Scenario.DEFAULT,
            slow.with(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, 12),
            slow.with(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, 2)
                .with(Parameter.FINE_TUNING_RETIREMENT_MONTH, 8),
            Scenario.DEFAULT
                .with(Parameter.TARGET_ACCURACY, 0.7)
                .with(Parameter.MONTHLY_CALLS, 120_000)
                .with(Parameter.PROMPTING_RETIREMENT_MONTH, 12)
                .with(Parameter.BUDGET, 20_000),
            Scenario.DEFAULT
                .with(Parameter.TARGET_ACCURACY, 0.7)
                .with(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2)
                .with(Parameter.PROMPTING_REASONING_TOKENS, 200)),
        LongStream.rangeClosed(1, 6).mapToObj(RandomScenarios::of));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void lines_tellValuesThatCanBeSet_andThatChangeTheChoice(Scenario scenario) {
    Thresholds flips = ThresholdFinder.all(scenario);
    List<ThresholdLine> lines = ThresholdLine.of(flips, Outcomes.NUMBERS);
    assertEquals(flips.values().size(), lines.size());
    assertEquals(Outcomes.of(scenario).verdict().choice().fits(), flips.fits());
    for (ThresholdLine line : lines) {
      Threshold flip = line.flip();
      Parameter parameter = flip.parameter();
      assertNull(parameter.problem(flip.value()), line::spoken);
      Outcome there = new Simulator().simulate(scenario.with(parameter, flip.value()));
      if (flips.fits()) {
        assertNotEquals(Change.FITS, flip.change(), line::spoken);
        assertEquals(flip.choice(), there.verdict().choice(), line::spoken);
      } else {
        assertEquals(Change.FITS, flip.change(), line::spoken);
        assertTrue(there.of(flip.strategy()).isViable(), line::spoken);
      }
      String[] ends = line.change().split(" → ", -1);
      assertNotEquals(ends[0], ends[1]);
      if (parameter.isMonthOfEvent()) {
        assertTrue(
            Stream.of(ends[0] + (ends[1].endsWith(" months") ? " months" : ""), ends[1])
                .allMatch(end -> end.matches("(never|month \\d+|\\d+ months?)( months)?")),
            line::spoken);
        assertTrue(flip.value() <= scenario.horizonMonths(), line::spoken);
      }
      assertFalse(line.distance() < 0 || line.distance() > 1, line::spoken);
    }
  }

  /** Hand-made, so that each word for no limit is seen. */
  @Test
  void lines_nameNoLimit_inTheWordOfTheParameter() {
    assertEquals("never → month 2", change(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, 2));
    assertEquals("never → month 12", change(Parameter.PROMPTING_RETIREMENT_MONTH, 12));
    assertEquals("6 months → never", change(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 0));
    assertEquals("24 → 13 months", change(Parameter.HORIZON_MONTHS, 13));
    assertEquals("no limit → 5k", change(Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 5_000));
    assertEquals("none → $5k", change(Parameter.BUDGET, 5_000));
  }

  private static String change(Parameter parameter, double value) {
    Threshold flip = new Threshold(parameter, value, Strategy.PROMPTING, Change.TAKES_OVER, false);
    return ThresholdLine.of(Scenario.DEFAULT, List.of(flip), Outcomes.NUMBERS)
        .getFirst()
        .change()
        .replace('\u00a0', ' ');
  }

  /** The scenarios above must reach what this test is about. */
  @Test
  void scenarios_haveFlips_ofMonthsOfEvents() {
    Set<Parameter> seen = EnumSet.noneOf(Parameter.class);
    scenarios()
        .flatMap(scenario -> ThresholdFinder.all(scenario).values().stream())
        .forEach(flip -> seen.add(flip.parameter()));
    assertTrue(seen.contains(Parameter.FINE_TUNING_LAST_TRAINING_MONTH), seen::toString);
    assertTrue(seen.contains(Parameter.FINE_TUNING_RETIREMENT_MONTH), seen::toString);
    assertTrue(seen.contains(Parameter.PROMPTING_REASONING_TOKENS), seen::toString);
    assertFalse(seen.contains(Parameter.BUDGET), "a budget changes no recommendation");
  }
}
