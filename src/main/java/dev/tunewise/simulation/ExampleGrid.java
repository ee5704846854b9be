package dev.tunewise.simulation;

/**
 * The numbers of labeled examples at which accuracy curves are given, with the parts of the
 * formulas that depend on nothing else worked out once.
 */
public final class ExampleGrid {
  /** 0, then 10^(j/16) for j = 0…80: logarithmic up to 100,000. */
  public static final Doubles EXAMPLES = Doubles.wrap(examples());

  private static final ExampleGrid WITHOUT_STACKED = new ExampleGrid(0);

  private final double[] logLearned;
  private final double[] overfitting;

  private ExampleGrid(double stackedExamples) {
    int size = EXAMPLES.size();
    logLearned = new double[size];
    overfitting = new double[size];
    for (int i = 0; i < size; i++) {
      double learned = EXAMPLES.get(i) + stackedExamples;
      logLearned[i] = StrictMath.log(learned);
      overfitting[i] = AccuracyModel.overfittingShape(learned);
    }
  }

  /** The grid shifted by the examples that an earlier fine-tune already learned from. */
  static ExampleGrid of(double stackedExamples) {
    return stackedExamples == 0 ? WITHOUT_STACKED : new ExampleGrid(stackedExamples);
  }

  private static double[] examples() {
    double[] examples = new double[82];
    for (int j = 0; j <= 80; j++) {
      examples[j + 1] = StrictMath.pow(10, j / 16.0);
    }
    return examples;
  }

  /** ln n at grid point i, n with the stacked examples; −∞ for n = 0. */
  double logLearned(int i) {
    return logLearned[i];
  }

  /** e^(−n/50) − e^(−n/5) at grid point i. */
  double overfitting(int i) {
    return overfitting[i];
  }
}
