package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.wording.MonthNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AxisTest {
  private static ChartAxis axis(AxisScale scale, double low, double high, Quantity.Kind kind) {
    Quantity quantity =
        switch (kind) {
          case MONEY -> Quantity.money("USD", Outcomes.NUMBERS);
          case MONTH -> Quantity.of(MonthNames.byNumber(Outcomes.NUMBERS));
          case COUNT, PERCENT, MILLIS -> Quantity.of(kind, Outcomes.NUMBERS);
        };
    return new ChartAxis("", scale, low, high, quantity);
  }

  @ParameterizedTest
  @EnumSource
  void position_isUndoneByValue(AxisScale scale) {
    for (double value : new double[] {0.2, 1, 3, 47, 1e5}) {
      assertEquals(value, scale.value(scale.position(value)), value * 1e-12);
    }
  }

  @Test
  void zeroLog_keepsZeroOnTheAxis() {
    ChartAxis axis = axis(AxisScale.ZERO_LOG, 0, 100_000, Quantity.Kind.COUNT);
    assertEquals(0, axis.share(0));
    assertEquals(1, axis.share(100_000), 1e-12);
    assertEquals(0.5 / 5.5, axis.share(1), 1e-12);
    assertArrayEquals(new double[] {0, 1, 10, 100, 1e3, 1e4, 1e5}, axis.ticks(10));
  }

  @Test
  void ticks_areRoundAndFitTheRoom() {
    ChartAxis money = axis(AxisScale.LINEAR, 0, 262_000, Quantity.Kind.MONEY);
    assertArrayEquals(new double[] {0, 50_000, 100_000, 150_000, 200_000, 250_000}, money.ticks(6));
    assertArrayEquals(new double[] {0, 200_000}, money.ticks(2));
    ChartAxis wide = axis(AxisScale.LOG, 1, 1e10, Quantity.Kind.COUNT);
    assertArrayEquals(new double[] {1, 1e3, 1e6, 1e9}, wide.ticks(4));
    ChartAxis narrow = axis(AxisScale.LOG, 1.5, 25, Quantity.Kind.COUNT);
    assertArrayEquals(new double[] {2, 5, 10, 20}, narrow.ticks(5), 1e-12);
  }

  @Test
  void ticks_areFifthsOrQuarters_shares() {
    ChartAxis all = axis(AxisScale.LINEAR, 0, 1, Quantity.Kind.PERCENT);
    assertArrayEquals(new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}, all.ticks(5), 1e-12);
    assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, all.ticks(4), 1e-12);
    assertArrayEquals(new double[] {0, 0.5, 1}, all.ticks(3), 1e-12);
  }

  @Test
  void accuracy_endsAtAll_andBeginsBelowTheLowest() {
    for (double lowest : new double[] {0.03, 0.2, 0.31, 0.55, 0.6, 0.79, 0.81, 0.95, 1}) {
      ChartAxis axis = ChartAxis.accuracy(lowest, Outcomes.NUMBERS);
      assertEquals(1, axis.high());
      assertTrue(axis.low() < lowest, "lowest " + lowest);
      for (int most = 2; most <= 12; most++) {
        double[] ticks = axis.ticks(most);
        assertEquals(1, ticks[ticks.length - 1], 1e-12, "lowest " + lowest);
        assertTrue(ticks.length <= most + 1);
      }
    }
  }

  @Test
  void ticks_areWholePartsOfAYear_months() {
    ChartAxis months = axis(AxisScale.LINEAR, 0, 24, Quantity.Kind.MONTH);
    assertArrayEquals(new double[] {0, 6, 12, 18, 24}, months.ticks(6));
    assertArrayEquals(new double[] {0, 12, 24}, months.ticks(2));
    assertArrayEquals(
        new double[] {0, 1}, axis(AxisScale.LINEAR, 0, 1, Quantity.Kind.MONTH).ticks(9));
  }

  @Test
  void construction_refusesAnAxisWithoutLength() {
    assertThrows(
        IllegalArgumentException.class, () -> axis(AxisScale.LOG, 5, 5, Quantity.Kind.COUNT));
  }

  @Test
  void quantity_writesBriefAndFull() {
    Quantity month = Quantity.of(MonthNames.byNumber(Outcomes.NUMBERS));
    assertEquals("Set-up", month.brief(0));
    assertEquals("Month 12", month.full(12));
    Quantity money = Quantity.money("EUR", Outcomes.NUMBERS);
    assertEquals("€1.4M", money.brief(1_400_000));
    assertEquals("€1,400,000", money.full(1_400_000));
  }
}
