package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The posterior of a fit once more, by a random walk (Metropolis) instead of weighted draws, so
 * that it does not matter how few curves of the prior explain the measurements.
 */
final class PlainWalk {
  private static final int KEEP_EVERY = 20;

  private final List<Measurement> rows;
  private final boolean prompting;
  private final double[] steepnessPrior;
  private final double mostExamples;

  /** Curves as (a₀, a∞, κ, d, z). */
  private final List<double[]> curves = new ArrayList<>();

  PlainWalk(Strategy strategy, List<Measurement> rows, int steps, long seed) {
    this.rows = rows;
    prompting = strategy == Strategy.PROMPTING;
    steepnessPrior =
        switch (strategy) {
          case PROMPTING -> new double[] {0.1, 0.3};
          case FINE_TUNING -> new double[] {-0.05, 0.5};
          case HYBRID -> new double[] {-0.2, 0.55};
        };
    mostExamples = Math.max(1, rows.stream().mapToDouble(Measurement::examples).max().orElse(0));
    Random random = new Random(seed);
    double[] at = {-0.5, 2, Math.log(100), 0, 0};
    double here = log(at);
    double size = 0.5;
    for (int step = -steps / 4; step < steps; step++) {
      double[] next = at.clone();
      int which = random.nextInt(6); // one number at a time, or all together
      for (int i = 0; i < next.length; i++) {
        double move = (which == i ? 1 : which == 5 ? 0.4 : 0) * size;
        next[i] += move * random.nextGaussian();
      }
      double there = log(next);
      boolean taken = Math.log(1 - random.nextDouble()) < there - here;
      if (taken) {
        at = next;
        here = there;
      }
      if (step < 0) { // finds its stride before it counts
        size = Math.clamp(size * (taken ? 1.002 : 0.9991), 0.01, 2);
      } else if (step % KEEP_EVERY == 0) {
        double start = 1 / (1 + Math.exp(-at[0]));
        double gain = 1 / (1 + Math.exp(-at[1]));
        double end = start + (1 - start) * 0.995 * gain;
        curves.add(
            new double[] {start, end, Math.exp(at[2]), Math.exp(at[3]), random.nextGaussian()});
      }
    }
  }

  /** Logarithm of prior times likelihood at (logit a₀, logit φ, ln κ, ln d, ln ς). */
  private double log(double[] x) {
    double start = 1 / (1 + Math.exp(-x[0]));
    double gain = 1 / (1 + Math.exp(-x[1]));
    double log =
        prompting
            ? 2 * Math.log(start) + 3 * Math.log(1 - start)
            : 1.3 * Math.log(start) + 2 * Math.log(1 - start);
    double steep = 6 * Math.pow(gain, 6) * (1 - gain);
    double flat = 8 / Math.PI * Math.pow(gain * (1 - gain), 1.5);
    log += Math.log(steep + flat);
    double half = prompting ? (x[2] - Math.log(50)) / 1.3 : (x[2] - Math.log(120)) / 1.6;
    log -= half * half / 2;
    log -= Math.pow((x[3] - steepnessPrior[0]) / steepnessPrior[1], 2) / 2;
    log -= Math.pow(x[4] / 0.35, 2) / 2;
    double end = start + (1 - start) * 0.995 * gain;
    double[] curve = {start, end, Math.exp(x[2]), Math.exp(x[3])};
    for (Measurement row : rows) {
      double p = plain(curve, row.examples());
      double tau = 0.010 + 0.05 / Math.sqrt(1 + row.examples() / 8);
      double v = p * (1 - p) / row.evaluated() + Math.pow(Math.exp(x[4]) * tau, 2) + 1e-6;
      log -= 0.5 * (Math.pow(row.correct() / row.evaluated() - p, 2) / v + Math.log(v));
    }
    return log;
  }

  private static double plain(double[] curve, double examples) {
    double hill = examples == 0 ? 0 : 1 / (1 + Math.pow(curve[2] / examples, curve[3]));
    return curve[0] + (curve[1] - curve[0]) * hill;
  }

  double quantile(double level, double examples) {
    double[] values = curves.stream().mapToDouble(curve -> at(curve, examples)).toArray();
    Arrays.sort(values);
    return values[(int) (level * (values.length - 1))];
  }

  private double at(double[] curve, double examples) {
    double p = plain(curve, examples);
    if (examples > mostExamples) {
      double log2 = Math.log(examples / mostExamples) / Math.log(2);
      p += curve[4] * 0.03 * Math.sqrt(log2) * 2 * Math.sqrt(Math.max(p * (1 - p), 0.02));
    }
    return Math.clamp(p, 0, 1);
  }
}
