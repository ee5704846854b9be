package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ToleranceTest {
  @Test
  void difference_isZero_withinEpsilonOfTheLarger() {
    assertEquals(0, Tolerance.difference(1e9, 1e9 + 0.9));
    assertEquals(0, Tolerance.difference(1e9 + 0.9, 1e9));
    assertEquals(-2, Tolerance.difference(1e9, 1e9 + 2));
    assertEquals(2, Tolerance.difference(1e9 + 2, 1e9));
    assertEquals(0, Tolerance.difference(0, 0));
    assertEquals(1e-12, Tolerance.difference(1e-12, 0));
  }

  @Test
  void exceeds_isTheSignOfTheDifference_whereThatIsPositive() {
    double[] numbers = {0, 1e-12, 1, 1 + 1e-10, 1 + 1e-8, 1e9, 1e9 + 0.9, 1e9 + 2};
    for (double a : numbers) {
      for (double b : numbers) {
        int expected = Tolerance.difference(a, b) > 0 ? 1 : 0;
        assertEquals(expected, Tolerance.exceeds(a, b), a + " against " + b);
      }
    }
  }

  @Test
  void reaches_forgivesAHair() {
    assertTrue(Tolerance.reaches(0.8, 0.8));
    assertTrue(Tolerance.reaches(0.8 - 5e-10, 0.8));
    assertFalse(Tolerance.reaches(0.8 - 5e-9, 0.8));
  }

  @Test
  void isWithin_forgivesAHairOfEachEnd() {
    assertTrue(Tolerance.isWithin(100 - 5e-8, 100, 1e6));
    assertFalse(Tolerance.isWithin(100 - 5e-7, 100, 1e6));
    assertTrue(Tolerance.isWithin(1e6 + 5e-4, 100, 1e6));
    assertFalse(Tolerance.isWithin(1e6 + 5e-3, 100, 1e6));
  }

  @Test
  void ceilAndFloor_takeAHairBesideAWholeNumberForIt() {
    assertEquals(3, Tolerance.ceil(3 + 5e-10));
    assertEquals(4, Tolerance.ceil(3 + 5e-9));
    assertEquals(3, Tolerance.floor(3 - 5e-10));
    assertEquals(2, Tolerance.floor(3 - 5e-9));
  }
}
