package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.statistics.PairedComparison.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
  private static final double Z_95 = 1.959963984540054;

  @Test
  void pValue_ofFewDisagreements_isCountedByHand() {
    assertEquals(1, new PairedComparison(5, 0, 0, 5).pValue(), 0);
    assertEquals(1, new PairedComparison(5, 1, 0, 5).pValue(), 1e-15);
    assertEquals(0.5, new PairedComparison(5, 2, 0, 5).pValue(), 1e-15);
    assertEquals(2 / 64.0, new PairedComparison(0, 0, 6, 0).pValue(), 1e-15);
    assertEquals(1, new PairedComparison(5, 4, 4, 5).pValue(), 1e-15);
  }

  /** Bentur et al. 2009, in Fagerland, Lydersen and Laake 2014: 1, 1, 7 and 12 of 21. */
  @Test
  void comparison_givesPublishedNumbers() {
    PairedComparison airways = new PairedComparison(1, 1, 7, 12);
    assertEquals(0.0703, airways.pValue(), 5e-5);
    Interval interval = airways.interval(Z_95);
    assertEquals(-0.507, interval.low(), 5e-4);
    assertEquals(-0.026, interval.high(), 5e-4);
  }

  @Test
  void pValue_isThatOfExactArithmetic() {
    for (int n = 1; n <= 40; n++) {
      for (int k = 0; k <= n; k++) {
        assertEquals(exact(k, n), new PairedComparison(3, k, n - k, 2).pValue(), 1e-13);
      }
    }
    for (int k : new int[] {2_300, 2_400, 2_480, 2_500}) {
      double exact = exact(k, 5_000);
      assertEquals(exact, new PairedComparison(0, k, 5_000 - k, 0).pValue(), 1e-10 * exact);
    }
  }

  /** Twice the tail of coin tosses in whole numbers. */
  private static double exact(int onlyFirst, int n) {
    BigInteger term = BigInteger.ONE;
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i <= Math.min(onlyFirst, n - onlyFirst); i++) {
      sum = sum.add(term);
      term = term.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    BigDecimal all = new BigDecimal(BigInteger.TWO.pow(n));
    BigDecimal twice = new BigDecimal(sum.shiftLeft(1));
    return Math.min(1, twice.divide(all, MathContext.DECIMAL128).doubleValue());
  }

  @Test
  void pValue_staysAProbability_withVeryManyItems() {
    double even = new PairedComparison(0, 1_000_000, 1_000_000, 0).pValue();
    assertEquals(1, even, 1e-12);
    double uneven = new PairedComparison(0, 1_000_000, 1_002_000, 0).pValue();
    assertTrue(uneven > 0.1 && uneven < 0.2, "about 1.4 standard errors: " + uneven);
    assertEquals(0, new PairedComparison(0, 1_000, 999_000, 0).pValue(), 0);
  }

  @Test
  void interval_followsTheFirst_andTurnsWithTheOrder() {
    PairedComparison runs = new PairedComparison(144, 24, 8, 24);
    assertEquals(0.84, runs.first(), 1e-15);
    assertEquals(0.76, runs.second(), 1e-15);
    assertEquals(0.08, runs.difference(), 1e-15);
    assertEquals(0.0070003667, runs.pValue(), 1e-10);
    assertTrue(runs.isSignificant());
    assertEquals(0.033669, runs.interval().low(), 1e-6);
    assertEquals(0.127062, runs.interval().high(), 1e-6);
    Interval turned = new PairedComparison(144, 8, 24, 24).interval();
    assertEquals(-runs.interval().high(), turned.low(), 1e-15);
    assertEquals(-runs.interval().low(), turned.high(), 1e-15);
  }

  /** All tables of 25 items with one true difference: how often the interval holds it. */
  @Test
  void interval_holdsTheTruth_inAboutNineOfTenRuns() {
    double[] truth = {0.55, 0.2, 0.1, 0.15};
    int n = 25;
    double held = 0;
    for (int a = 0; a <= n; a++) {
      for (int b = 0; a + b <= n; b++) {
        for (int c = 0; a + b + c <= n; c++) {
          Interval interval = new PairedComparison(a, b, c, n - a - b - c).interval();
          if (interval.low() <= 0.1 && interval.high() >= 0.1) {
            held += probability(truth, a, b, c, n - a - b - c);
          }
        }
      }
    }
    assertTrue(held > 0.88 && held < 0.95, "held " + held);
  }

  private static double probability(double[] truth, int... counts) {
    double log = 0;
    int n = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int k = 1; k <= counts[i]; k++) {
        n++;
        log += Math.log(truth[i] * n / k);
      }
    }
    return Math.exp(log);
  }

  @Test
  void interval_isInsideMinusOneToOne_atTheEdges() {
    for (long[] c :
        new long[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 9, 0}, {0, 0, 0, 7}, {3, 0, 0, 4}}) {
      PairedComparison edge = new PairedComparison(c[0], c[1], c[2], c[3]);
      Interval interval = edge.interval();
      assertTrue(interval.low() >= -1 - 1e-12 && interval.high() <= 1 + 1e-12, edge.toString());
      assertTrue(interval.low() <= edge.difference(), edge.toString());
      assertTrue(interval.high() >= edge.difference(), edge.toString());
      assertFalse(Double.isNaN(interval.low() + interval.high()), edge.toString());
    }
  }

  @Test
  void comparison_withoutItems_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PairedComparison(0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PairedComparison(5, -1, 0, 0));
  }
}
