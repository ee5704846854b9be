package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void of_isAtMostTwoUnitsOff_allSizes() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      double x = (random.nextDouble() - 0.5) * (i % 2 == 0 ? 4 : 1390);
      double exact = StrictMath.exp(x);
      assertEquals(exact, Exponential.of(x), 2 * Math.ulp(exact), () -> "e^" + x);
    }
  }

  @Test
  void of_isThatOfStrictMath_atTheEnds() {
    double infinity = Double.POSITIVE_INFINITY;
    for (double x : new double[] {0, -0.0, -infinity, infinity, Double.NaN, 709, 710, -720, -800}) {
      assertEquals(StrictMath.exp(x), Exponential.of(x));
    }
  }

  @Test
  void of_neverFalls_acrossTheTable() {
    double last = 0;
    for (int i = -20_000; i <= 20_000; i++) {
      double power = Exponential.of(i / 10_000.0);
      assertTrue(power > last, "at " + i);
      last = power;
    }
  }
}
