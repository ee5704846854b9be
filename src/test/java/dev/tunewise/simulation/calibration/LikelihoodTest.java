package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {
  private static final double START = 0.3;
  private static final double GAIN = 0.6;
  private static final double HALF = 90;
  private static final double STEEPNESS = 1.2;
  private static final double SPREAD = 1.5;

  private static double p(double examples) {
    double end = START + (1 - START) * 0.995 * GAIN;
    double hill = examples == 0 ? 0 : 1 / (1 + Math.pow(HALF / examples, STEEPNESS));
    return START + (end - START) * hill;
  }

  /** Many rows, whose variances multiplied would be no number any more. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 31, 32, 33, 64, 300})
  void log_isTheSumOverRows_howeverMany(int count) {
    List<Measurement> rows =
        IntStream.range(0, count)
            .mapToObj(i -> new Measurement(Strategy.HYBRID, 20 * i, 1e6 - 1_000 * i, 2e6 + i))
            .toList();
    double expected = 0;
    for (Measurement row : rows) {
      double p = p(row.examples());
      double tau = 0.010 + 0.05 / Math.sqrt(1 + row.examples() / 8);
      double v = p * (1 - p) / row.evaluated() + Math.pow(SPREAD * tau, 2) + 1e-6;
      double miss = row.correct() / row.evaluated() - p;
      expected -= 0.5 * (miss * miss / v + Math.log(v));
    }
    CurveDraws draws = new CurveDraws(2);
    draws.setPoint(
        1,
        new double[] {
          Logs.logit(START), Logs.logit(GAIN), Math.log(HALF), Math.log(STEEPNESS), Math.log(SPREAD)
        });
    assertEquals(expected, new Likelihood(rows).log(draws, 1), 1e-9 * Math.abs(expected));
  }

  /** Few items evaluated: the luck of the evaluation counts most. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 100})
  void log_countsTheLuckOfTheEvaluation(double evaluated) {
    CurveDraws draws = new CurveDraws(1);
    draws.start[0] = 0.5;
    draws.steepness[0] = 1;
    draws.spread[0] = 0.01;
    Measurement row = new Measurement(Strategy.HYBRID, 0, 0.6 * evaluated, evaluated);
    double v = 0.25 / evaluated + Math.pow(0.01 * 0.06, 2) + 1e-6;
    double expected = -0.5 * (0.1 * 0.1 / v + Math.log(v));
    assertEquals(expected, new Likelihood(List.of(row)).log(draws, 0), 1e-9);
  }

  /** What is not above the limit is not said to be below it. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.5, 0.52, 0.6, 0.7, 0.98})
  void log_isWhole_orSurelyBelowTheLimit(double start) {
    CurveDraws draws = new CurveDraws(1);
    draws.start[0] = start;
    draws.steepness[0] = 1;
    draws.spread[0] = 1;
    List<Measurement> rows =
        List.of(
            new Measurement(Strategy.HYBRID, 10, 500, 1_000),
            new Measurement(Strategy.HYBRID, 100, 520, 1_000),
            new Measurement(Strategy.HYBRID, 1_000, 530, 1_000));
    Likelihood likelihood = new Likelihood(rows);
    double whole = likelihood.log(draws, 0);
    for (double limit = whole - 50; limit < whole + 50; limit += 7.3) {
      double log = likelihood.log(draws, 0, limit);
      assertTrue(log == whole || limit > whole, start + " at " + limit);
      assertTrue(log == whole || log == Double.NEGATIVE_INFINITY);
    }
    assertEquals(Double.NEGATIVE_INFINITY, likelihood.log(draws, 0, whole + 50));
  }

  /** Many draws together, some of them hopeless, of some of which the odds are known. */
  @Test
  void write_isTheLogarithmOfEach() {
    List<Measurement> rows =
        List.of(
            new Measurement(Strategy.HYBRID, 10, 500, 1_000),
            new Measurement(Strategy.HYBRID, 100, 600, 1_000),
            new Measurement(Strategy.HYBRID, 1_000, 700, 1_000));
    CurveDraws draws = CurvePrior.draw(Strategy.HYBRID, 1_000, 7);
    double[] known =
        IntStream.range(0, 1_000).mapToDouble(i -> draws.odds(i, StrictMath.log(100))).toArray();
    double[][] odds = {{}, known, {}};
    Likelihood likelihood = new Likelihood(rows);
    double[] logs = new double[1_000];
    new Likelihood(rows, odds).write(draws, 5, 900, -100, logs);
    int hopeless = 0;
    for (int i = 0; i < 1_000; i++) {
      double expected = i < 5 || i >= 900 ? 0 : likelihood.log(draws, i, -100);
      assertEquals(expected, logs[i], "draw " + i);
      hopeless += logs[i] == Double.NEGATIVE_INFINITY ? 1 : 0;
    }
    assertTrue(hopeless > 100 && hopeless < 800, "hopeless are " + hopeless);
  }
}
