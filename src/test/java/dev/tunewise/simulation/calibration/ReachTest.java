package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.simulation.calibration.HandMadeFits.Curve;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {
  /** Steep curves from 0.4 that reach 0.8 at twice their half, one by one in equal shares. */
  private static Curve reaching(double weight, double at) {
    return new Curve(weight, 0.4, 1, at / 2, 1);
  }

  private static Curve never(double weight) {
    return new Curve(weight, 0.4, 0.7, 50, 1);
  }

  private static Reach reach(double goal, Curve... curves) {
    return Reach.of(HandMadeFits.fit(1e6, curves), 1, 1e6, (share, examples) -> goal);
  }

  @Test
  void of_tellsWhenCurvesGetThere_byWeight() {
    Reach reach =
        reach(0.8, reaching(0.25, 100), reaching(0.25, 1_000), reaching(0.25, 30_000), never(0.25));
    assertEquals(0.25, reach.never(), 1e-9);
    assertEquals(100, reach.p10(), 0.5);
    assertEquals(1_000, reach.p50(), 5);
    assertEquals(30_000, reach.p90(), 150);
  }

  @Test
  void of_hasNoMedian_whereHalfNeverGetThere() {
    Reach half = reach(0.8, never(0.5), reaching(0.5, 200));
    assertEquals(0.5, half.never(), 1e-9);
    assertEquals(Double.POSITIVE_INFINITY, half.p50());
    assertEquals(200, half.p90(), 1);
    Reach more = reach(0.8, never(0.375), reaching(0.625, 200));
    assertEquals(200, more.p50(), 1);
  }

  @Test
  void of_tellsThatNoneGetsThere() {
    Reach none = reach(0.8, never(1));
    assertEquals(1, none.never());
    assertEquals(Double.POSITIVE_INFINITY, none.p50());
    assertTrue(Double.isNaN(none.p10()) && Double.isNaN(none.p90()));
  }

  @Test
  void of_beginsAtTheFirst_whereCurvesAreThereAlready() {
    Curve flat = new Curve(1, 0.5, 0.5, 100, 1);
    for (double goal : new double[] {0.3, 0.5, 0.5 + 5e-10}) {
      Reach reach = Reach.of(HandMadeFits.fit(1e6, flat), 20, 4_000, (share, examples) -> goal);
      assertEquals(new Reach(0, 20, 20, 20), reach);
    }
    assertEquals(1, reach(0.5 + 1e-6, flat).never());
  }

  @Test
  void of_asksForTheGoal_fromFirstToMost_evenlyInLogExamples() {
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] most = {0, 0};
    double[] asked = new double[200];
    int[] count = {0};
    Reach.of(
        HandMadeFits.fit(1e6, never(1)),
        30,
        3_000,
        (share, examples) -> {
          least[0] = Math.min(least[0], share);
          most[0] = Math.max(most[0], share);
          least[1] = Math.min(least[1], examples);
          most[1] = Math.max(most[1], examples);
          if (count[0] < asked.length) {
            asked[count[0]++] = examples;
          }
          return 0.99;
        });
    assertEquals(0.5 / 4_000, least[0], 1e-12);
    assertEquals(1 - 0.5 / 4_000, most[0], 1e-12);
    assertEquals(30, least[1], 1e-9);
    assertEquals(3_000, most[1], 1e-9);
    double[] steps = Arrays.copyOf(asked, 49);
    for (int i = 1; i < steps.length; i++) {
      assertEquals(Math.pow(10, 1 / 24.0), steps[i] / steps[i - 1], 1e-9);
    }
    assertEquals(30, asked[49], 1e-9, "the next curve after 24 steps in each of two decades");
  }

  /** A goal that moves: another curve, taken at the same share or at one that is unlike. */
  @Test
  void of_comparesEachCurve_withTheGoalAtItsShare() {
    Curve early = reaching(0.5, 100);
    Curve late = reaching(0.5, 1_000);
    CurveFit fit = HandMadeFits.fit(1e6, early, late);
    Reach reach =
        Reach.of(fit, 1, 1e6, (share, examples) -> share < 0.5 ? 0.8 : examples < 500 ? 1 : 0.6);
    assertEquals(100, reach.p10(), 0.5);
    assertEquals(500, reach.p90(), 30, "within a step of the grid");
    assertEquals(0, reach.never());
  }

  @Test
  void unrelated_isSpreadEvenly_andUnlikeInOrder() {
    double[] shares = IntStream.range(0, 4_000).mapToDouble(i -> (i + 0.5) / 4_000).toArray();
    double[] others = Arrays.stream(shares).map(Reach::unrelated).toArray();
    int[] bins = new int[100];
    double product = 0;
    for (int i = 0; i < shares.length; i++) {
      assertTrue(others[i] >= 0 && others[i] < 1);
      bins[(int) (100 * others[i])]++;
      product += 12 * (shares[i] - 0.5) * (others[i] - 0.5) / shares.length;
    }
    assertTrue(Arrays.stream(bins).allMatch(count -> Math.abs(count - 40) <= 3));
    assertEquals(0, product, 0.02, "correlation");
  }
}
