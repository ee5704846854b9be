package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleGridTest {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  @Test
  void examples_areNone_thenSixteenADecadeToAHundredThousand() {
    assertEquals(82, POINTS);
    assertEquals(0, ExampleGrid.EXAMPLES.get(0));
    for (int j = 0; j <= 80; j++) {
      double expected = Math.pow(10, j / 16.0);
      assertEquals(expected, ExampleGrid.EXAMPLES.get(1 + j), 1e-12 * expected);
    }
  }

  @Test
  void firstAtLeast_isTheFirstPoint_orTheLastOfAll() {
    assertEquals(0, ExampleGrid.firstAtLeast(0));
    assertEquals(1, ExampleGrid.firstAtLeast(0.5));
    assertEquals(1, ExampleGrid.firstAtLeast(1));
    assertEquals(2, ExampleGrid.firstAtLeast(1.1));
    assertEquals(17, ExampleGrid.firstAtLeast(9.999));
    assertEquals(81, ExampleGrid.firstAtLeast(100_000));
    assertEquals(81, ExampleGrid.firstAtLeast(1e6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 250})
  void odds_areThePowersOfTheRatio_forOneCurveAndForMany(double stacked) {
    ExampleGrid grid = ExampleGrid.of(stacked);
    double[] halves = {0.5, 150, 4_000};
    double[] steepness = {1, 0.7, 2.3};
    double[] logHalf = new double[3];
    double[] ratio = new double[3];
    double[] together = new double[3];
    double[][] alone = new double[3][POINTS];
    for (int c = 0; c < 3; c++) {
      logHalf[c] = Math.log(halves[c]);
      ratio[c] = grid.ratio(steepness[c]);
      grid.odds(logHalf[c], steepness[c], alone[c], POINTS);
    }
    for (int p = 0; p < POINTS; p++) {
      grid.odds(p, together.length, logHalf, steepness, ratio, together);
      double learned = ExampleGrid.EXAMPLES.get(p) + stacked;
      for (int c = 0; c < 3; c++) {
        double expected = Math.pow(halves[c] / learned, steepness[c]);
        double near = learned == 0 ? 0 : 1e-12 * expected;
        assertEquals(expected, alone[c][p], near);
        assertEquals(expected, together[c], near);
      }
      double dip = Math.exp(-learned / 50) - Math.exp(-learned / 5);
      assertEquals(dip, grid.overfitting(p), 1e-14);
    }
  }

  @Test
  void odds_areWrittenForTheFirstPoints_only() {
    double[] odds = new double[POINTS];
    ExampleGrid.of(0).odds(1, 1, odds, 3);
    assertEquals(Double.POSITIVE_INFINITY, odds[0]);
    assertEquals(Math.E, odds[1], 1e-12);
    assertEquals(0, odds[3]);
  }
}
