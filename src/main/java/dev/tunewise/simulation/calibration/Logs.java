package dev.tunewise.simulation.calibration;

/** Sums of exponentials that neither overflow nor lose the smaller part. */
final class Logs {
  private Logs() {}

  /** ln(e^a + e^b). */
  static double sum(double a, double b) {
    double most = Math.max(a, b);
    return most + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - most));
  }

  /** ln(1 + e^x). */
  static double onePlusExp(double x) {
    return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
  }

  static double logit(double share) {
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
