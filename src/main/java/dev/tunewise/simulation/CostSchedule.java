package dev.tunewise.simulation;

/**
 * What one strategy costs by month, discounted, split by how it depends on the calls V of month 1:
 * in month m it is {@code fixed[m] + V perCall[m] + hosting[m] · instances(m)}. Entry 0 is the
 * set-up. Totals are therefore straight lines over V, apart from the steps of hosting.
 */
final class CostSchedule {
  final double[] fixed;
  final double[] perCall;
  final double[] hosting;

  /** Discounted right answers of the horizon for V = 1. */
  double rightAnswersPerCall;

  /** Mean accuracy over all calls of the horizon. */
  double deliveredAccuracy;

  CostSchedule(int months) {
    fixed = new double[months + 1];
    perCall = new double[months + 1];
    hosting = new double[months + 1];
  }

  /** Cumulative cost C(0)…C(H). */
  double[] cumulative(double monthlyCalls, Instances instances) {
    double[] cumulative = new double[fixed.length];
    double sum = 0;
    for (int m = 0; m < fixed.length; m++) {
      sum += fixed[m] + monthlyCalls * perCall[m];
      if (hosting[m] > 0) {
        sum += hosting[m] * instances.in(m, monthlyCalls);
      }
      cumulative[m] = sum;
    }
    return cumulative;
  }
}
