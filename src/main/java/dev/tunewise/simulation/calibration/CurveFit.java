package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A strategy's accuracy over examples as its measurements let one expect it: weighted curves, each
 * with a share of the doubt whether curves go on beyond the data as they began. Immutable; safe to
 * use from any thread.
 *
 * <p>A curve at n is clip(p(n) + [n &gt; n_max] z · 0.03 √log₂(n / n_max) · 2 √max(p (1 − p),
 * 0.02), 0, 1) with p(n) = a₀ + (a∞ − a₀) / (1 + (κ/n)^d) and one z ~ N(0, 1) for each.
 */
public final class CurveFit {
  /** Below so many effective draws a fit is not to be relied on. */
  static final double FEWEST_EFFECTIVE_DRAWS = 100;

  /** Draws of less weight, divided by their number, are left out: together under 10⁻⁹. */
  private static final double NEGLIGIBLE = 1e-9;

  private final Strategy strategy;
  private final List<Measurement> rows;
  private final double mostExamples;
  private final double effectiveDraws;

  private final double[] start;
  private final double[] rise;
  private final double[] logHalf;
  private final double[] steepness;
  private final double[] discrepancy;
  private final double[] weights;

  /** Sum of the weights up to and with each; the last one is 1. */
  private final double[] cumulative;

  private final MedianCurve median;

  CurveFit(
      Strategy strategy,
      List<Measurement> rows,
      CurveDraws draws,
      double[] allWeights,
      UniformRandomProvider random) {
    this.strategy = strategy;
    this.rows = List.copyOf(rows);
    mostExamples = Math.max(1, rows.stream().mapToDouble(Measurement::examples).max().orElse(0));
    effectiveDraws = effectiveDraws(allWeights);
    double least = NEGLIGIBLE / allWeights.length;
    int[] kept =
        IntStream.range(0, allWeights.length).filter(i -> allWeights[i] >= least).toArray();
    SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
    start = new double[kept.length];
    rise = new double[kept.length];
    logHalf = new double[kept.length];
    steepness = new double[kept.length];
    discrepancy = new double[kept.length];
    weights = new double[kept.length];
    cumulative = new double[kept.length];
    double sum = 0;
    for (int k = 0; k < kept.length; k++) {
      int i = kept[k];
      start[k] = draws.start[i];
      rise[k] = draws.end(i) - draws.start[i];
      logHalf[k] = draws.logHalf[i];
      steepness[k] = draws.steepness[i];
      discrepancy[k] = 0.06 * normal.sample();
      weights[k] = allWeights[i];
      sum += allWeights[i];
      cumulative[k] = sum;
    }
    for (int k = 0; k < kept.length; k++) {
      cumulative[k] /= sum;
    }
    median = new MedianCurve(this);
  }

  /** 1 / Σ w² of weights that add up to 1: how many equal draws would say as much. */
  static double effectiveDraws(double[] weights) {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return 1 / squares;
  }

  public Strategy strategy() {
    return strategy;
  }

  /** The measurements it rests on. */
  public List<Measurement> rows() {
    return rows;
  }

  /** n_max: the largest measured number of examples, at least 1. Beyond it the fit extrapolates. */
  public double mostExamples() {
    return mostExamples;
  }

  public double effectiveDraws() {
    return effectiveDraws;
  }

  /** Whether enough curves explain the measurements. */
  public boolean isReliable() {
    return effectiveDraws >= FEWEST_EFFECTIVE_DRAWS;
  }

  /** P10, P50 and P90 of the accuracy 0…1 with so many examples (a real number ≥ 0). */
  public Quantiles predict(double examples) {
    double[] values = new double[start.length];
    double log = StrictMath.log(examples);
    double doubt = doubt(examples);
    for (int i = 0; i < values.length; i++) {
      values[i] = value(i, log, doubt);
    }
    return WeightedQuantiles.of(values, weights);
  }

  /** The central curve, P50: read from a table fine enough for an error below 0.001. */
  public double median(double examples) {
    return median.at(examples);
  }

  /** The curve at this share 0…1 of the weight, to be asked for its {@link #accuracy}. */
  public int curveAt(double share) {
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] < share) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Accuracy of one curve, doubt included. */
  public double accuracy(int curve, double examples) {
    return value(curve, StrictMath.log(examples), doubt(examples));
  }

  /** Accuracies of several curves. */
  double[] accuracies(int[] curves, double examples) {
    double log = StrictMath.log(examples);
    double doubt = doubt(examples);
    return Arrays.stream(curves).mapToDouble(curve -> value(curve, log, doubt)).toArray();
  }

  /** √log₂(n / n_max) beyond the data, else 0. */
  private double doubt(double examples) {
    return examples > mostExamples
        ? Math.sqrt(StrictMath.log(examples / mostExamples) / StrictMath.log(2))
        : 0;
  }

  private double value(int i, double logExamples, double doubt) {
    double odds = StrictMath.exp(steepness[i] * (logHalf[i] - logExamples));
    double p = start[i] + rise[i] / (1 + odds);
    if (doubt > 0) {
      p += discrepancy[i] * doubt * Math.sqrt(Math.max(p * (1 - p), 0.02));
    }
    return Math.clamp(p, 0.0, 1.0);
  }
}
