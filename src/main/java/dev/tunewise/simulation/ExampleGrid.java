package dev.tunewise.simulation;

import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Exponential;
import java.util.Arrays;

/**
 * The numbers of labeled examples at which accuracy curves are given, with the parts of the
 * formulas that depend on nothing else calculated once.
 */
public final class ExampleGrid {
  private static final int STEPS_PER_DECADE = 16;
  private static final int DECADES = 5;

  /** 0, then 10^(j/16) for j = 0…80: logarithmic up to 100,000. */
  public static final Doubles EXAMPLES = Doubles.wrap(examples());

  private static final ExampleGrid WITHOUT_STACKED = new ExampleGrid(0);

  private final boolean geometric;
  private final double[] logLearned;
  private final double[] overfitting;

  private ExampleGrid(double stackedExamples) {
    int size = EXAMPLES.size();
    geometric = stackedExamples == 0;
    logLearned = new double[size];
    overfitting = new double[size];
    for (int i = 0; i < size; i++) {
      double learned = EXAMPLES.get(i) + stackedExamples;
      logLearned[i] = StrictMath.log(learned);
      overfitting[i] = overfittingShape(learned);
    }
  }

  /** The grid shifted by the examples that an earlier fine-tune already learned from. */
  static ExampleGrid of(double stackedExamples) {
    return stackedExamples == 0 ? WITHOUT_STACKED : new ExampleGrid(stackedExamples);
  }

  private static double[] examples() {
    double[] examples = new double[STEPS_PER_DECADE * DECADES + 2];
    for (int j = 0; j <= STEPS_PER_DECADE * DECADES; j++) {
      examples[j + 1] = StrictMath.pow(10, j / (double) STEPS_PER_DECADE);
    }
    return examples;
  }

  /** e^(−n/50) − e^(−n/5): 0 without examples, greatest near 13, gone after a few hundred. */
  static double overfittingShape(double learned) {
    double slow = Exponential.of(-learned / 50);
    double square = slow * slow;
    double fourth = square * square;
    return slow - fourth * fourth * square;
  }

  /** Index of the first grid point of at least so many examples; the last one if there is none. */
  public static int firstAtLeast(double examples) {
    int index = 0;
    while (index < EXAMPLES.size() - 1 && EXAMPLES.get(index) < examples) {
      index++;
    }
    return index;
  }

  /**
   * Writes (κ/n)^d = exp(d (ln κ − ln n)) for the first grid points; infinite for n = 0. Without
   * stacked examples n grows by the same factor from point to point, so each decade starts with an
   * exponential and goes on by multiplication.
   */
  void odds(double logHalf, double steepness, double[] odds, int points) {
    double ratio = ratio(steepness);
    for (int p = 0; p < points; p++) {
      odds[p] =
          isMultiple(p)
              ? odds[p - 1] * ratio
              : Exponential.of(steepness * (logHalf - logLearned[p]));
    }
  }

  /**
   * The same for some curves at one point; {@code odds} holds those at the point before unless it
   * {@linkplain #startsDecade starts a decade}.
   */
  void odds(
      int p, int curves, double[] logHalf, double[] steepness, double[] ratio, double[] odds) {
    if (isMultiple(p)) {
      for (int i = 0; i < curves; i++) {
        odds[i] *= ratio[i];
      }
    } else {
      odds(logLearned[p], curves, logHalf, steepness, odds);
    }
  }

  /** The same wherever ln n is. */
  static void odds(
      double logLearned, int curves, double[] logHalf, double[] steepness, double[] odds) {
    if (logLearned == Double.NEGATIVE_INFINITY) {
      Arrays.fill(odds, 0, curves, Double.POSITIVE_INFINITY);
      return;
    }
    for (int i = 0; i < curves; i++) {
      odds[i] = Exponential.of(steepness[i] * (logHalf[i] - logLearned));
    }
  }

  private boolean isMultiple(int p) {
    return geometric && p > 0 && !startsDecade(p);
  }

  /** Whether a point other than 0 stands for a power of ten. */
  static boolean startsDecade(int p) {
    return p % STEPS_PER_DECADE == 1;
  }

  /** What odds are multiplied by from one point to the next, inside a decade. */
  double ratio(double steepness) {
    return geometric ? Exponential.of(-steepness * StrictMath.log(10) / STEPS_PER_DECADE) : 0;
  }

  /** e^(−n/50) − e^(−n/5) at grid point i. */
  double overfitting(int i) {
    return overfitting[i];
  }
}
