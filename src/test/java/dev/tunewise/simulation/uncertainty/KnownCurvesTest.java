package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.FINE_TUNING_LEAD_TIME_DAYS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.SPECIALIZATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run remembers of those before must be what it would calculate. */
class KnownCurvesTest {
  private static final int DRAWS = 100;
  private static final Scenario SCENARIO = Scenario.DEFAULT.withSampling(DRAWS, 42);
  private static final Range CALLS = new Range(400_000, 2_500_000);
  private static final Range SPECIALIZED = new Range(0.2, 0.9);

  private static Scenario random(long seed) {
    return RandomScenarios.of(seed).withSampling(DRAWS, 42);
  }

  /** Whether the curves of a scenario are known after another one was run. */
  private static boolean isKnown(Scenario scenario, Scenario ranBefore) {
    KnownCurves curves = new KnownCurves(1);
    Quantiles[] columns = new Quantiles[DrawColumns.count(ranBefore.horizonMonths())];
    Arrays.fill(columns, new Quantiles(0.1, 0.5, 0.9));
    curves.keep(ranBefore, columns);
    long known = Stream.of(curves.of(scenario)).filter(Objects::nonNull).count();
    assertEquals(known == 0 ? 0 : DrawColumns.CURVE_COLUMNS, known);
    return known > 0;
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void run_givesTheNumbersOfAFirstRun_whateverMoved(Parameter parameter) {
    for (long seed = 1; seed <= 6; seed++) {
      Scenario before = random(seed);
      Scenario after = before.with(parameter, random(seed + 1).get(parameter));
      MonteCarlo monteCarlo = new MonteCarlo(false);
      monteCarlo.run(before);
      assertEquals(new MonteCarlo(false).run(after), monteCarlo.run(after));
      assertEquals(new MonteCarlo(false).run(before), monteCarlo.run(before));
    }
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void curves_stayKnown_unlessWhatMovedBearsOnThem(Parameter parameter) {
    double value = SCENARIO.get(parameter);
    double other =
        LongStream.range(1, 50)
            .mapToDouble(seed -> random(seed).get(parameter))
            .filter(found -> found != value)
            .findFirst()
            .orElseThrow();
    boolean bears =
        Stream.of(Strategy.values()).anyMatch(strategy -> parameter.affects(strategy.accuracy()));
    assertEquals(
        !bears || parameter == LABELED_EXAMPLES,
        isKnown(SCENARIO.with(parameter, other), SCENARIO));
  }

  @Test
  void curves_areNotKnown_ofOtherDraws() {
    assertEquals(true, isKnown(SCENARIO, SCENARIO));
    assertEquals(false, isKnown(SCENARIO.withSampling(DRAWS, 43), SCENARIO));
    assertEquals(false, isKnown(SCENARIO.withSampling(DRAWS + 1, 42), SCENARIO));
  }

  @Test
  void curves_areNotKnown_withOtherEvaluations() {
    Measurement row = new Measurement(Strategy.FINE_TUNING, 500, 160, 200);
    Scenario measured = SCENARIO.withMeasurements(List.of(row));
    assertEquals(true, isKnown(measured, measured));
    assertEquals(false, isKnown(measured, SCENARIO));
    assertEquals(false, isKnown(SCENARIO, measured));
  }

  /** Each range takes a random number, so that one more changes what the others draw. */
  @Test
  void curves_areKnown_withOtherRanges_onlyIfNoneBearsOnThem() {
    Scenario costs = SCENARIO.withRanges(Map.of(MONTHLY_CALLS, CALLS));
    assertEquals(true, isKnown(costs, SCENARIO));
    Map<Parameter, Range> two = Map.of(MONTHLY_CALLS, CALLS, SPECIALIZATION, SPECIALIZED);
    Scenario one = SCENARIO.withRanges(Map.of(SPECIALIZATION, SPECIALIZED));
    Scenario both = SCENARIO.withRanges(two);
    assertEquals(false, isKnown(one, SCENARIO));
    assertEquals(false, isKnown(both, one));
    Scenario linked = both.withLinks(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, 0.5)));
    assertEquals(false, isKnown(linked, both));
    assertEquals(true, isKnown(linked.with(FINE_TUNING_LEAD_TIME_DAYS, 50), linked));
    MonteCarlo monteCarlo = new MonteCarlo(false);
    for (Scenario scenario : List.of(SCENARIO, costs, one, both, linked, both, SCENARIO)) {
      assertEquals(new MonteCarlo(false).run(scenario), monteCarlo.run(scenario));
    }
    assertNotEquals(monteCarlo.run(one), monteCarlo.run(both));
  }

  @Test
  void oldestAreForgotten_asMoreComeThanAreKept() {
    KnownCurves curves = new KnownCurves(3);
    Quantiles[] columns = new Quantiles[DrawColumns.count(SCENARIO.horizonMonths())];
    Arrays.fill(columns, new Quantiles(0.1, 0.5, 0.9));
    for (int seed = 0; seed <= 3; seed++) {
      curves.keep(SCENARIO.withSampling(DRAWS, seed), columns);
    }
    int curve = DrawColumns.firstCurve(SCENARIO.horizonMonths());
    assertEquals(null, curves.of(SCENARIO.withSampling(DRAWS, 0))[curve]);
    assertEquals(columns[curve], curves.of(SCENARIO.withSampling(DRAWS, 1))[curve]);
  }
}
