package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import java.util.Arrays;
import java.util.List;

/**
 * How well a curve explains measurements: Σ −½ [(v̂ − p)² / v + ln v] with v̂ = correct / evaluated
 * and v = p (1 − p) / evaluated + (ς τ(n))² + 10⁻⁶, where τ(n) = 0.010 + 0.05 / √(1 + n/8) is how
 * much trainings with n examples scatter.
 */
final class Likelihood {
  /** Draws whose numbers stay in the nearest cache together. */
  private static final int DRAWS_AT_ONCE = 256;

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
    double[] logs = new double[draws.size()];
    write(draws, draw, draw + 1, hopeless, logs);
    return logs[draw];
  }

  /** Writes the logarithms of some draws in a row, each to its place among all. */
  void write(CurveDraws draws, int first, int end, double hopeless, double[] logs) {
    for (int from = first; from < end; from += DRAWS_AT_ONCE) {
      int size = Math.min(DRAWS_AT_ONCE, end - from);
      new Stretch(draws, from, size, hopeless).write(logs);
    }
  }

  /**
   * Some draws in a row, row by row with the draws inside: in loops without a branch, which the
   * compiler turns into vector instructions.
   */
  private final class Stretch {
    private final CurveDraws draws;
    private final int from;
    private final double most;
    private final double[] start;
    private final double[] rise;
    private final double[] spread;
    private final double[] onePlus;
    private final double[] squares;
    private final double[] variances;
    private final double[] sums;

    Stretch(CurveDraws draws, int from, int size, double hopeless) {
      this.draws = draws;
      this.from = from;
      most = 2 * (MOST_OF_ONE * accuracy.length - hopeless);
      start = Arrays.copyOfRange(draws.start, from, from + size);
      spread = Arrays.copyOfRange(draws.spread, from, from + size);
      rise = new double[size];
      for (int i = 0; i < size; i++) {
        rise[i] = draws.end(from + i) - start[i];
      }
      onePlus = new double[size];
      squares = new double[size];
      variances = new double[size];
      Arrays.fill(variances, 1);
      sums = new double[size];
    }

    void write(double[] logs) {
      for (int r = 0; r < accuracy.length; r++) {
        readOdds(r);
        add(accuracy[r], evaluated[r], scatter[r]);
        if (r % VARIANCES_AT_ONCE == VARIANCES_AT_ONCE - 1) {
          addLogs();
        }
      }
      addLogs();
      for (int i = 0; i < sums.length; i++) {
        logs[from + i] =
            squares[i] > most ? Double.NEGATIVE_INFINITY : -0.5 * (squares[i] + sums[i]);
      }
    }

    private void readOdds(int r) {
      if (from + onePlus.length <= odds[r].length) {
        System.arraycopy(odds[r], from, onePlus, 0, onePlus.length);
        return;
      }
      for (int i = 0; i < onePlus.length; i++) {
        // What is too far off already is not looked at any more.
        onePlus[i] = squares[i] > most ? 1 : draws.odds(from + i, logExamples[r]);
      }
    }

    private void add(double accuracy, double evaluated, double scatter) {
      for (int i = 0; i < squares.length; i++) {
        double p = start[i] + rise[i] / onePlus[i];
        double run = spread[i] * scatter;
        double variance = p * (1 - p) / evaluated + run * run + 1e-6;
        double miss = accuracy - p;
        squares[i] += miss * miss / variance;
        variances[i] *= variance;
      }
    }

    private void addLogs() {
      for (int i = 0; i < sums.length; i++) {
        if (squares[i] <= most) {
          sums[i] += StrictMath.log(variances[i]);
          variances[i] = 1;
        }
      }
    }
  }
}
