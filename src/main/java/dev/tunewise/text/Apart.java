package dev.tunewise.text;

import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How numbers that are set beside each other are written: in the fewest digits that tell them
 * apart, so that rounding never contradicts what is said of them.
 */
public final class Apart {
  /** Writes a number, in the more detail the more digits it is given. */
  @FunctionalInterface
  public interface Writing {
    /** Rounded to so many digits, half up, so that the order of numbers is kept. */
    String of(double value, int digits);
  }

  private final Writing writing;
  private final int fewest;
  private final int most;

  /**
   * A rule for one kind of numbers.
   *
   * @param fewest digits that are written wherever they tell the numbers apart
   * @param most digits after which words tell the side
   */
  public Apart(int fewest, int most, Writing writing) {
    this.writing = writing;
    this.fewest = fewest;
    this.most = most;
  }

  /** A bound as it stands beside what is held against it. */
  public String bound(double bound) {
    return writing.of(bound, most);
  }

  /**
   * A number beside bounds that {@link #bound} writes: it looks like one of them only if it is the
   * same, else it is {@code just under 88 %} where no digits tell.
   */
  public String beside(double value, double... bounds) {
    for (double bound : bounds) {
      if (isSame(value, bound)) {
        return bound(bound);
      }
    }
    for (int digits = fewest; digits <= most; digits++) {
      if (!looksLikeAny(value, digits, bounds)) {
        return writing.of(value, digits);
      }
    }
    double bound =
        Arrays.stream(bounds).filter(b -> looksLike(value, b, most)).findFirst().orElseThrow();
    return (value < bound ? "just under " : "just over ") + bound(bound);
  }

  /** Numbers on an equal footing, all in as many digits as tell those apart that are not equal. */
  public List<String> texts(double... values) {
    int digits = digits(values).orElse(most);
    return Arrays.stream(values).mapToObj(value -> writing.of(value, digits)).toList();
  }

  /** The fewest digits in which no two unequal numbers look alike; empty if none do that. */
  public OptionalInt digits(double... values) {
    for (int digits = fewest; digits <= most; digits++) {
      if (areApart(values, digits)) {
        return OptionalInt.of(digits);
      }
    }
    return OptionalInt.empty();
  }

  private boolean areApart(double[] values, int digits) {
    for (int i = 1; i < values.length; i++) {
      for (int j = 0; j < i; j++) {
        if (!isSame(values[i], values[j]) && looksLike(values[i], values[j], digits)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean looksLikeAny(double value, int digits, double... bounds) {
    return Arrays.stream(bounds).anyMatch(bound -> looksLike(value, bound, digits));
  }

  private boolean looksLike(double value, double other, int digits) {
    return writing.of(value, digits).equals(writing.of(other, digits));
  }

  /** Within the tolerance of every comparison: absolute for small numbers, else relative. */
  private static boolean isSame(double value, double other) {
    double size = Math.max(1, Math.max(Math.abs(value), Math.abs(other)));
    return Math.abs(value - other) <= Tolerance.EPSILON * size;
  }
}
