package dev.tunewise.model;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One legal number per {@link Parameter}; immutable. */
public final class Values {
  public static final Values DEFAULTS =
      new Values(Stream.of(Parameter.values()).mapToDouble(Parameter::defaultValue).toArray());

  private final double[] numbers;

  private Values(double[] numbers) {
    this.numbers = numbers;
  }

  public double get(Parameter parameter) {
    return numbers[parameter.ordinal()];
  }

  /**
   * These values with one changed.
   *
   * @throws IllegalArgumentException if the value is not legal for the parameter
   */
  public Values with(Parameter parameter, double value) {
    String problem = parameter.problem(value);
    if (problem != null) {
      throw new IllegalArgumentException(parameter.path() + " " + problem + ", was " + value);
    }
    double[] copy = numbers.clone();
    copy[parameter.ordinal()] = value + 0.0; // −0 reads as 0
    return new Values(copy);
  }

  /** A fresh array, indexed by {@link Parameter#ordinal()}. */
  public double[] toArray() {
    return numbers.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "Values" + Arrays.toString(numbers);
  }
}
