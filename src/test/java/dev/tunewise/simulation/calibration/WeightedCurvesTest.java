package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.simulation.calibration.HandMadeFits.Curve;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedCurvesTest {
  private static final Curve FLAT = new Curve(1, 0.5, 0.5, 100, 1);

  private static WeightedCurves curves(double least, Curve... curves) {
    return WeightedCurves.of(
        HandMadeFits.draws(curves), HandMadeFits.weights(curves), least, HandMadeFits.random());
  }

  /** Curves told apart by where they start. */
  private static WeightedCurves weighted(double least, double... weights) {
    Curve[] curves = new Curve[weights.length];
    Arrays.setAll(curves, i -> new Curve(weights[i], i / 64.0, 1, 100, 1));
    return curves(least, curves);
  }

  private static double[] numbers(WeightedCurves curves) {
    return Arrays.stream(curves.start).map(s -> 64 * s).toArray();
  }

  @Test
  void of_keepsCurves_fromTheLeastWeightOn() {
    WeightedCurves kept = weighted(0.25, 0.25, 0.1249, 0.375, 0.25);
    assertArrayEquals(new double[] {0, 2, 3}, numbers(kept));
    assertArrayEquals(new double[] {0.25, 0.375, 0.25}, kept.weights);
  }

  @Test
  void thinned_keepsHeavyCurves_andEveryNthOfTheLight() {
    double[] weights = new double[9];
    Arrays.fill(weights, 1 / 16.0);
    weights[0] = 0.5;
    WeightedCurves thin = weighted(0, weights).thinned(1 / 8.0);
    assertArrayEquals(new double[] {0, 1, 3, 5, 7}, numbers(thin));
    assertArrayEquals(new double[] {0.5, 0.125, 0.125, 0.125, 0.125}, thin.weights);
    assertEquals(9, weighted(0, weights).thinned(1 / 16.0).size());
  }

  @Test
  void thinned_keepsTheDistribution() {
    Random random = new Random(5);
    double[] weights = random.doubles(20_000).map(u -> u * u * u).toArray();
    double sum = Arrays.stream(weights).sum();
    Curve[] all = new Curve[weights.length];
    Arrays.setAll(
        all, i -> new Curve(weights[i] / sum, random.nextDouble(), 1, 1 + i, random.nextDouble()));
    WeightedCurves thin = curves(0, all).thinned(1 / 2_000.0);
    assertTrue(thin.size() <= 2_000, "" + thin.size());
    assertEquals(1, Arrays.stream(thin.weights).sum(), 1 / 2_000.0);
    double mean = 0;
    double before = 0;
    for (Curve curve : all) {
      mean += curve.weight() * curve.start();
      before += curve.weight() * Math.log(curve.half());
    }
    double thinMean = 0;
    double after = 0;
    for (int i = 0; i < thin.size(); i++) {
      thinMean += thin.weights[i] * thin.start[i];
      after += thin.weights[i] * thin.logHalf[i];
    }
    assertEquals(mean, thinMean, 0.02);
    assertEquals(before, after, 0.02);
  }

  @Test
  void value_followsTheCurve_withinTheData() {
    Curve curve = new Curve(1, 0.4, 0.8, 100, 2);
    WeightedCurves curves = curves(0, curve);
    for (double n : new double[] {0, 1, 50, 100, 400}) {
      assertEquals(curve.at(n), curves.value(0, curves.odds(0, Math.log(n)), 0), 1e-12);
    }
    assertEquals(4, curves.odds(0, Math.log(50)), 1e-12);
  }

  @Test
  void doubt_growsWithTheRootOfDoublings_beyondTheData() {
    assertEquals(0, WeightedCurves.doubt(0, 100));
    assertEquals(0, WeightedCurves.doubt(99, 100));
    assertEquals(0, WeightedCurves.doubt(100, 100));
    assertEquals(1, WeightedCurves.doubt(200, 100), 1e-12);
    assertEquals(2, WeightedCurves.doubt(1_600, 100), 1e-12);
    assertEquals(3, WeightedCurves.doubt(51_200, 100), 1e-12);
  }

  /** 2 √max(p (1 − p), 0.02) is 1 at one half, and 2 √0.02 from where little can go wrong. */
  @Test
  void value_movesByDoubtTimesTheRootOfWhatCanGoWrong() {
    Curve sure = new Curve(1, 0.99, 0.99, 100, 1);
    Curve unlikely = new Curve(1, 0.1, 0.1, 100, 1);
    WeightedCurves curves = curves(0, FLAT, FLAT, sure, unlikely);
    for (int i = 0; i < 4; i++) {
      double z = curves.discrepancy[i] / 0.06;
      assertFalse(z == 0);
      double p = curves.start[i];
      double root = i < 2 ? 0.5 : i == 2 ? Math.sqrt(0.02) : 0.3;
      double expected = Math.clamp(p + 1.5 * z * 0.03 * 2 * root, 0, 1);
      assertEquals(expected, curves.value(i, 1, 1.5), 1e-12);
      assertTrue(curves.value(i, 1, 1_000) == 0 || curves.value(i, 1, 1_000) == 1);
    }
  }

  @Test
  void of_givesEachCurveADoubt_fromTheStandardNormal() {
    Curve[] many = new Curve[40_000];
    Arrays.fill(many, FLAT);
    double[] discrepancy = curves(0, many).discrepancy;
    double mean = Arrays.stream(discrepancy).average().orElseThrow();
    double square = Arrays.stream(discrepancy).map(d -> d * d).average().orElseThrow();
    assertEquals(0, mean, 4 * 0.06 / 200);
    assertEquals(0.06, Math.sqrt(square), 0.002);
  }

  @Test
  void draws_keepTheirNumbers_inCoordinatesAndWithMoreRoom() {
    CurveDraws draws = new CurveDraws(2);
    double[] point = {-1, 2, 4, 0.5, -0.3};
    draws.setPoint(1, point);
    assertArrayEquals(point, draws.point(1), 1e-12);
    assertEquals(1 / (1 + Math.E), draws.start[1], 1e-15);
    assertEquals(Math.exp(0.5), draws.steepness[1], 1e-15);
    CurveDraws more = draws.withRoomFor(3);
    assertEquals(5, more.size());
    assertArrayEquals(point, more.point(1), 1e-12);
    draws.start[0] = 0.2;
    draws.gain[0] = 0.5;
    assertEquals(0.2 + 0.8 * 0.995 * 0.5, draws.end(0), 1e-15);
  }
}
