package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEvenScan;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws are calculated in blocks: the numbers must be those of one draw after the other. */
class DrawRunTest {
  /** More than a block, and no whole number of them. */
  private static final int COUNT = 600;

  private static final Scenario RANGES =
      Scenario.DEFAULT
          .withRanges(
              Map.of(
                  MONTHLY_CALLS, new Range(400_000, 2_500_000),
                  PROMPTING_INPUT_PRICE, new Range(1, 3)))
          .withSampling(COUNT, 42);

  static Stream<Scenario> scenarios() {
    Scenario hosted =
        RANGES
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2.5)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 500);
    Scenario moving =
        hosted.withRanges(
            Map.of(
                MONTHLY_GROWTH, new Range(0.01, 0.05),
                FINE_TUNING_LEAD_TIME_DAYS, new Range(10, 90)));
    Scenario gridMoves =
        RANGES
            .with(STACKED_EXAMPLES, 100)
            .withRanges(
                Map.of(STACKED_EXAMPLES, new Range(50, 200), PROMPTING_SHOTS, new Range(2, 30)));
    Scenario stacked = RANGES.with(STACKED_EXAMPLES, 100).with(HYBRID_SHOTS, 4);
    // Nothing but accuracies moves, and with them the cost of errors.
    Scenario errors = Scenario.DEFAULT.with(COST_PER_ERROR, 0.2).with(MONTHLY_DRIFT, 0.03);
    Scenario free = Scenario.DEFAULT.with(COST_PER_ERROR, 0);
    Stream<Scenario> unranged = Stream.of(errors, free).map(s -> s.withSampling(COUNT, 7));
    Stream<Scenario> random =
        Stream.of(1L, 2L, 3L, 4L, 5L).map(s -> RandomScenarios.of(s).withSampling(COUNT, s));
    return Stream.of(Stream.of(RANGES, hosted, moving, gridMoves, stacked), unranged, random)
        .flatMap(all -> all);
  }

  /** All columns, each asked for once. */
  private static double[][] copyOf(DrawColumns columns, int draws) {
    double[][] copies = new double[DrawColumns.count(columns.months())][];
    for (int part = 0; part < columns.parts(); part++) {
      columns.part(
          part,
          draws,
          c -> true,
          (c, values) -> {
            assertNull(copies[c], "column " + c);
            copies[c] = Arrays.copyOf(values, draws);
          });
    }
    return copies;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void columns_holdTheCostsOfEachDraw(Scenario scenario) {
    int months = scenario.horizonMonths();
    DrawColumns all = new DrawColumns(scenario, COUNT, c -> true);
    DrawRun draws = new DrawRun(scenario, false, () -> false);
    draws.run(all, 0);
    DrawWorker worker = new DrawWorker(scenario, 1);
    double[][] costs = new double[Strategy.values().length][months + 1];
    for (int i = 0; i < COUNT; i++) {
      worker.run(i, 0);
      for (Strategy strategy : Strategy.values()) {
        double[] own = costs[strategy.ordinal()];
        worker.modelRun().cumulative(strategy, own);
        for (int m = 0; m <= months; m++) {
          assertEquals(own[m], all.column(DrawColumns.cost(strategy, m, months))[i]);
        }
        assertEquals(own[months], draws.totals[strategy.ordinal()][i], 1e-12 * own[months]);
      }
      for (BreakEven.Pair pair : BreakEven.Pair.all()) {
        double[] challenger = costs[pair.challenger().ordinal()];
        double month = BreakEvenScan.month(challenger, costs[pair.incumbent().ordinal()]);
        assertEquals(month, draws.breakEvenMonths[pair.index()][i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void columns_holdTheCurvesOfEachDraw(Scenario scenario) {
    int months = scenario.horizonMonths();
    DrawColumns all = new DrawColumns(scenario, COUNT, c -> true);
    new DrawRun(scenario, false, () -> false).run(all, 0);
    double[][] columns = copyOf(all, COUNT);
    DrawWorker worker = new DrawWorker(scenario, 1);
    double[][][] curves = new double[Strategy.values().length][ExampleGrid.EXAMPLES.size()][1];
    for (int i = 0; i < COUNT; i++) {
      worker.run(i, 0);
      worker.modelRun().accuracyByExamples(curves, 0, 1);
      for (Strategy strategy : Strategy.values()) {
        double[][] curve = curves[strategy.ordinal()];
        for (int p = 0; p < curve.length; p++) {
          assertEquals(curve[p][0], columns[DrawColumns.curve(strategy, p, months)][i]);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void notMoreExpensiveByMonth_countsTheColumns(Scenario scenario) {
    int months = scenario.horizonMonths();
    DrawColumns all = new DrawColumns(scenario, COUNT, c -> true);
    DrawRun draws = new DrawRun(scenario, false, () -> false);
    draws.run(all, 0);
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      double[] shares = draws.notMoreExpensiveByMonth(pair);
      for (int m = 0; m <= months; m++) {
        double[] challenger = all.column(DrawColumns.cost(pair.challenger(), m, months));
        double[] incumbent = all.column(DrawColumns.cost(pair.incumbent(), m, months));
        int notMoreExpensive = 0;
        for (int i = 0; i < COUNT; i++) {
          notMoreExpensive += Tolerance.difference(challenger[i], incumbent[i]) <= 0 ? 1 : 0;
        }
        assertEquals((double) notMoreExpensive / COUNT, shares[m]);
      }
    }
  }

  /** Of a million draws a piece is held at a time. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void columns_areTheSame_inPieces(Scenario scenario) {
    DrawColumns all = new DrawColumns(scenario, COUNT, c -> true);
    DrawRun whole = new DrawRun(scenario, false, () -> false);
    assertEquals(COUNT, whole.run(all, 0));
    double[][] columns = copyOf(all, COUNT);
    DrawRun draws = new DrawRun(scenario, false, () -> false);
    DrawColumns piece = new DrawColumns(scenario, DrawBlock.SIZE, c -> true);
    for (int first = 0; first < COUNT; first += DrawBlock.SIZE) {
      int size = draws.run(piece, first);
      assertEquals(Math.min(DrawBlock.SIZE, COUNT - first), size);
      double[][] pieces = copyOf(piece, size);
      for (int c = 0; c < columns.length; c++) {
        assertArrayEquals(
            Arrays.copyOfRange(columns[c], first, first + size), pieces[c], "column " + c);
      }
    }
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      assertArrayEquals(whole.notMoreExpensiveByMonth(pair), draws.notMoreExpensiveByMonth(pair));
      assertArrayEquals(whole.breakEvenMonths[pair.index()], draws.breakEvenMonths[pair.index()]);
    }
    assertArrayEquals(whole.recommended, draws.recommended);
    assertArrayEquals(whole.viable, draws.viable);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void columns_holdAccuracyAndSpendOfEachDraw(Scenario scenario) {
    int months = scenario.horizonMonths();
    DrawColumns all = new DrawColumns(scenario, COUNT, c -> true);
    new DrawRun(scenario, false, () -> false).run(all, 0);
    DrawWorker worker = new DrawWorker(scenario, 1);
    for (int i = 0; i < COUNT; i++) {
      worker.run(i, 0);
      for (Strategy strategy : Strategy.values()) {
        assertEquals(
            worker.modelRun().accuracy(strategy),
            all.column(DrawColumns.accuracy(strategy, months))[i]);
        assertEquals(
            worker.modelRun().spend(strategy), all.column(DrawColumns.spend(strategy, months))[i]);
      }
    }
  }

  /** Ranged inputs that found no room are drawn again. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void ranged_areTheSame_fewAtATime(Scenario scenario) {
    DrawColumns all = new DrawColumns(scenario, COUNT, c -> true);
    DrawRun whole = new DrawRun(scenario, false, () -> false);
    whole.run(all, 0);
    DrawRun few = new DrawRun(scenario, false, () -> false, 1);
    few.run(all, 0);
    assertEquals(Math.min(1, whole.ranged.length), few.ranged.length);
    for (int r = 0; r < whole.ranged.length; r++) {
      few.drawRanges(r);
      assertEquals(r, few.firstRanged());
      assertArrayEquals(whole.ranged[r], few.ranged[0], "range " + r);
    }
    List<Parameter> parameters = List.copyOf(Calibration.ranges(scenario).keySet());
    assertEquals(ValueOfInformation.of(whole, parameters), ValueOfInformation.of(few, parameters));
  }
}
