package dev.tunewise.simulation.calibration;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The curves of a fit that have weight: one array per number of a curve, one entry per curve. */
final class WeightedCurves {
  private static final double LN_2 = StrictMath.log(2);

  /** a₀. */
  final double[] start;

  /** a∞ − a₀. */
  final double[] rise;

  /** ln κ. */
  final double[] logHalf;

  /** d. */
  final double[] steepness;

  /** 0.06 z: 0.03 of the formula times its 2. */
  final double[] discrepancy;

  final double[] weights;

  private WeightedCurves(int size) {
    start = new double[size];
    rise = new double[size];
    logHalf = new double[size];
    steepness = new double[size];
    discrepancy = new double[size];
    weights = new double[size];
  }

  /** The draws of at least this weight, each with a doubt of its own. */
  static WeightedCurves of(
      CurveDraws draws, double[] weights, double least, UniformRandomProvider random) {
    int[] kept = new int[weights.length];
    int size = 0;
    for (int i = 0; i < weights.length; i++) {
      kept[size] = i;
      size += weights[i] >= least ? 1 : 0;
    }
    SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
    WeightedCurves curves = new WeightedCurves(size);
    for (int k = 0; k < size; k++) {
      int i = kept[k];
      curves.start[k] = draws.start[i];
      curves.rise[k] = draws.end(i) - draws.start[i];
      curves.logHalf[k] = draws.logHalf[i];
      curves.steepness[k] = draws.steepness[i];
      curves.discrepancy[k] = 0.06 * normal.sample();
      curves.weights[k] = weights[i];
    }
    return curves;
  }

  /**
   * Fewer curves for the same distribution: of those below a weight, some stand for all with that
   * weight, evenly by the weight they have together (systematic resampling). At most 1 / weight
   * remain where all add up to 1.
   */
  WeightedCurves thinned(double weight) {
    int[] kept = new int[size()];
    int count = 0;
    double light = weight / 2;
    for (int i = 0; i < kept.length; i++) {
      light += weights[i] < weight ? weights[i] : 0;
      if (weights[i] >= weight || light >= weight) {
        light -= weights[i] < weight ? weight : 0;
        kept[count++] = i;
      }
    }
    return only(Arrays.copyOf(kept, count), weight);
  }

  private WeightedCurves only(int[] kept, double leastWeight) {
    WeightedCurves curves = new WeightedCurves(kept.length);
    for (int k = 0; k < kept.length; k++) {
      int i = kept[k];
      curves.start[k] = start[i];
      curves.rise[k] = rise[i];
      curves.logHalf[k] = logHalf[i];
      curves.steepness[k] = steepness[i];
      curves.discrepancy[k] = discrepancy[i];
      curves.weights[k] = Math.max(leastWeight, weights[i]);
    }
    return curves;
  }

  int size() {
    return start.length;
  }

  /** √log₂(n / n_max) beyond the data, else 0. */
  static double doubt(double examples, double mostExamples) {
    return examples > mostExamples ? Math.sqrt(StrictMath.log(examples / mostExamples) / LN_2) : 0;
  }

  /** (κ/n)^d. */
  double odds(int curve, double logExamples) {
    return StrictMath.exp(steepness[curve] * (logHalf[curve] - logExamples));
  }

  /** Accuracy of a curve from its odds and the doubt at the same number of examples. */
  double value(int curve, double odds, double doubt) {
    double p = start[curve] + rise[curve] / (1 + odds);
    double off = discrepancy[curve] * doubt * Math.sqrt(Math.max(p * (1 - p), 0.02));
    return Math.max(0, Math.min(1, p + off));
  }

  /** Accuracies of all curves at a number of examples. */
  double[] values(double logExamples, double doubt) {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = odds(i, logExamples);
    }
    // By itself: the compiler makes vector instructions of it.
    for (int i = 0; i < values.length; i++) {
      values[i] = value(i, values[i], doubt);
    }
    return values;
  }
}
