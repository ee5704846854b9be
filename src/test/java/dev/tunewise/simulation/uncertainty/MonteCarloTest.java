package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.QuantileSelector;
import dev.tunewise.statistics.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonteCarloTest {
  private static final int REFERENCE_DRAWS = 200_000;

  /** Cache off: the plain reference knows no caching. */
  private static final Scenario SPREADS_ONLY =
      Scenario.DEFAULT.with(CACHE_HIT_RATE, 0).withSampling(50_000, 7);

  private static final Scenario FOUR_RANGES =
      SPREADS_ONLY.withRanges(
          Map.of(
              MONTHLY_CALLS, new Range(400_000, 2_500_000),
              PROMPTING_INPUT_PRICE, new Range(1, 3),
              FINE_TUNING_LABEL_COST, new Range(0.3, 1.5),
              OUTPUT_TOKENS, new Range(5, 20)));

  private static void assertAgree(double[] reference, Quantiles actual, String what) {
    double[] sorted = reference.clone();
    Arrays.sort(sorted);
    double median = ReferenceDraws.ofSorted(sorted, 0.5);
    double low = ReferenceDraws.ofSorted(sorted, 0.1);
    double high = ReferenceDraws.ofSorted(sorted, 0.9);
    assertEquals(median, actual.p50(), 0.01 * Math.abs(median), what + " P50");
    assertEquals(low, actual.p10(), 0.02 * Math.abs(low), what + " P10");
    assertEquals(high, actual.p90(), 0.02 * Math.abs(high), what + " P90");
  }

  private static Quantiles at(QuantileBand band, int index) {
    return new Quantiles(band.p10().get(index), band.p50().get(index), band.p90().get(index));
  }

  private static void assertAgrees(Scenario scenario) {
    ReferenceDraws reference = new ReferenceDraws(scenario, REFERENCE_DRAWS, 1);
    Uncertainty actual = new MonteCarlo().run(scenario);
    int at100 = ExampleGrid.firstAtLeast(99.9999);
    for (Strategy strategy : Strategy.values()) {
      int s = strategy.ordinal();
      Uncertainty.StrategySpread spread = actual.of(strategy);
      assertAgree(reference.totals[s], spread.totalCost(), strategy + " total");
      assertAgree(reference.accuracies[s], spread.accuracy(), strategy + " accuracy");
      assertAgree(
          reference.curveAt100[s], at(spread.accuracyByExamples(), at100), strategy + " curve");
      assertAgree(reference.costAtMonth6[s], at(spread.cumulativeCost(), 6), strategy + " month 6");
      double meets = share(reference.accuracies[s], a -> a >= 0.8);
      assertEquals(meets, spread.probabilityMeetsTarget(), 0.01, strategy + " meets target");
    }
    Uncertainty.BreakEvenSpread breakEven = actual.of(BreakEven.Pair.FINE_TUNING_PROMPTING);
    double[] months = Arrays.stream(reference.months).filter(m -> !Double.isNaN(m)).toArray();
    assertEquals((double) months.length / REFERENCE_DRAWS, breakEven.probability(), 0.01);
    assertAgree(months, breakEven.month().orElseThrow(), "month");
  }

  private static double share(double[] draws, java.util.function.DoublePredicate counted) {
    return (double) Arrays.stream(draws).filter(counted).count() / draws.length;
  }

  @Test
  void run_agreesWithManyPlainDraws_accuracySpreadsOnly() {
    assertAgrees(SPREADS_ONLY);
  }

  @Test
  void run_agreesWithManyPlainDraws_fourRanges() {
    assertAgrees(FOUR_RANGES);
  }

  @Test
  void run_givesTheSameNumbers_anyThreadCount() {
    Scenario scenario = FOUR_RANGES.withSampling(3_000, 42);
    assertEquals(new MonteCarlo(false).run(scenario), new MonteCarlo(true).run(scenario));
  }

  /** What one run left behind says nothing to the next. */
  @ParameterizedTest
  @ValueSource(ints = {1, Integer.MAX_VALUE})
  void run_givesTheSameNumbers_amongMany(int atOnce) {
    MonteCarlo many = MonteCarlo.ofMany(atOnce);
    Scenario hosted =
        FOUR_RANGES
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2.5)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 500);
    for (Scenario scenario :
        List.of(
            FOUR_RANGES.withSampling(3_000, 42),
            hosted.with(HORIZON_MONTHS, 60).withSampling(1_000, 7),
            Scenario.DEFAULT.with(HORIZON_MONTHS, 6).withSampling(500, 1),
            RandomScenarios.of(3).withSampling(2_000, 9),
            FOUR_RANGES.withSampling(17_000, 42))) {
      assertEquals(new MonteCarlo().run(scenario), many.run(scenario));
    }
  }

  @Test
  void run_givesOtherNumbers_otherSeed() {
    Uncertainty one = new MonteCarlo().run(FOUR_RANGES.withSampling(1_000, 1));
    Uncertainty two = new MonteCarlo().run(FOUR_RANGES.withSampling(1_000, 2));
    assertNotEquals(one.of(Strategy.PROMPTING).totalCost(), two.of(Strategy.PROMPTING).totalCost());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void probabilities_addUp_anyScenario(long seed) {
    Scenario scenario = RandomScenarios.of(seed).withSampling(500, seed);
    Uncertainty uncertainty = new MonteCarlo().run(scenario);
    double cheapest = 0;
    double recommended = 0;
    for (Uncertainty.StrategySpread spread : uncertainty.strategies()) {
      cheapest += spread.probabilityCheapest();
      recommended += spread.probabilityRecommended();
      Quantiles total = spread.totalCost();
      assertTrue(total.p10() <= total.p50() && total.p50() <= total.p90());
    }
    assertEquals(1, cheapest, 1e-12);
    assertEquals(1, recommended, 1e-12);
    for (Uncertainty.BreakEvenSpread spread : uncertainty.breakEvens()) {
      assertEquals(spread.probability(), spread.probabilityByMonth().last(), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 101, 5_000})
  void quantiles_equalSorting_anySize(int size) {
    Random random = new Random(size);
    double[] uniform = random.doubles(size).toArray();
    double[] heavy = Arrays.stream(uniform).map(u -> Math.exp(20 * u)).toArray();
    double[] lumpy = Arrays.stream(uniform).map(u -> Math.rint(4 * u)).toArray();
    double[] equal = new double[size];
    QuantileSelector selector = new QuantileSelector(size);
    for (double[] values : new double[][] {uniform, heavy, lumpy, equal}) {
      Quantiles quantiles = selector.of(values, size);
      assertEquals(ReferenceDraws.quantile(values, 0.1), quantiles.p10(), 0);
      assertEquals(ReferenceDraws.quantile(values, 0.5), quantiles.p50(), 0);
      assertEquals(ReferenceDraws.quantile(values, 0.9), quantiles.p90(), 0);
    }
  }

  @Test
  void order_sortsByValue_tiesByNumber() {
    double[] values = {3, 1, 2, 1, 3, 1.0000000000000002, 0, 2};
    assertEquals("[6, 1, 3, 5, 2, 7, 0, 4]", Arrays.toString(ValueOfInformation.order(values)));
    assertEquals("[0, 1, 2]", Arrays.toString(ValueOfInformation.order(new double[] {5, 5, 5})));
  }

  @Test
  void tornado_agreesWithPointRuns_largestFirst() {
    Uncertainty uncertainty = new MonteCarlo().run(FOUR_RANGES.withSampling(100, 1));
    Scenario point = FOUR_RANGES.withRanges(Map.of());
    double last = Double.POSITIVE_INFINITY;
    for (Uncertainty.TornadoBar bar : uncertainty.tornado()) {
      Parameter parameter = bar.parameter();
      Range range = FOUR_RANGES.ranges().get(parameter);
      Outcome low = new Simulator().simulate(point.with(parameter, range.low()));
      Outcome high = new Simulator().simulate(point.with(parameter, range.high()));
      assertEquals(difference(low, bar.pair()), bar.low(), 1e-6);
      assertEquals(difference(high, bar.pair()), bar.high(), 1e-6);
      assertEquals(low.of(bar.pair()).month(), bar.monthLow());
      assertTrue(bar.swing() <= last, "order");
      last = bar.swing();
    }
    assertEquals(12, uncertainty.tornado().size());
  }

  @Test
  void tornado_countsTotalsWithinTolerance_asEqual() {
    Scenario nearlyEqual =
        Scenario.DEFAULT
            .with(COST_PER_ERROR, 0)
            .with(HYBRID_RETRIEVED_TOKENS, 0)
            .with(HYBRID_INSTRUCTION_TOKENS, Scenario.DEFAULT.get(FINE_TUNING_INSTRUCTION_TOKENS))
            .with(HYBRID_MONTHLY_HOURS, Scenario.DEFAULT.get(FINE_TUNING_MONTHLY_HOURS))
            .with(HYBRID_LEAD_TIME_DAYS, Scenario.DEFAULT.get(FINE_TUNING_LEAD_TIME_DAYS))
            .with(HYBRID_SETUP_HOURS, 1e-7);
    Outcome outcome = new Simulator().simulate(nearlyEqual);
    assertTrue(difference(outcome, BreakEven.Pair.HYBRID_FINE_TUNING) > 0);
    Scenario ranged = nearlyEqual.withRanges(Map.of(PROMPTING_INPUT_PRICE, new Range(1, 3)));
    Uncertainty.TornadoBar bar =
        Tornado.of(ranged).stream()
            .filter(b -> b.pair().equals(BreakEven.Pair.HYBRID_FINE_TUNING))
            .findFirst()
            .orElseThrow();
    assertEquals(0, bar.low());
    assertEquals(0, bar.base());
    assertEquals(0, bar.high());
  }

  private static double difference(Outcome outcome, BreakEven.Pair pair) {
    return outcome.of(pair.challenger()).totalCost() - outcome.of(pair.incumbent()).totalCost();
  }

  /** Only the cost per error is unknown, and it decides: knowing it is knowing all there is. */
  @Test
  void informationValue_ofTheOnlyUnknown_isNearlyAll() {
    Scenario scenario =
        Scenario.DEFAULT
            .with(COST_PER_ERROR, 0.02)
            .withRanges(Map.of(COST_PER_ERROR, new Range(0.002, 0.2)))
            .withSampling(20_000, 3);
    Uncertainty.InformationValue value = new MonteCarlo().run(scenario).informationValue();
    double one = value.perParameter().get(COST_PER_ERROR).getAsDouble();
    assertTrue(one > 0 && one <= value.evpi(), one + " of " + value.evpi());
  }

  @Test
  void informationValue_isUnknown_fewDraws() {
    Scenario scenario = FOUR_RANGES.withSampling(999, 3);
    Uncertainty.InformationValue value = new MonteCarlo().run(scenario).informationValue();
    assertTrue(value.perParameter().values().stream().allMatch(v -> v.isEmpty()));
  }

  /** Other random numbers give other values, which differ by about as much as the noise says. */
  @Test
  void informationValue_differsBetweenSeeds_byItsNoise() {
    double[] values = new double[40];
    double noise = 0;
    for (int i = 0; i < values.length; i++) {
      Scenario scenario = Scenario.DEFAULT.withRanges(Map.of()).withSampling(1_000, 50 + i);
      Uncertainty.InformationValue value = new MonteCarlo().run(scenario).informationValue();
      values[i] = value.evpi();
      noise += value.noise() / values.length;
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 39;
    assertEquals(1, Math.sqrt(variance) / noise, 0.3);
  }
}
