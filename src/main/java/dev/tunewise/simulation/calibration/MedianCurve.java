package dev.tunewise.simulation.calibration;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The median of a fit over examples as a table: 0, 32 steps a decade from 0.01 to 1,000,000, and
 * where the data end; straight lines over ln n between them. A simulation asks for it at many
 * numbers of examples; asking all curves each time would take too long.
 */
final class MedianCurve {
  private static final int STEPS_PER_DECADE = 32;
  private static final int FIRST_DECADE = -2;
  private static final int LAST_DECADE = 6;

  /** Curves taken for the table, evenly by weight: the error of the median stays near 0.0005. */
  private static final int CURVES = 8192;

  private final double[] logExamples;
  private final double[] medians;
  private final double atZero;

  MedianCurve(CurveFit fit) {
    int[] curves = new int[CURVES];
    double[] equal = new double[CURVES];
    Arrays.fill(equal, 1);
    Arrays.setAll(curves, i -> fit.curveAt((i + 0.5) / CURVES));
    double[] examples = examples(fit.mostExamples());
    logExamples = Arrays.stream(examples).map(StrictMath::log).toArray();
    medians =
        IntStream.range(0, examples.length)
            .parallel()
            .mapToDouble(i -> median(fit, curves, equal, examples[i]))
            .toArray();
    atZero = median(fit, curves, equal, 0);
  }

  private static double[] examples(double mostMeasured) {
    IntStream steps =
        IntStream.rangeClosed(FIRST_DECADE * STEPS_PER_DECADE, LAST_DECADE * STEPS_PER_DECADE);
    DoubleStream even = steps.mapToDouble(j -> StrictMath.pow(10, j / (double) STEPS_PER_DECADE));
    return DoubleStream.concat(even, DoubleStream.of(mostMeasured)).sorted().distinct().toArray();
  }

  private static double median(CurveFit fit, int[] curves, double[] equal, double examples) {
    return WeightedQuantiles.median(fit.accuracies(curves, examples), equal);
  }

  double at(double examples) {
    double log = StrictMath.log(examples);
    int found = Arrays.binarySearch(logExamples, log);
    if (found >= 0) {
      return medians[found];
    }
    int after = -found - 1;
    if (after == 0) {
      double share = examples / StrictMath.exp(logExamples[0]);
      return atZero + share * (medians[0] - atZero);
    }
    if (after == medians.length) {
      return medians[after - 1];
    }
    double from = logExamples[after - 1];
    double share = (log - from) / (logExamples[after] - from);
    return medians[after - 1] + share * (medians[after] - medians[after - 1]);
  }
}
