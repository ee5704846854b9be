package dev.tunewise.simulation.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DrawColumnsTest {
  private static final int MONTHS = 4;
  private static final int POINTS = ExampleGrid.EXAMPLES.size();
  private static final int COSTS = 3 * (MONTHS + 1);
  private static final int ALL = COSTS + 3 * POINTS;

  @Test
  void columns_areCostsThenCurves_eachOnce() {
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
        assertTrue(column >= COSTS && !seen.get(column));
        seen.set(column);
      }
    }
    assertEquals(ALL, seen.cardinality());
    assertEquals(ALL, seen.length());
  }

  /** 2²⁵ numbers at a time. */
  @Test
  void from_takesAsManyColumns_asThereIsRoomFor() {
    DrawColumns first = DrawColumns.from(0, MONTHS, 1 << 20, c -> false);
    assertEquals(0, first.first());
    assertEquals(32, first.end());
    DrawColumns last = DrawColumns.from(ALL - 5, MONTHS, 1 << 20, c -> false);
    assertEquals(ALL, last.end());
    assertEquals(8, DrawColumns.from(7, MONTHS, 1 << 26, c -> false).end(), "one at least");
    DrawColumns few = DrawColumns.from(0, MONTHS, 100, c -> c % 2 == 0);
    assertEquals(ALL, few.end());
    for (int c = 0; c < ALL; c++) {
      assertEquals(c % 2 == 0, few.holds(c));
      assertEquals(c % 2 == 0 ? 100 : 0, few.column(c).length);
    }
  }

  @Test
  void window_knowsWhatItHas() {
    assertWindow(0, COSTS, true, true, false);
    assertWindow(0, COSTS - 1, true, false, false);
    assertWindow(1, COSTS - 1, true, false, false);
    assertWindow(0, ALL, true, true, true);
    assertWindow(COSTS - 1, 2, true, false, true);
    assertWindow(COSTS, 3, false, false, true);
  }

  private static void assertWindow(
      int first, int width, boolean costs, boolean allCosts, boolean curves) {
    DrawColumns window = DrawColumns.of(first, width, MONTHS, 1);
    String name = first + " + " + width;
    assertEquals(costs, window.hasCosts(), name);
    assertEquals(allCosts, window.hasAllCosts(), name);
    assertEquals(curves, window.hasCurves(), name);
  }

  @Test
  void costs_areTheColumns_byStrategyAndMonth() {
    DrawColumns window = DrawColumns.of(0, COSTS, MONTHS, 2);
    double[][][] costs = window.costs();
    assertEquals(3, costs.length);
    for (Strategy strategy : Strategy.values()) {
      assertEquals(MONTHS + 1, costs[strategy.ordinal()].length);
      for (int m = 0; m <= MONTHS; m++) {
        int column = DrawColumns.cost(strategy, m, MONTHS);
        assertSame(window.column(column), costs[strategy.ordinal()][m]);
      }
    }
  }

  @Test
  void curves_areTheColumnsInsideTheWindow() {
    int first = DrawColumns.curve(Strategy.FINE_TUNING, 10, MONTHS);
    int end = DrawColumns.curve(Strategy.HYBRID, 1, MONTHS);
    DrawColumns window = DrawColumns.of(first, end - first, MONTHS, 2);
    double[][][] curves = window.curves();
    assertEquals(0, curves[Strategy.PROMPTING.ordinal()].length);
    for (int p = 0; p < POINTS; p++) {
      assertEquals(p < 10 ? 0 : 2, curves[Strategy.FINE_TUNING.ordinal()][p].length, "" + p);
      assertEquals(p < 1 ? 2 : 0, curves[Strategy.HYBRID.ordinal()][p].length, "" + p);
    }
    assertSame(window.column(first), curves[Strategy.FINE_TUNING.ordinal()][10]);
    DrawColumns costsOnly = DrawColumns.of(0, COSTS, MONTHS, 2);
    for (double[][] none : costsOnly.curves()) {
      assertEquals(0, none.length);
    }
    DrawColumns hybridOnly = DrawColumns.of(end - 1, 1, MONTHS, 2);
    assertEquals(0, hybridOnly.curves()[Strategy.FINE_TUNING.ordinal()].length);
    assertFalse(hybridOnly.hasCosts());
  }

  @Test
  void putCosts_writesSomeDraws_toTheColumnsThatItHas() {
    double[][][] costs = new double[3][MONTHS + 1][2];
    for (int s = 0; s < 3; s++) {
      for (int m = 0; m <= MONTHS; m++) {
        costs[s][m] = new double[] {100 * s + m + 0.25, 100 * s + m + 0.5};
      }
    }
    int first = DrawColumns.cost(Strategy.PROMPTING, 3, MONTHS);
    DrawColumns window = DrawColumns.of(first, COSTS - first + 2, MONTHS, 5);
    window.putCosts(costs, 1, 2);
    for (int c = first; c < COSTS; c++) {
      int strategy = c / (MONTHS + 1);
      double value = 100 * strategy + c % (MONTHS + 1);
      assertArrayEquals(
          new double[] {0, value + 0.25, value + 0.5, 0, 0}, window.column(c), "column " + c);
    }
    assertArrayEquals(new double[5], window.column(COSTS));
  }
}
