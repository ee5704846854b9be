package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
  /** Newcombe 1998, table I: 81 of 263 and 15 of 148, score method without correction. */
  @Test
  void of_givesPublishedIntervals() {
    WilsonInterval many = WilsonInterval.of(81, 263, 1.959963984540054);
    assertEquals(0.2553, many.low(), 5e-5);
    assertEquals(0.3662, many.high(), 5e-5);
    WilsonInterval few = WilsonInterval.of(15, 148, 1.959963984540054);
    assertEquals(0.0624, few.low(), 5e-5);
    assertEquals(0.1605, few.high(), 5e-5);
  }

  @Test
  void of_hasAWidth_whereNoneOrAllAreRight() {
    WilsonInterval none = WilsonInterval.of(0, 20);
    assertEquals(0, none.low(), 1e-15);
    assertTrue(none.high() > 0.05 && none.high() < 0.1, none.toString());
    WilsonInterval all = WilsonInterval.of(20, 20);
    assertEquals(1, all.high(), 1e-15);
    assertEquals(1 - none.high(), all.low(), 1e-12);
  }
}
