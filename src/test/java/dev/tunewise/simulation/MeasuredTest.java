package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.WilsonInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What single evaluations say: intervals, differences, flat starts. */
class MeasuredTest {
  private static Measurement tuned(double examples, double correct, double evaluated) {
    return new Measurement(Strategy.FINE_TUNING, examples, correct, evaluated);
  }

  @Test
  void wilson_agreesWithTheClosedForm_andStaysInside() {
    // Both ends solve (p − π)² = z² π (1 − π) / n.
    double z = 1.2815515655446004;
    WilsonInterval interval = WilsonInterval.of(168, 200);
    for (double end : new double[] {interval.low(), interval.high()}) {
      assertEquals(z * z * end * (1 - end) / 200, Math.pow(0.84 - end, 2), 1e-12);
    }
    assertTrue(interval.low() < 0.84 && interval.high() > 0.84);
    assertEquals(0, WilsonInterval.of(0, 20).low(), 1e-12);
    assertEquals(1, WilsonInterval.of(20, 20).high(), 1e-12);
    assertTrue(WilsonInterval.of(20, 20).low() < 1);
  }

  @Test
  void difference_isTold_onlyWhereChanceCannotExplainIt() {
    MeasuredDifference small = new MeasuredDifference(tuned(1, 80, 100), tuned(2, 75, 100));
    assertFalse(small.isSignificant());
    assertFalse(new MeasuredDifference(tuned(2, 75, 100), tuned(1, 80, 100)).isSignificant());
    MeasuredDifference large = new MeasuredDifference(tuned(1, 800, 1000), tuned(2, 750, 1000));
    assertTrue(large.isSignificant());
    assertEquals(0.05, large.points(), 1e-12);
    // Newcombe's own example: 56 of 70 against 48 of 80 is 0.2 with 0.0524 to 0.3339.
    assertTrue(new MeasuredDifference(tuned(1, 56, 70), tuned(2, 48, 80)).isSignificant());
  }

  @Test
  void itemsNeeded_agreesWithTheTextbook() {
    // 60 % against 50 %, 95 % and 80 %: 387.34 without continuity correction.
    MeasuredDifference difference = new MeasuredDifference(tuned(1, 60, 100), tuned(2, 50, 100));
    assertEquals(387.34, difference.requiredSampleSize(), 0.01);
    assertEquals(
        Double.POSITIVE_INFINITY,
        new MeasuredDifference(tuned(1, 60, 100), tuned(2, 120, 200)).requiredSampleSize());
  }

  @Test
  void flatStart_needsThreeRows_andTheirNoise() {
    List<Measurement> flat = List.of(tuned(50, 60, 100), tuned(400, 95, 100), tuned(100, 62, 100));
    assertFalse(EvaluationFindings.hasFlatStart(flat.subList(0, 2)));
    assertFalse(EvaluationFindings.hasFlatStart(flat));
    assertTrue(
        EvaluationFindings.hasFlatStart(
            List.of(
                tuned(50, 60, 100),
                tuned(400, 95, 100),
                tuned(100, 62, 100),
                tuned(200, 66, 100))));
  }

  /** Both ends of Wilson's interval of 95 %, as roots of their quadratic equation. */
  private static double[] wilson(double correct, double evaluated) {
    double z = 1.959963984540054;
    double a = 1 + z * z / evaluated;
    double b = 2 * correct / evaluated + z * z / evaluated;
    double c = Math.pow(correct / evaluated, 2);
    double root = Math.sqrt(b * b - 4 * a * c);
    return new double[] {(b - root) / (2 * a), (b + root) / (2 * a)};
  }

  @Test
  void difference_agreesWithNewcombe_whereverItTips() {
    int told = 0;
    for (int p = 0; p <= 40; p++) {
      for (int q = 0; q <= 60; q++) {
        double[] one = wilson(p, 40);
        double[] other = wilson(q, 60);
        double points = p / 40.0 - q / 60.0;
        double low = points - Math.hypot(p / 40.0 - one[0], other[1] - q / 60.0);
        double high = points + Math.hypot(one[1] - p / 40.0, q / 60.0 - other[0]);
        MeasuredDifference difference = new MeasuredDifference(tuned(1, p, 40), tuned(2, q, 60));
        assertEquals(low > 0 || high < 0, difference.isSignificant(), p + " and " + q);
        assertEquals(points, difference.points(), 1e-12);
        told += difference.isSignificant() ? 1 : 0;
      }
    }
    assertTrue(told > 500 && told < 2_000, "told " + told);
    assertEquals(40, new MeasuredDifference(tuned(1, 1, 40), tuned(2, 1, 60)).fewestItems());
    assertEquals(40, new MeasuredDifference(tuned(1, 1, 60), tuned(2, 1, 40)).fewestItems());
  }

  /** A range of at most twice the noise of the smallest evaluation. */
  @Test
  void flatStart_allowsTwiceTheNoise_ofThePooledShare() {
    // p = 0.5 of 25, 25 and 50 items: 2 √(0.25 / 25) = 0.2.
    List<Measurement> within = List.of(tuned(1, 15, 25), tuned(2, 10, 25), tuned(3, 25, 50));
    assertTrue(EvaluationFindings.hasFlatStart(within));
    List<Measurement> beyond = List.of(tuned(1, 15.5, 25), tuned(2, 9.5, 25), tuned(3, 25, 50));
    assertFalse(EvaluationFindings.hasFlatStart(beyond));
    List<Measurement> allRight = List.of(tuned(1, 25, 25), tuned(2, 9, 9), tuned(3, 50, 50));
    assertTrue(EvaluationFindings.hasFlatStart(allRight));
  }
}
