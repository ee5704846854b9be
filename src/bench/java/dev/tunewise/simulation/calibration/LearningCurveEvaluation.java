package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well fits foretell published learning curves. Each curve is cut at each of its sizes that has
 * at least two before it; the last six sizes at most, up to the cut, are fitted, and the accuracy
 * is predicted at 2, 4, 8 and 16 times the cut, or rather at the nearest size that was measured, if
 * that is nearer than a factor of √2. Prints the mean absolute error in percentage points, next to
 * plain ways to go on, and how often the interval from P10 to P90 holds the truth. All numbers are
 * means of the means of each strategy.
 */
public final class LearningCurveEvaluation {
  private static final int[] TIMES = {2, 4, 8, 16};
  private static final int FEWEST_SIZES = 3;
  private static final int MOST_SIZES = 6;
  private static final double NEAREST = Math.sqrt(2);

  private final CurveFitter fitter = new CurveFitter(Scenario.DEFAULT.seed());
  private final List<Prediction> predictions = new ArrayList<>();
  private final List<Double> fitMillis = new ArrayList<>();

  private LearningCurveEvaluation() {}

  /** One prediction: what was foretold of one size, and what came. */
  private record Prediction(
      Strategy strategy, int times, double actual, Quantiles fit, double[] baselines) {
    double error() {
      return Math.abs(fit.p50() - actual);
    }

    double error(Baseline baseline) {
      return Math.abs(baselines[baseline.ordinal()] - actual);
    }

    double covered() {
      return fit.p10() <= actual && actual <= fit.p90() ? 1 : 0;
    }
  }

  /** Runs it on the curves of a CSV file, see {@link LearningCurve#read}. */
  public static void main(String... arguments) throws IOException {
    LearningCurveEvaluation evaluation = new LearningCurveEvaluation();
    List<LearningCurve> curves = LearningCurve.read(Path.of(arguments[0]));
    curves.forEach(evaluation::add);
    evaluation.print(curves.size());
  }

  private void add(LearningCurve curve) {
    List<Measurement> rows = curve.rows();
    for (int end = FEWEST_SIZES; end < rows.size(); end++) {
      List<Measurement> known = rows.subList(Math.max(0, end - MOST_SIZES), end);
      long start = System.nanoTime();
      CurveFit fit = fitter.fit(curve.strategy(), known);
      fitMillis.add((System.nanoTime() - start) / 1e6);
      for (int times : TIMES) {
        double wanted = times * known.getLast().examples();
        Measurement nearest = nearest(rows.subList(end, rows.size()), wanted);
        if (apart(nearest, wanted) < NEAREST) {
          predictions.add(predict(fit, known, times, nearest));
        }
      }
    }
  }

  private static Measurement nearest(List<Measurement> rows, double wanted) {
    return rows.stream()
        .min((a, b) -> Double.compare(apart(a, wanted), apart(b, wanted)))
        .orElseThrow();
  }

  /** By which factor, at least 1, a row misses a number of examples. */
  private static double apart(Measurement row, double examples) {
    return Math.max(row.examples() / examples, examples / row.examples());
  }

  private static Prediction predict(
      CurveFit fit, List<Measurement> known, int times, Measurement actual) {
    return new Prediction(
        fit.strategy(),
        times,
        actual.correct() / actual.evaluated(),
        fit.predict(actual.examples()),
        Arrays.stream(Baseline.values())
            .mapToDouble(baseline -> baseline.predict(known, actual.examples()))
            .toArray());
  }

  private void print(int curves) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "times the cut",
            "predictions",
            "fit",
            "power law",
            "power law with limit",
            "last value",
            "in P10 to P90"));
    for (int times : TIMES) {
      lines.add(line(times));
    }
    System.out.printf(
        Locale.ROOT,
        "%d curves, %d fits, %.0f ms the median fit, %.0f ms the slowest%n",
        curves,
        fitMillis.size(),
        fitMillis.stream().sorted().skip(fitMillis.size() / 2).findFirst().orElse(0.0),
        fitMillis.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    System.out.println("Mean absolute errors in percentage points:");
    System.out.print(TextTable.aligned(lines));
  }

  private List<String> line(int times) {
    List<Prediction> own = predictions.stream().filter(p -> p.times() == times).toList();
    return List.of(
        Integer.toString(times),
        own.stream()
            .collect(
                Collectors.groupingBy(Prediction::strategy, TreeMap::new, Collectors.counting()))
            .values()
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(" + ")),
        points(own, Prediction::error),
        points(own, p -> p.error(Baseline.POWER_LAW)),
        points(own, p -> p.error(Baseline.POWER_LAW_WITH_LIMIT)),
        points(own, p -> p.error(Baseline.LAST_VALUE)),
        String.format(Locale.ROOT, "%.0f %%", 100 * mean(own, Prediction::covered)));
  }

  private static String points(List<Prediction> own, ToDoubleFunction<Prediction> error) {
    return String.format(Locale.ROOT, "%.1f", 100 * mean(own, error));
  }

  /** Mean over strategies of the means of each, so that none rules by its number of curves. */
  private static double mean(List<Prediction> own, ToDoubleFunction<Prediction> value) {
    Map<Strategy, Double> means =
        own.stream()
            .collect(
                Collectors.groupingBy(Prediction::strategy, Collectors.averagingDouble(value)));
    return means.values().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
