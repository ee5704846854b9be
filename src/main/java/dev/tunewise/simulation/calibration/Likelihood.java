package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import java.util.List;

/**
 * How well a curve explains measurements: Σ −½ [(v̂ − p)² / v + ln v] with v̂ = correct / evaluated
 * and v = p (1 − p) / evaluated + (ς τ(n))² + 10⁻⁶, where τ(n) = 0.010 + 0.05 / √(1 + n/8) is how
 * much trainings with n examples scatter.
 */
final class Likelihood {
  /** Variances multiplied before a logarithm is taken: none is below 10⁻⁶. */
  private static final int VARIANCES_AT_ONCE = 32;

  /** The most that the variance of one measurement adds: −½ ln 10⁻⁶. */
  private static final double MOST_OF_ONE = 7;

  private final double[] logExamples;
  private final double[] accuracy;
  private final double[] evaluated;
  private final double[] scatter;

  /** By measurement, then draw, as far as it is known: 1 + (κ/n)^d. */
  private final double[][] odds;

  Likelihood(List<Measurement> rows) {
    this(rows, new double[rows.size()][0]);
  }

  /**
   * With what is known of the draws already.
   *
   * @param odds by measurement, then draw: 1 + (κ/n)^d; empty where that is to be calculated
   */
  Likelihood(List<Measurement> rows, double[][] odds) {
    this.odds = odds;
    logExamples = rows.stream().mapToDouble(row -> StrictMath.log(row.examples())).toArray();
    accuracy = rows.stream().mapToDouble(row -> row.correct() / row.evaluated()).toArray();
    evaluated = rows.stream().mapToDouble(Measurement::evaluated).toArray();
    scatter = rows.stream().mapToDouble(row -> scatter(row.examples())).toArray();
  }

  private static double scatter(double examples) {
    return 0.010 + 0.05 / Math.sqrt(1 + examples / 8);
  }

  /** The logarithm of one draw's likelihood, without the constant. */
  double log(CurveDraws draws, int draw) {
    return log(draws, draw, Double.NEGATIVE_INFINITY);
  }

  /** The same, or −∞ once it is sure to be below a number. */
  double log(CurveDraws draws, int draw, double hopeless) {
    double most = 2 * (MOST_OF_ONE * accuracy.length - hopeless);
    double start = draws.start[draw];
    double rise = draws.end(draw) - start;
    double spread = draws.spread[draw];
    double squares = 0;
    double logs = 0;
    double variances = 1;
    for (int r = 0; r < accuracy.length; r++) {
      double onePlus = draw < odds[r].length ? odds[r][draw] : draws.odds(draw, logExamples[r]);
      double p = start + rise / onePlus;
      double run = spread * scatter[r];
      double variance = p * (1 - p) / evaluated[r] + run * run + 1e-6;
      double miss = accuracy[r] - p;
      squares += miss * miss / variance;
      if (squares > most) {
        return Double.NEGATIVE_INFINITY;
      }
      variances *= variance;
      if (r % VARIANCES_AT_ONCE == VARIANCES_AT_ONCE - 1) {
        logs += StrictMath.log(variances);
        variances = 1;
      }
    }
    return -0.5 * (squares + logs + StrictMath.log(variances));
  }
}
