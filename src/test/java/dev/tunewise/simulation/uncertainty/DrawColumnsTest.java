package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.HORIZON_MONTHS;
import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawColumnsTest {
  private static final int MONTHS = 4;
  private static final int DRAWS = 100;
  private static final int POINTS = ExampleGrid.EXAMPLES.size();
  private static final int COSTS = 3 * (MONTHS + 1);
  private static final int CURVES = 3 * POINTS;
  private static final int ALL = COSTS + CURVES + 6;

  @Test
  void columns_areCostsThenCurvesThenAccuracyAndSpend_eachOnce() {
    assertEquals(ALL, DrawColumns.count(MONTHS));
    BitSet seen = new BitSet();
    for (Strategy strategy : Strategy.values()) {
      for (int m = 0; m <= MONTHS; m++) {
        int column = DrawColumns.cost(strategy, m, MONTHS);
        assertTrue(column < COSTS && !seen.get(column));
        seen.set(column);
      }
      for (int p = 0; p < POINTS; p++) {
        int column = DrawColumns.curve(strategy, p, MONTHS);
        assertTrue(column >= COSTS && column < COSTS + CURVES && !seen.get(column));
        seen.set(column);
      }
      for (int column :
          new int[] {DrawColumns.accuracy(strategy, MONTHS), DrawColumns.spend(strategy, MONTHS)}) {
        assertTrue(column >= COSTS + CURVES && !seen.get(column));
        seen.set(column);
      }
    }
    assertEquals(ALL, seen.cardinality());
    assertEquals(ALL, seen.length());
  }

  private static DrawColumns columns(Scenario scenario, IntPredicate wanted) {
    return new DrawColumns(scenario.with(HORIZON_MONTHS, MONTHS), DRAWS, wanted);
  }

  private static BitSet handedOver(DrawColumns columns, IntPredicate alsoWanted) {
    BitSet seen = new BitSet();
    for (int part = 0; part < columns.parts(); part++) {
      columns.part(
          part,
          DRAWS,
          alsoWanted,
          (c, values) -> {
            assertFalse(seen.get(c), "once");
            assertTrue(values.length >= DRAWS);
            seen.set(c);
          });
    }
    return seen;
  }

  /** Scenarios whose curves are calculated when asked for, and held. */
  static Stream<Scenario> scenarios() {
    return Stream.of(
        Scenario.DEFAULT,
        Scenario.DEFAULT.with(HYBRID_SHOTS, 8).withRanges(Map.of(HYBRID_SHOTS, new Range(4, 12))));
  }

  private static DrawColumns run(Scenario scenario, IntPredicate wanted) {
    Scenario small = scenario.with(HORIZON_MONTHS, MONTHS).withSampling(DRAWS, 1);
    DrawColumns columns = columns(small, wanted);
    new DrawRun(small, false, () -> false).run(columns, 0);
    return columns;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void columns_areHandedOverIfWanted(Scenario scenario) {
    DrawColumns all = run(scenario, c -> true);
    assertEquals(DRAWS, all.draws());
    assertEquals(ALL, handedOver(all, c -> true).cardinality());
    BitSet even = handedOver(all, c -> c % 2 == 0);
    assertEquals((ALL + 1) / 2, even.cardinality());
    // All but curves are needed for totals.
    DrawColumns some = run(scenario, c -> c < COSTS || c >= COSTS + CURVES || c % 2 == 0);
    BitSet thirds = handedOver(some, c -> c % 3 == 0);
    for (int c = 0; c < ALL; c++) {
      assertEquals(c % 2 == 0, even.get(c));
      boolean made = c < COSTS || c >= COSTS + CURVES || c % 2 == 0;
      assertEquals(made && c % 3 == 0, thirds.get(c));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void curves_areLeftOut_whereNoneIsWanted(Scenario scenario) {
    DrawColumns costs = run(scenario, c -> c < COSTS || c >= COSTS + CURVES);
    assertEquals(ALL - CURVES, handedOver(costs, c -> true).cardinality());
  }

  @Test
  void costs_areTheColumns_byStrategyAndMonth() {
    DrawColumns columns = columns(Scenario.DEFAULT, c -> true);
    double[][][] costs = columns.costs();
    assertEquals(3, costs.length);
    for (Strategy strategy : Strategy.values()) {
      assertEquals(MONTHS + 1, costs[strategy.ordinal()].length);
      for (int m = 0; m <= MONTHS; m++) {
        int column = DrawColumns.cost(strategy, m, MONTHS);
        assertSame(columns.column(column), costs[strategy.ordinal()][m]);
      }
    }
  }
}
