package dev.tunewise.statistics;

import java.util.function.DoublePredicate;

/**
 * Finds where a condition changes: between a value where it does not hold and one, above or below,
 * where it does, a middle is tried again and again, and takes the place of the end that it is like.
 */
public enum Bisection {
  /** Halves the difference. */
  REAL {
    @Override
    double middle(double a, double b) {
      return (a + b) / 2;
    }
  },

  /** Halves the difference of whole numbers, down to neighbors. */
  WHOLE {
    @Override
    double middle(double a, double b) {
      return Math.floor((a + b) / 2);
    }
  },

  /** Halves the ratio of positive numbers. */
  RATIO {
    @Override
    double middle(double a, double b) {
      return Math.sqrt(a * b);
    }
  };

  abstract double middle(double a, double b);

  /** Two values between which a condition changes: it does not hold before, and holds behind. */
  public record Change(double before, double behind) {}

  /** Whether two values are as near to each other as needed. */
  public interface Nearness {
    boolean isEnough(double before, double behind);
  }

  /** Narrows a change down until no number of this kind lies between its ends. */
  public Change narrow(double before, double behind, DoublePredicate condition) {
    return narrow(before, behind, condition, (a, b) -> false);
  }

  /**
   * Narrows a change down until its ends are near enough or no number of this kind lies between.
   *
   * @param before where the condition does not hold; not tried
   * @param behind where it holds; not tried
   */
  public Change narrow(double before, double behind, DoublePredicate condition, Nearness nearness) {
    double from = before;
    double to = behind;
    while (!nearness.isEnough(from, to)) {
      double middle = middle(from, to);
      if (middle == from || middle == to) {
        break;
      }
      if (condition.test(middle)) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return new Change(from, to);
  }
}
