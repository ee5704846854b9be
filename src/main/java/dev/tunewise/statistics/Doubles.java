package dev.tunewise.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An immutable sequence of numbers. */
public final class Doubles {
  private final double[] values;

  private Doubles(double[] values) {
    this.values = values;
  }

  /** Takes the array over: the caller must not change it any more. */
  public static Doubles wrap(double[] values) {
    return new Doubles(values);
  }

  public static Doubles of(double... values) {
    return new Doubles(values.clone());
  }

  public int size() {
    return values.length;
  }

  public double get(int index) {
    return values[index];
  }

  public double last() {
    return values[values.length - 1];
  }

  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Doubles that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
