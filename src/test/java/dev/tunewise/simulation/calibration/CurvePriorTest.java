package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tunewise.model.Strategy;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurvePriorTest {
  private static final int DRAWS = 40_000;

  /** Shapes of a₀, mean and deviation of ln κ and of ln d. */
  private static double[] prior(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> new double[] {2, 3, Math.log(50), 1.3, 0.1, 0.3};
      case FINE_TUNING -> new double[] {1.3, 2, Math.log(120), 1.6, -0.05, 0.5};
      case HYBRID -> new double[] {1.3, 2, Math.log(120), 1.6, -0.2, 0.55};
    };
  }

  /** Density of a beta variable's logit, its constant by adding up. */
  private static double beta(double logit, double alpha, double beta) {
    DoubleUnaryOperator bare =
        t -> Math.pow(1 + Math.exp(-t), -alpha) * Math.pow(1 + Math.exp(t), -beta);
    double sum = 0;
    for (double t = -60; t <= 60; t += 1.0 / 64) {
      sum += bare.applyAsDouble(t) / 64;
    }
    return bare.applyAsDouble(logit) / sum;
  }

  private static double normal(double x, double mean, double deviation) {
    double z = (x - mean) / deviation;
    return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void logDensity_isThatOfFiveIndependentNumbers(Strategy strategy) {
    double[] p = prior(strategy);
    double[][] points = {
      {0, 0, 0, 0, 0},
      {-2, 1, 3, 0.4, -0.2},
      {0.7, 4, 8, -0.9, 0.6},
      {-0.3, -5, 5, 0.1, 0.3}
    };
    for (double[] x : points) {
      double density =
          beta(x[0], p[0], p[1])
              * (0.5 * beta(x[1], 6, 1) + 0.5 * beta(x[1], 1.5, 1.5))
              * normal(x[2], p[2], p[3])
              * normal(x[3], p[4], p[5])
              * normal(x[4], 0, 0.35);
      assertEquals(Math.log(density), CurvePrior.of(strategy).logDensity(x), 1e-9);
    }
  }

  private static void assertMoments(double mean, double deviation, double[] sample) {
    double found = Arrays.stream(sample).average().orElseThrow();
    double variance =
        Arrays.stream(sample).map(x -> (x - found) * (x - found)).average().orElseThrow();
    assertEquals(mean, found, 4 * deviation / Math.sqrt(DRAWS));
    assertEquals(deviation, Math.sqrt(variance), 0.03 * deviation);
  }

  private static double[] logs(double[] sample) {
    return Arrays.stream(sample).map(Math::log).toArray();
  }

  private static double betaDeviation(double a, double b) {
    return Math.sqrt(a * b / (a + b + 1)) / (a + b);
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void draw_hasTheMomentsOfThePrior(Strategy strategy) {
    double[] p = prior(strategy);
    CurveDraws draws = CurvePrior.draw(strategy, DRAWS, 7);
    assertMoments(p[0] / (p[0] + p[1]), betaDeviation(p[0], p[1]), draws.start);
    assertMoments(p[2], p[3], draws.logHalf);
    assertMoments(p[4], p[5], logs(draws.steepness));
    assertMoments(0, 0.35, logs(draws.spread));
  }

  @Test
  void draw_takesGains_halfSteepHalfFlat() {
    double[] gains = CurvePrior.draw(Strategy.HYBRID, DRAWS, 7).gain;
    for (double level : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 0.98}) {
      double y = 2 * level - 1; // Beta(1.5, 1.5) is a half circle
      double flat = 0.5 + (y * Math.sqrt(1 - y * y) + Math.asin(y)) / Math.PI;
      double expected = 0.5 * Math.pow(level, 6) + 0.5 * flat;
      double below = Arrays.stream(gains).filter(g -> g <= level).count() / (double) DRAWS;
      assertEquals(expected, below, 4 * 0.5 / Math.sqrt(DRAWS));
    }
  }

  @Test
  void draw_isTheSame_forTheSameSeedAndStrategyOnly() {
    CurveDraws one = CurvePrior.draw(Strategy.HYBRID, 5, 7);
    assertArrayEquals(one.start, CurvePrior.draw(Strategy.HYBRID, 5, 7).start);
    assertNotEquals(one.start[0], CurvePrior.draw(Strategy.HYBRID, 5, 8).start[0]);
    assertNotEquals(one.start[0], CurvePrior.draw(Strategy.FINE_TUNING, 5, 7).start[0]);
  }
}
