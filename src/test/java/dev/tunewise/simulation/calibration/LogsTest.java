package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogsTest {
  @Test
  void sum_isTheLogarithmOfTheSum() {
    assertEquals(Math.log(5), Logs.sum(Math.log(2), Math.log(3)), 1e-15);
    assertEquals(Math.log(5), Logs.sum(Math.log(3), Math.log(2)), 1e-15);
    assertEquals(-1_000 + Math.log(2), Logs.sum(-1_000, -1_000), 1e-12);
    assertEquals(1_000, Logs.sum(1_000, -1_000));
    assertEquals(3, Logs.sum(3, Double.NEGATIVE_INFINITY));
  }

  @Test
  void onePlusExp_losesNothing_atEitherEnd() {
    assertEquals(Math.log(2), Logs.onePlusExp(0), 1e-15);
    assertEquals(Math.log(1 + Math.E), Logs.onePlusExp(1), 1e-15);
    assertEquals(Math.log(1 + 1 / Math.E), Logs.onePlusExp(-1), 1e-15);
    assertEquals(800, Logs.onePlusExp(800));
    assertEquals(Math.exp(-40), Logs.onePlusExp(-40), 1e-15 * Math.exp(-40));
  }

  @Test
  void logistic_isTheInverseOfLogit() {
    assertEquals(Math.log(9), Logs.logit(0.9), 1e-14);
    assertEquals(-Math.log(3), Logs.logit(0.25), 1e-14);
    assertEquals(0.9, Logs.logistic(Math.log(9)), 1e-15);
    assertEquals(0.25, Logs.logistic(-Math.log(3)), 1e-15);
  }
}
