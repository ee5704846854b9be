package dev.tunewise.simulation.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The median of a fit over examples as a table: 0, 16 steps a decade from 0.1 to 1,000,000, and
 * where the data end, with a cubic over ln n between them. A simulation asks for it at many numbers
 * of examples; asking all curves each time would take too long. Within 0.001 of the median of all.
 */
final class MedianCurve {
  private static final int STEPS_PER_DECADE = 16;
  private static final int FIRST_DECADE = -1;
  private static final int DECADES = 7;
  private static final double STEP = StrictMath.log(10) / STEPS_PER_DECADE;

  /** So many curves at most stand for all. */
  private static final int MOST_CURVES = 32_768;

  private static final int BINS = 8192;

  private final WeightedCurves curves;
  private final double mostExamples;
  private final double halfOfWeight;
  private final double atZero;

  /** ln n of the table, rising. */
  private final double[] x;

  private final double[] medians;
  private final double[] slopes;

  MedianCurve(WeightedCurves all, double mostExamples) {
    curves = all.thinned(1.0 / MOST_CURVES);
    this.mostExamples = mostExamples;
    halfOfWeight = Arrays.stream(curves.weights).sum() / 2;
    atZero = direct(Double.NEGATIVE_INFINITY);
    double[] even = new double[DECADES * STEPS_PER_DECADE + 1];
    IntStream.range(0, DECADES).parallel().forEach(decade -> fill(decade, even));
    even[even.length - 1] = direct(x(even.length - 1));
    double end = StrictMath.log(mostExamples);
    int after = (int) Math.ceil((end - x(0)) / STEP);
    boolean between = end < x(after);
    int size = even.length + (between ? 1 : 0);
    x = new double[size];
    medians = new double[size];
    for (int i = 0; i < size; i++) {
      int j = between && i > after ? i - 1 : i;
      x[i] = between && i == after ? end : x(j);
      medians[i] = between && i == after ? direct(end) : even[j];
    }
    slopes = slopes();
  }

  /** ln n of an even step. */
  private static double x(int step) {
    return STEP * (FIRST_DECADE * STEPS_PER_DECADE + step);
  }

  /** One decade: from step to step all odds (κ/n)^d shrink by the same factor. */
  private void fill(int decade, double[] even) {
    int first = decade * STEPS_PER_DECADE;
    double[] odds = odds(x(first));
    double[] factors = new double[curves.size()];
    Arrays.setAll(factors, i -> StrictMath.exp(-curves.steepness[i] * STEP));
    for (int step = first; step < first + STEPS_PER_DECADE; step++) {
      even[step] = median(odds, x(step));
      for (int i = 0; i < odds.length; i++) {
        odds[i] *= factors[i];
      }
    }
  }

  private double direct(double logExamples) {
    return median(odds(logExamples), logExamples);
  }

  private double[] odds(double logExamples) {
    double[] odds = new double[curves.size()];
    Arrays.setAll(odds, i -> curves.odds(i, logExamples));
    return odds;
  }

  /** From a histogram, evenly spread inside the bin. */
  private double median(double[] odds, double logExamples) {
    double doubt = WeightedCurves.doubt(StrictMath.exp(logExamples), mostExamples);
    double[] bins = new double[BINS];
    for (int i = 0; i < odds.length; i++) {
      int bin = (int) (curves.value(i, odds[i], doubt) * BINS);
      bins[Math.min(BINS - 1, bin)] += curves.weights[i];
    }
    double before = 0;
    int bin = 0;
    while (bin < BINS - 1 && before + bins[bin] < halfOfWeight) {
      before += bins[bin++];
    }
    double inside = bins[bin] > 0 ? (halfOfWeight - before) / bins[bin] : 0;
    return (bin + Math.clamp(inside, 0, 1)) / BINS;
  }

  /** Of the parabola through each entry and its two neighbors; at the ends of the last line. */
  private double[] slopes() {
    int last = x.length - 1;
    double[] slopes = new double[x.length];
    for (int i = 1; i < last; i++) {
      double left = x[i] - x[i - 1];
      double right = x[i + 1] - x[i];
      slopes[i] = (right * line(i - 1) + left * line(i)) / (left + right);
    }
    slopes[0] = line(0);
    slopes[last] = line(last - 1);
    return slopes;
  }

  /** Slope of the straight line from one entry to the next. */
  private double line(int i) {
    return (medians[i + 1] - medians[i]) / (x[i + 1] - x[i]);
  }

  /** The entries behind 0, rising. */
  List<CurveNode> nodes() {
    return IntStream.range(0, x.length)
        .mapToObj(i -> new CurveNode(x[i], medians[i], slopes[i]))
        .toList();
  }

  double at(double examples) {
    double log = StrictMath.log(examples);
    int found = Arrays.binarySearch(x, log);
    if (found >= 0) {
      return medians[found];
    }
    int after = -found - 1;
    if (after == 0) {
      return atZero + examples / StrictMath.exp(x[0]) * (medians[0] - atZero);
    }
    return after == x.length ? medians[after - 1] : cubic(after - 1, log);
  }

  /** The cubic with the entries' values and slopes at both ends (Hermite). */
  private double cubic(int i, double log) {
    double width = x[i + 1] - x[i];
    double t = (log - x[i]) / width;
    double rest = 1 - t;
    double from = medians[i] + t * (2 * medians[i] + width * slopes[i]);
    double to = medians[i + 1] + rest * (2 * medians[i + 1] - width * slopes[i + 1]);
    return Math.clamp(rest * rest * from + t * t * to, 0, 1);
  }
}
