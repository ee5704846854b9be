package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.HandMadeFits.Curve;
import dev.tunewise.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveFitTest {
  private static final CurveFitter FITTER = new CurveFitter(42);

  /** Rows from pairs of examples and accuracy. */
  private static List<Measurement> rows(Strategy strategy, double evaluated, double... pairs) {
    List<Measurement> rows = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rows.add(new Measurement(strategy, pairs[i], pairs[i + 1] * evaluated, evaluated));
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void predict_agreesWithPlainReference_insideAndBeyondTheData(Strategy strategy) {
    List<Measurement> rows = rows(strategy, 250, 0, 0.41, 20, 0.55, 60, 0.63, 200, 0.72);
    CurveFit fit = FITTER.fit(strategy, rows);
    PlainFit plain = new PlainFit(strategy, rows, 300_000, 7);
    for (double examples : new double[] {0, 10, 200, 800, 3200}) {
      Quantiles quantiles = fit.predict(examples);
      Quantiles wanted = plain.quantiles(examples);
      assertEquals(wanted.p10(), quantiles.p10(), 0.015);
      assertEquals(wanted.p50(), quantiles.p50(), 0.010);
      assertEquals(wanted.p90(), quantiles.p90(), 0.015);
    }
  }

  @Test
  void predict_findsTheCurve_fromManyExactMeasurements() {
    List<Measurement> rows = new ArrayList<>();
    for (double n = 25; n <= 6400; n *= 2) {
      double p = 0.5 + 0.4 / (1 + 150 / n);
      rows.add(new Measurement(Strategy.FINE_TUNING, n, p * 4000, 4000));
    }
    CurveFit fit = FITTER.fit(Strategy.FINE_TUNING, rows);
    for (double n = 25; n <= 6400; n *= 2) {
      assertEquals(0.5 + 0.4 / (1 + 150 / n), fit.predict(n).p50(), 0.01);
    }
    assertTrue(fit.isReliable());
  }

  @Test
  void fit_drawsMoreCurves_wherePriorHasTooFew() {
    // Half a million items each: almost no curve of the prior passes through all of them.
    List<Measurement> rows =
        rows(
            Strategy.HYBRID,
            500_000,
            100,
            0.602,
            200,
            0.698,
            400,
            0.781,
            800,
            0.838,
            1600,
            0.879,
            3200,
            0.903);
    CurveFit fit = FITTER.fit(Strategy.HYBRID, rows);
    assertTrue(fit.isReliable(), "effective draws " + fit.effectiveSampleSize());
    assertEquals(0.903, fit.predict(3200).p50(), 0.01);
  }

  @Test
  void fit_isUnreliable_whereNoCurveFits() {
    CurveFit fit =
        FITTER.fit(
            Strategy.FINE_TUNING,
            rows(Strategy.FINE_TUNING, 1e6, 1000, 0.99, 2000, 0.02, 4000, 0.99, 8000, 0.02));
    assertFalse(fit.isReliable(), "effective draws " + fit.effectiveSampleSize());
  }

  @Test
  void median_followsP50_everywhere() {
    CurveFit fit =
        FITTER.fit(Strategy.PROMPTING, rows(Strategy.PROMPTING, 400, 2, 0.6, 8, 0.7, 16, 0.74));
    for (double examples : new double[] {0, 0.004, 0.5, 1, 3, 16, 17, 100, 5000, 900_000}) {
      assertEquals(fit.predict(examples).p50(), fit.median(examples), 0.002);
    }
  }

  @Test
  void fit_isTheSame_forTheSameSeedAndAnotherFitter() {
    List<Measurement> rows = rows(Strategy.FINE_TUNING, 200, 50, 0.6, 500, 0.8);
    CurveFit one = new CurveFitter(5).fit(Strategy.FINE_TUNING, rows);
    CurveFit other = new CurveFitter(5).fit(Strategy.FINE_TUNING, rows);
    assertEquals(one.predict(1000), other.predict(1000));
    assertEquals(one.median(300), other.median(300));
  }

  /**
   * What is remembered for many curves, and of which draws too little is known, changes nothing.
   */
  @Test
  void fit_isTheSame_amongMany() {
    CurveFitter ofMany = CurveFitter.ofMany(5, Integer.MAX_VALUE);
    CurveFitter alone = new CurveFitter(5);
    List<List<Measurement>> all =
        List.of(
            rows(Strategy.FINE_TUNING, 200, 50, 0.6, 500, 0.8),
            rows(Strategy.FINE_TUNING, 200, 50, 0.5, 500, 0.9),
            rows(Strategy.FINE_TUNING, 200, 0, 0.4, 50, 0.5, 500, 0.9),
            rows(Strategy.FINE_TUNING, 200, 0, 0.5, 50, 0.6),
            rows(Strategy.FINE_TUNING, 500_000, 25, 0.495, 100, 0.602, 400, 0.781, 3200, 0.903),
            rows(Strategy.FINE_TUNING, 500_000, 25, 0.495, 100, 0.602, 400, 0.791, 3200, 0.913),
            rows(Strategy.FINE_TUNING, 500_000, 25, 0.495, 100, 0.602, 400, 0.791, 3200, 0.953));
    for (List<Measurement> rows : all) {
      CurveFit one = ofMany.fit(Strategy.FINE_TUNING, rows);
      CurveFit other = alone.fit(Strategy.FINE_TUNING, rows);
      assertEquals(other.effectiveSampleSize(), one.effectiveSampleSize());
      assertEquals(other.predict(1000), one.predict(1000));
      assertEquals(other.accuracy(0, 100_000), one.accuracy(0, 100_000));
    }
  }

  @Test
  void fit_isTheSame_afterPreparation() {
    List<Measurement> rows = List.of(new Measurement(Strategy.HYBRID, 100, 80, 100));
    CurveFitter prepared = new CurveFitter(5);
    prepared.prepare(Strategy.HYBRID);
    prepared.prepare(Strategy.HYBRID);
    assertEquals(
        new CurveFitter(5).fit(Strategy.HYBRID, rows).median(400),
        prepared.fit(Strategy.HYBRID, rows).median(400));
  }

  @Test
  void predict_growsDoubtful_beyondTheData() {
    CurveFit fit =
        FITTER.fit(Strategy.FINE_TUNING, rows(Strategy.FINE_TUNING, 300, 100, 0.7, 200, 0.76));
    double before = 0;
    for (double examples : new double[] {200, 800, 3200, 12_800}) {
      Quantiles quantiles = fit.predict(examples);
      double width = quantiles.p90() - quantiles.p10();
      assertTrue(width > before, "width " + width + " at " + examples);
      before = width;
    }
  }

  @Test
  void curveAt_takesCurves_byTheirWeight() {
    CurveFit fit = FITTER.fit(Strategy.HYBRID, rows(Strategy.HYBRID, 100, 200, 0.8));
    int below = 0;
    double median = fit.predict(200).p50();
    for (int i = 0; i < 10_000; i++) {
      below += fit.accuracy(fit.curveAt((i + 0.5) / 10_000), 200) <= median ? 1 : 0;
    }
    assertEquals(5000, below, 150);
    assertEquals(0, fit.curveAt(0));
  }

  @Test
  void fit_refuses_rowsOfAnotherStrategyOrNone() {
    List<Measurement> others = rows(Strategy.HYBRID, 100, 200, 0.8);
    assertThrows(IllegalArgumentException.class, () -> FITTER.fit(Strategy.PROMPTING, others));
    assertThrows(IllegalArgumentException.class, () -> FITTER.fit(Strategy.PROMPTING, List.of()));
  }

  /** Where the prior has too few curves, those drawn in addition must not change the answer. */
  @ParameterizedTest
  @EnumSource(Strategy.class)
  void fit_agreesWithARandomWalk_wherePriorHasTooFew(Strategy strategy) {
    List<Measurement> rows =
        rows(
            strategy, 500_000, 0, 0.41, 25, 0.495, 100, 0.602, 400, 0.781, 800, 0.838, 3200, 0.903);
    CurveFit fit = FITTER.fit(strategy, rows);
    PlainWalk walk = new PlainWalk(strategy, rows, 400_000, 9);
    for (double examples : new double[] {0, 10, 200, 800, 3200}) {
      Quantiles quantiles = fit.predict(examples);
      double width = walk.quantile(0.9, examples) - walk.quantile(0.1, examples);
      double near = Math.min(0.015, 0.002 + 0.15 * width);
      assertEquals(walk.quantile(0.1, examples), quantiles.p10(), near, "P10 at " + examples);
      assertEquals(walk.quantile(0.5, examples), quantiles.p50(), near, "P50 at " + examples);
      assertEquals(walk.quantile(0.9, examples), quantiles.p90(), near, "P90 at " + examples);
    }
  }

  @Test
  void curveAt_isTheCurve_whoseShareOfTheWeightHoldsIt() {
    Curve any = new Curve(0.25, 0.5, 0.5, 100, 1);
    Curve heavy = new Curve(0.5, 0.5, 0.5, 100, 1);
    CurveFit fit = HandMadeFits.fit(100, heavy, any, any);
    assertEquals(0, fit.curveAt(0));
    assertEquals(0, fit.curveAt(0.5));
    assertEquals(1, fit.curveAt(0.501));
    assertEquals(1, fit.curveAt(0.75));
    assertEquals(2, fit.curveAt(0.751));
    assertEquals(2, fit.curveAt(1));
  }

  /** Weights that do not add up to 1, since negligible ones are left out. */
  @Test
  void curveAt_reachesTheLastCurve_whereLittleWeightIsLeftOut() {
    Curve any = new Curve(0.49, 0.5, 0.5, 100, 1);
    CurveFit fit = HandMadeFits.fit(100, any, any, new Curve(1e-12, 0.5, 0.5, 100, 1));
    assertEquals(0, fit.curveAt(0.5));
    assertEquals(1, fit.curveAt(0.501));
    assertEquals(1, fit.curveAt(1));
  }

  @Test
  void accuracy_isTheCurve_andBeyondTheDataItsDoubt() {
    Curve rising = new Curve(0.5, 0.4, 0.8, 100, 2);
    CurveFit fit = HandMadeFits.fit(400, rising, new Curve(0.5, 0.5, 0.5, 100, 1));
    for (double examples : new double[] {0, 1, 100, 399, 400}) {
      assertEquals(rising.at(examples), fit.accuracy(0, examples), 1e-12);
      assertEquals(0.5, fit.accuracy(1, examples), 1e-12);
    }
    double doubled = fit.accuracy(1, 800) - 0.5;
    assertTrue(doubled != 0);
    assertEquals(2 * doubled, fit.accuracy(1, 16 * 400) - 0.5, 1e-12);
  }

  @Test
  void predict_takesPercentiles_byWeight() {
    Curve low = new Curve(0.25, 0.2, 0.2, 100, 1);
    Curve middle = new Curve(0.5, 0.5, 0.5, 100, 1);
    Curve high = new Curve(0.25, 0.9, 0.9, 100, 1);
    assertEquals(new Quantiles(0.2, 0.5, 0.9), HandMadeFits.fit(400, high, low, middle).predict(9));
  }

  @Test
  void effectiveSampleSize_isTheNumberOfEqualWeights() {
    Curve[] equal = new Curve[128];
    Arrays.fill(equal, new Curve(1 / 128.0, 0.5, 0.5, 100, 1));
    CurveFit fit = HandMadeFits.fit(400, equal);
    assertEquals(128, fit.effectiveSampleSize(), 1e-9);
    assertTrue(fit.isReliable());
    Curve[] fewer = Arrays.copyOf(equal, 64);
    Arrays.fill(fewer, new Curve(1 / 64.0, 0.5, 0.5, 100, 1));
    assertFalse(HandMadeFits.fit(400, fewer).isReliable());
    assertEquals(1.6, CurveFit.effectiveSampleSize(new double[] {0.75, 0.25}), 1e-12);
  }

  @Test
  void fit_isAnother_forAnotherSeed_alsoWhereMoreCurvesAreDrawn() {
    List<Measurement> easy = rows(Strategy.FINE_TUNING, 200, 50, 0.6, 500, 0.8);
    List<Measurement> hard =
        rows(Strategy.FINE_TUNING, 500_000, 25, 0.495, 100, 0.602, 400, 0.781, 3200, 0.903);
    for (List<Measurement> rows : List.of(easy, hard)) {
      CurveFit one = new CurveFitter(5).fit(Strategy.FINE_TUNING, rows);
      CurveFit other = new CurveFitter(6).fit(Strategy.FINE_TUNING, rows);
      assertNotEquals(one.predict(100_000), other.predict(100_000));
      assertNotEquals(one.accuracy(0, 100_000), other.accuracy(0, 100_000));
    }
  }
}
