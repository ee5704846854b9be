package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Bisection;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.statistics.WeightedQuantiles;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

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
  private final double effectiveSampleSize;

  private final WeightedCurves curves;

  /** Sum of the weights up to and with each; the last one is 1. */
  private final double[] cumulative;

  private volatile @Nullable MedianCurve median;

  CurveFit(
      Strategy strategy,
      List<Measurement> rows,
      CurveDraws draws,
      double[] allWeights,
      UniformRandomProvider random) {
    this.strategy = strategy;
    this.rows = List.copyOf(rows);
    mostExamples = Math.max(1, rows.stream().mapToDouble(Measurement::examples).max().orElse(0));
    effectiveSampleSize = effectiveSampleSize(allWeights);
    curves = WeightedCurves.of(draws, allWeights, NEGLIGIBLE / allWeights.length, random);
    cumulative = curves.weights.clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    double sum = cumulative[cumulative.length - 1];
    Arrays.setAll(cumulative, i -> cumulative[i] / sum);
  }

  /** 1 / Σ w² of weights that add up to 1: how many equal draws would say as much. */
  static double effectiveSampleSize(double[] weights) {
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

  public double effectiveSampleSize() {
    return effectiveSampleSize;
  }

  /** Whether enough curves explain the measurements. */
  public boolean isReliable() {
    return effectiveSampleSize >= FEWEST_EFFECTIVE_DRAWS;
  }

  /** P10, P50 and P90 of the accuracy 0…1 with so many examples (a real number ≥ 0). */
  public Quantiles predict(double examples) {
    double doubt = WeightedCurves.doubt(examples, mostExamples);
    return WeightedQuantiles.of(curves.values(StrictMath.log(examples), doubt), curves.weights);
  }

  /**
   * The central curve, P50: read from a table fine enough for an error below 0.001. The table is
   * made when it is first asked for, in a few ten milliseconds.
   */
  public double median(double examples) {
    return medianCurve().at(examples);
  }

  /** The table that {@link #median} is read from, rising in examples. */
  public List<CurveNode> medianNodes() {
    return medianCurve().nodes();
  }

  private MedianCurve medianCurve() {
    MedianCurve table = median;
    if (table == null) {
      // Made twice by two threads it is the same twice.
      table = new MedianCurve(curves, mostExamples);
      median = table;
    }
    return table;
  }

  /** The curve at this share 0…1 of the weight, to be asked for its {@link #accuracy}. */
  public int curveAt(double share) {
    return (int)
        Bisection.WHOLE
            .narrow(-1, cumulative.length - 1, i -> cumulative[(int) i] >= share)
            .behind();
  }

  /** Accuracy of one curve, doubt included. */
  public double accuracy(int curve, double examples) {
    double doubt = WeightedCurves.doubt(examples, mostExamples);
    return curves.value(curve, curves.odds(curve, StrictMath.log(examples)), doubt);
  }
}
