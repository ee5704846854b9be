package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEvenScan;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of all draws, counted and sorted once more from one draw after the other. */
class SpreadTest {
  /** More than two blocks, and no whole number of them. */
  private static final int DRAWS = 700;

  private static final int STRATEGIES = Strategy.values().length;

  private static final Scenario RANGED =
      Scenario.DEFAULT
          .with(COST_PER_ERROR, 0.02)
          .with(BUDGET, 150_000)
          .withRanges(
              Map.of(
                  MONTHLY_CALLS, new Range(200_000, 2_500_000),
                  BUDGET, new Range(100_000, 250_000),
                  PROMPTING_INPUT_PRICE, new Range(0.5, 4)))
          .withSampling(DRAWS, 5);

  static Stream<Scenario> scenarios() {
    Map<Parameter, Range> timed =
        Map.of(
            MONTHLY_GROWTH, new Range(0.01, 0.05),
            FINE_TUNING_LEAD_TIME_DAYS, new Range(10, 90),
            ANNUAL_DISCOUNT_RATE, new Range(0.02, 0.3));
    Scenario hosted =
        RANGED
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 800)
            .with(ANNUAL_DISCOUNT_RATE, 0.1);
    return Stream.of(
        RANGED,
        hosted,
        hosted.withRanges(timed),
        RANGED.with(TARGET_ACCURACY, 0.9),
        RANGED.with(BUDGET, 0).with(PROMPTING_SHOTS, 0).with(LABELED_EXAMPLES, 40),
        RANGED.withRanges(Map.of(PROMPTING_SHOTS, new Range(2, 12))));
  }

  /** Everything of each draw that the definitions speak of. */
  private static final class Plain {
    final double[][][] costs;
    final double[][] accuracies = new double[STRATEGIES][DRAWS];
    final double[][] spend = new double[STRATEGIES][DRAWS];
    final double[] budgets = new double[DRAWS];
    final double[][][] curves;
    final int[] cheapest = new int[DRAWS];
    final boolean[][] viable = new boolean[STRATEGIES][DRAWS];
    final int[] chosen = new int[DRAWS];

    Plain(Scenario scenario) {
      int months = scenario.horizonMonths();
      costs = new double[STRATEGIES][months + 1][DRAWS];
      curves = new double[STRATEGIES][ExampleGrid.EXAMPLES.size()][DRAWS];
      DrawWorker worker = new DrawWorker(scenario, 1);
      double[][][] one = new double[STRATEGIES][ExampleGrid.EXAMPLES.size()][1];
      for (int i = 0; i < DRAWS; i++) {
        worker.run(i, 0);
        ModelRun run = worker.modelRun();
        run.accuracyByExamples(one, 0, 1);
        budgets[i] = run.get(BUDGET);
        for (Strategy strategy : Strategy.values()) {
          int s = strategy.ordinal();
          double[] own = new double[months + 1];
          run.cumulative(strategy, own);
          for (int m = 0; m <= months; m++) {
            costs[s][m][i] = own[m];
          }
          for (int p = 0; p < one[s].length; p++) {
            curves[s][p][i] = one[s][p][0];
          }
          accuracies[s][i] = run.accuracy(strategy);
          spend[s][i] = run.spend(strategy);
          boolean enough = run.get(LABELED_EXAMPLES) >= 50 || !strategy.isTuned();
          boolean reaches = accuracies[s][i] + 1e-9 >= scenario.get(TARGET_ACCURACY);
          viable[s][i] = enough && reaches;
        }
        int draw = i;
        cheapest[i] = lowest(draw, s -> true);
        boolean none = IntStream.range(0, STRATEGIES).noneMatch(s -> viable[s][draw]);
        boolean tunable = run.get(LABELED_EXAMPLES) >= 50;
        chosen[i] = none ? mostAccurate(draw, tunable) : lowest(draw, s -> viable[s][draw]);
      }
    }

    /** The first whose total is within ε of the lowest. */
    private int lowest(int draw, IntPredicate among) {
      double lowest =
          IntStream.range(0, STRATEGIES)
              .filter(among)
              .mapToDouble(s -> total(s, draw))
              .min()
              .orElseThrow();
      return IntStream.range(0, STRATEGIES)
          .filter(among)
          .filter(s -> total(s, draw) * (1 - 1e-9) <= lowest)
          .findFirst()
          .orElseThrow();
    }

    private double total(int s, int draw) {
      return costs[s][costs[s].length - 1][draw];
    }

    private int mostAccurate(int draw, boolean tunable) {
      int most = 0;
      for (int s = 1; s < (tunable ? STRATEGIES : 1); s++) {
        most = accuracies[s][draw] > accuracies[most][draw] ? s : most;
      }
      return most;
    }

    double share(IntPredicate counted) {
      return (double) IntStream.range(0, DRAWS).filter(counted).count() / DRAWS;
    }
  }

  private static Quantiles quantiles(double[] values) {
    return new Quantiles(
        ReferenceDraws.quantile(values, 0.1),
        ReferenceDraws.quantile(values, 0.5),
        ReferenceDraws.quantile(values, 0.9));
  }

  private static void assertNear(Quantiles expected, Quantiles actual, String what) {
    double near = 1e-11 * Math.max(1, Math.abs(expected.p90()));
    assertEquals(expected.p10(), actual.p10(), near, what);
    assertEquals(expected.p50(), actual.p50(), near, what);
    assertEquals(expected.p90(), actual.p90(), near, what);
  }

  private static void assertBand(double[][] columns, QuantileBand band, String what) {
    assertEquals(columns.length, band.p50().size());
    for (int i = 0; i < columns.length; i++) {
      Quantiles found = new Quantiles(band.p10().get(i), band.p50().get(i), band.p90().get(i));
      assertNear(quantiles(columns[i]), found, what + " " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void run_countsAndSorts_whatDrawsSay(Scenario scenario) {
    Plain plain = new Plain(scenario);
    Uncertainty found = new MonteCarlo().run(scenario);
    int last = scenario.horizonMonths();
    for (StrategySpread spread : found.strategies()) {
      int s = spread.strategy().ordinal();
      String name = spread.strategy().key();
      assertNear(quantiles(plain.costs[s][last]), spread.totalCost(), name);
      assertBand(plain.costs[s], spread.cumulativeCost(), name + " month");
      assertNear(quantiles(plain.accuracies[s]), spread.accuracy(), name);
      assertBand(plain.curves[s], spread.accuracyByExamples(), name + " point");
      assertNear(quantiles(plain.spend[s]), spread.spend(), name);
      assertEquals(plain.share(i -> plain.cheapest[i] == s), spread.probabilityCheapest(), name);
      double target = scenario.get(TARGET_ACCURACY) - 1e-9;
      assertEquals(
          plain.share(i -> plain.accuracies[s][i] >= target),
          spread.probabilityMeetsTarget(),
          name);
      assertEquals(plain.share(i -> plain.chosen[i] == s), spread.probabilityRecommended(), name);
      assertEquals(plain.share(i -> plain.viable[s][i]), spread.probabilityViable(), name);
      assertEquals(
          plain.share(i -> plain.chosen[i] == s && plain.viable[s][i]),
          spread.probabilityBest(),
          name);
      OptionalDouble within =
          scenario.get(BUDGET) > 0
              ? OptionalDouble.of(
                  plain.share(i -> plain.spend[s][i] <= plain.budgets[i] * (1 + 1e-9)))
              : OptionalDouble.empty();
      assertEquals(within, spread.probabilityWithinBudget(), name);
    }
    IntPredicate none = i -> IntStream.range(0, STRATEGIES).noneMatch(s -> plain.viable[s][i]);
    assertEquals(plain.share(none), found.probabilityNoneViable());
    double best = found.strategies().stream().mapToDouble(StrategySpread::probabilityBest).sum();
    assertEquals(1, best + found.probabilityNoneViable(), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void run_tellsBreakEvens_ofTheDrawsThatHaveOne(Scenario scenario) {
    Plain plain = new Plain(scenario);
    Uncertainty found = new MonteCarlo().run(scenario);
    int last = scenario.horizonMonths();
    for (Pair pair : Pair.all()) {
      BreakEvenSpread spread = found.of(pair);
      double[][] challenger = plain.costs[pair.challenger().ordinal()];
      double[][] incumbent = plain.costs[pair.incumbent().ordinal()];
      double[] months =
          IntStream.range(0, DRAWS)
              .mapToDouble(i -> BreakEvenScan.month(ofDraw(challenger, i), ofDraw(incumbent, i)))
              .filter(month -> !Double.isNaN(month))
              .toArray();
      assertEquals((double) months.length / DRAWS, spread.probability());
      assertEquals(months.length > 0, spread.month().isPresent());
      spread.month().ifPresent(month -> assertNear(quantiles(months), month, "month"));
      Doubles histogram = spread.months();
      assertEquals(2 * last + 1, histogram.size());
      for (int half = 0; half < histogram.size(); half++) {
        double from = half / 2.0;
        double inside = DoubleStream.of(months).filter(m -> m >= from && m < from + 0.5).count();
        assertEquals(inside, histogram.get(half), pair + " from " + from);
      }
      for (int m = 0; m <= last; m++) {
        int month = m;
        double share =
            plain.share(
                i -> challenger[month][i] <= incumbent[month][i] + 1e-9 * incumbent[month][i]);
        assertEquals(share, spread.probabilityByMonth().get(m), pair + " month " + m);
      }
    }
  }

  private static double[] ofDraw(double[][] costs, int draw) {
    return Arrays.stream(costs).mapToDouble(month -> month[draw]).toArray();
  }

  /** The spend of a draw is that of a scenario with its numbers. */
  @Test
  void spend_isThatOfTheDrawsOwnScenario() {
    Scenario scenario =
        RANGED
            .with(ANNUAL_DISCOUNT_RATE, 0.1)
            .with(COST_PER_ERROR, 1)
            .withRanges(
                Map.of(
                    MONTHLY_CALLS, new Range(200_000, 2_500_000),
                    MONTHLY_GROWTH, new Range(0.01, 0.05),
                    HOURLY_RATE, new Range(50, 150)));
    DrawWorker worker = new DrawWorker(scenario, 1);
    for (int i = 0; i < 20; i++) {
      worker.run(i, 0);
      Scenario own = scenario.withRanges(Map.of());
      for (Parameter parameter : scenario.ranges().keySet()) {
        own = own.with(parameter, worker.modelRun().get(parameter));
      }
      for (Strategy strategy : Strategy.values()) {
        double expected = new Simulator().simulate(own).details().cumulativeSpend(strategy).last();
        assertEquals(expected, worker.modelRun().spend(strategy), 1e-10 * expected);
      }
    }
  }

  private static double correlation(double[] one, double[] other) {
    double[] a = standardized(one);
    double[] b = standardized(other);
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).average().orElseThrow();
  }

  private static double[] standardized(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().getAsDouble();
    return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
  }

  @Test
  void links_correlateValues_onTheirScales_andChangeNoRange() {
    Scenario scenario =
        Scenario.DEFAULT
            .withRanges(
                Map.of(
                    MONTHLY_CALLS, new Range(400_000, 2_500_000),
                    OUTPUT_TOKENS, new Range(5, 20),
                    SPECIALIZATION, new Range(0.3, 0.8),
                    HOURLY_RATE, new Range(60, 140)))
            .withLinks(
                List.of(
                    new Link(MONTHLY_CALLS, OUTPUT_TOKENS, 0.6),
                    new Link(OUTPUT_TOKENS, HOURLY_RATE, -0.5)));
    List<Parameter> parameters = new ArrayList<>(scenario.ranges().keySet());
    int draws = 20_000;
    double[][] taus = new double[parameters.size()][draws];
    DrawWorker worker = new DrawWorker(scenario, 1);
    for (int i = 0; i < draws; i++) {
      worker.run(i, 0);
      for (int r = 0; r < taus.length; r++) {
        taus[r][i] = parameters.get(r).scale().tau(worker.drawn(r));
      }
    }
    for (int r = 0; r < taus.length; r++) {
      Range range = scenario.ranges().get(parameters.get(r));
      double low = parameters.get(r).scale().tau(range.low());
      double high = parameters.get(r).scale().tau(range.high());
      double near = 0.02 * (high - low);
      assertEquals(low, ReferenceDraws.quantile(taus[r], 0.1), near, parameters.get(r).path());
      assertEquals(high, ReferenceDraws.quantile(taus[r], 0.9), near, parameters.get(r).path());
      for (int q = 0; q < r; q++) {
        Parameter one = parameters.get(q);
        Parameter other = parameters.get(r);
        double expected =
            scenario.links(one).stream()
                .filter(link -> link.names(other))
                .mapToDouble(Link::correlation)
                .sum();
        assertEquals(expected, correlation(taus[q], taus[r]), 0.025, one + " and " + other);
      }
    }
  }

  @Test
  void run_isEmpty_onceCanceled() {
    assertEquals(Optional.empty(), new MonteCarlo().run(RANGED, () -> true));
    assertTrue(new MonteCarlo().run(RANGED, () -> false).isPresent());
  }
}
