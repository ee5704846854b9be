package dev.tunewise.simulation.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  @Test
  void columns_areHeldIfWanted() {
    DrawColumns half = new DrawColumns(MONTHS, 100, c -> c % 2 == 0);
    assertEquals(100, half.draws());
    for (int c = 0; c < ALL; c++) {
      assertEquals(c % 2 == 0, half.holds(c));
      assertEquals(c % 2 == 0 ? 100 : 0, half.column(c).length);
    }
  }

  @Test
  void costs_areTheColumns_byStrategyAndMonth() {
    DrawColumns columns = new DrawColumns(MONTHS, 2, c -> true);
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

  @Test
  void curves_areTheColumns_byStrategyAndPoint_emptyWhereNotHeld() {
    int left = DrawColumns.curve(Strategy.FINE_TUNING, 10, MONTHS);
    DrawColumns columns = new DrawColumns(MONTHS, 2, c -> c != left);
    double[][][] curves = columns.curves();
    assertEquals(3, curves.length);
    for (Strategy strategy : Strategy.values()) {
      assertEquals(POINTS, curves[strategy.ordinal()].length);
      for (int p = 0; p < POINTS; p++) {
        int column = DrawColumns.curve(strategy, p, MONTHS);
        assertSame(columns.column(column), curves[strategy.ordinal()][p]);
        assertEquals(column == left ? 0 : 2, curves[strategy.ordinal()][p].length);
      }
    }
  }

  @Test
  void curves_areEmpty_whereAWholeCurveIsNotHeld() {
    int end = DrawColumns.curve(Strategy.FINE_TUNING, 0, MONTHS);
    DrawColumns columns = new DrawColumns(MONTHS, 2, c -> c < COSTS || c >= end);
    assertEquals(0, columns.curves()[Strategy.PROMPTING.ordinal()].length);
    assertEquals(POINTS, columns.curves()[Strategy.FINE_TUNING.ordinal()].length);
  }
}
