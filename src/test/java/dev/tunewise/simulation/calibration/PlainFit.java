package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The fit as its formulas read, one plain draw after the other, with other random numbers. */
final class PlainFit {
  private final List<double[]> curves = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final double mostExamples;

  PlainFit(Strategy strategy, List<Measurement> rows, int draws, long seed) {
    Random random = new Random(seed);
    mostExamples = Math.max(1, rows.stream().mapToDouble(Measurement::examples).max().orElse(0));
    boolean prompting = strategy == Strategy.PROMPTING;
    for (int i = 0; i < draws; i++) {
      double start = prompting ? beta(random, 2, 3) : beta(random, 1.3, 2);
      double gain = random.nextBoolean() ? beta(random, 6, 1) : beta(random, 1.5, 1.5);
      double end = start + (1 - start) * 0.995 * gain;
      double half =
          prompting
              ? Math.exp(Math.log(50) + 1.3 * random.nextGaussian())
              : Math.exp(Math.log(120) + 1.6 * random.nextGaussian());
      double steepness =
          Math.exp(
              switch (strategy) {
                case PROMPTING -> 0.1 + 0.3 * random.nextGaussian();
                case FINE_TUNING -> -0.05 + 0.5 * random.nextGaussian();
                case HYBRID -> -0.2 + 0.55 * random.nextGaussian();
              });
      double spread = Math.exp(0.35 * random.nextGaussian());
      double[] curve = {start, end, half, steepness, random.nextGaussian()};
      double log = 0;
      for (Measurement row : rows) {
        double p = plain(curve, row.examples());
        double tau = 0.010 + 0.05 / Math.sqrt(1 + row.examples() / 8);
        double v = p * (1 - p) / row.evaluated() + Math.pow(spread * tau, 2) + 1e-6;
        log -= 0.5 * (Math.pow(row.correct() / row.evaluated() - p, 2) / v + Math.log(v));
      }
      curves.add(curve);
      weights.add(Math.exp(log));
    }
  }

  private static double plain(double[] curve, double examples) {
    double hill = examples == 0 ? 0 : 1 / (1 + Math.pow(curve[2] / examples, curve[3]));
    return curve[0] + (curve[1] - curve[0]) * hill;
  }

  /** P10, P50 and P90 of the accuracy. */
  Quantiles quantiles(double examples) {
    record Weighted(double value, double weight) {}
    List<Weighted> values = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < curves.size(); i++) {
      double p = plain(curves.get(i), examples);
      if (examples > mostExamples) {
        double log2 = Math.log(examples / mostExamples) / Math.log(2);
        double width = 0.03 * Math.sqrt(log2) * 2 * Math.sqrt(Math.max(p * (1 - p), 0.02));
        p += curves.get(i)[4] * width;
      }
      values.add(new Weighted(Math.clamp(p, 0, 1), weights.get(i)));
      sum += weights.get(i);
    }
    values.sort(Comparator.comparingDouble(Weighted::value));
    double[] levels = {0.1, 0.5, 0.9};
    double[] found = new double[levels.length];
    int next = 0;
    double before = 0;
    for (Weighted value : values) {
      before += value.weight();
      while (next < levels.length && before >= levels[next] * sum) {
        found[next] = value.value();
        next++;
      }
    }
    return new Quantiles(found[0], found[1], found[2]);
  }

  /** Marsaglia and Tsang's gamma draws, as a ratio. */
  private static double beta(Random random, double alpha, double beta) {
    double a = gamma(random, alpha);
    return a / (a + gamma(random, beta));
  }

  private static double gamma(Random random, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
