package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.simulation.calibration.HandMadeFits.Curve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianCurveTest {
  /** Half of a bin of the histogram that medians are read from. */
  private static final double BIN = 0.5 / 8192;

  private static final Curve SLOW = new Curve(1, 0.3, 0.9, 150, 0.8);
  private static final Curve STEEP = new Curve(1, 0.2, 0.95, 40, 3);

  /** Between the entries of the table as on them, and below and beyond all of them. */
  @ParameterizedTest
  @ValueSource(
      doubles = {
        0, 0.02, 0.05, 0.1, 0.11, 1, 10.7, 36, 41, 43.2, 50, 99, 150, 333, 4_444, 99_999, 1e6
      })
  void median_ofOneCurve_isTheCurve(double examples) {
    assertEquals(SLOW.at(examples), HandMadeFits.fit(1e6, SLOW).median(examples), BIN + 2e-4);
    assertEquals(STEEP.at(examples), HandMadeFits.fit(1e6, STEEP).median(examples), BIN + 4e-4);
  }

  /** Below the table a straight line leads to 0 examples. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.025, 0.05, 0.075, 0.1})
  void median_isStraight_belowTheTable(double examples) {
    Curve early = new Curve(1, 0.2, 0.9, 0.2, 1);
    double share = examples / 0.1;
    double expected = early.at(0) + share * (early.at(0.1) - early.at(0));
    assertEquals(expected, HandMadeFits.fit(1e6, early).median(examples), BIN + 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e6, 1.1e6, 5e7})
  void median_staysAsAtAMillion_beyond(double examples) {
    CurveFit fit = HandMadeFits.fit(1e6, SLOW);
    assertEquals(fit.median(1e6), fit.median(examples));
    assertEquals(SLOW.at(1e6), fit.median(examples), BIN + 1e-9);
  }

  /** The doubt sets in where the data end, which the table has an entry for. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 7, 100, 250, 317, 4_000, 100_000})
  void median_turnsWhereTheDataEnd(double most) {
    CurveFit fit = HandMadeFits.fit(most, SLOW);
    assertEquals(SLOW.at(most), fit.median(most), BIN + 1e-9);
    for (double n : new double[] {most * 0.9, most * 0.99}) {
      assertEquals(SLOW.at(n), fit.median(n), BIN + 2e-3);
    }
    for (double n : new double[] {most * 2, most * 3.3, most * 9}) {
      assertEquals(fit.accuracy(0, n), fit.median(n), BIN + 1e-3);
    }
  }

  /** Two light curves on one side, a heavy one in the middle, one on the other side. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 3, 80, 700})
  void median_isTheCurveAtHalfOfTheWeight(double examples) {
    Curve low = new Curve(0.125, 0.1, 0.5, 80, 1);
    Curve middle = new Curve(0.5, 0.3, 0.7, 80, 1);
    Curve high = new Curve(0.25, 0.5, 0.9, 80, 1);
    CurveFit fit = HandMadeFits.fit(1e6, high, low, middle, low);
    assertEquals(middle.at(examples), fit.median(examples), 2 * BIN + 2e-4);
  }

  /** Accuracies spread evenly: half of them lie below the middle. */
  @ParameterizedTest
  @ValueSource(ints = {7, 101, 20_001, 40_001})
  void median_ofCurvesSpreadEvenly_isTheMiddle(int count) {
    Curve[] even = new Curve[count];
    for (int i = 0; i < count; i++) {
      double start = 0.2 + 0.4 * (i + 0.5) / count;
      even[i] = new Curve(1.0 / count, start, start, 100, 1);
    }
    assertEquals(0.4, HandMadeFits.fit(1e6, even).median(50), 2 * BIN);
  }
}
