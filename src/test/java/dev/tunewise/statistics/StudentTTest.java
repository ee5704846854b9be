package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** Tables of the distribution; the normal one at the end. */
  @ParameterizedTest
  @CsvSource({
    "0.9, 1, 3.0777",
    "0.9, 2, 1.8856",
    "0.9, 3, 1.6377",
    "0.9, 4, 1.5332",
    "0.9, 5, 1.4759",
    "0.9, 10, 1.3722",
    "0.9, 11, 1.3634",
    "0.9, 30, 1.3104",
    "0.975, 1, 12.7062",
    "0.975, 8, 2.3060",
    "0.9, 100001, 1.2816",
    "0.5, 7, 0"
  })
  void quantile_isThatOfTheTables(double probability, int freedom, double t) {
    assertEquals(t, StudentT.quantile(probability, freedom), 5e-5);
  }

  @Test
  void quantile_refusesWhatItDoesNotKnow() {
    assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.4, 3));
    assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(1, 3));
    assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.9, 0));
  }
}
