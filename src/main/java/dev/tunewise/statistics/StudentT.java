package dev.tunewise.statistics;

/**
 * Student's t distribution for whole degrees of freedom, by the closed forms of Abramowitz and
 * Stegun 26.7.3 and 26.7.4.
 */
public final class StudentT {
  private static final double FARTHEST = 1e9;

  private StudentT() {}

  /**
   * The value that t stays below with a probability.
   *
   * @param probability 0.5 or more, below 1
   * @param freedom degrees of freedom, at least 1
   */
  public static double quantile(double probability, int freedom) {
    if (!(probability >= 0.5 && probability < 1) || freedom < 1) {
      throw new IllegalArgumentException(
          "probability must be from 0.5 to below 1 and freedom at least 1, were "
              + probability
              + " and "
              + freedom);
    }
    return Bisection.REAL.narrow(0, FARTHEST, t -> below(t, freedom) >= probability).behind();
  }

  /** The probability that t stays below a value of 0 or more. */
  private static double below(double t, int freedom) {
    double angle = StrictMath.atan(t / StrictMath.sqrt(freedom));
    double cosine = StrictMath.cos(angle);
    boolean odd = freedom % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = freedom == 1 ? 0 : term;
    for (int i = odd ? 3 : 2; i <= freedom - 2; i += 2) {
      term *= cosine * cosine * (i - 1) / i;
      sum += term;
    }
    double part = StrictMath.sin(angle) * sum;
    double between = odd ? 2 / Math.PI * (angle + part) : part;
    return (1 + between) / 2;
  }
}
