package dev.tunewise.simulation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Remembers a few results of a costly function: from draw to draw most arguments stay the same. Not
 * thread-safe.
 */
final class Memo {
  private static final int SLOTS = 32;

  private final DoubleUnaryOperator function;
  private final double[] arguments = new double[SLOTS];
  private final double[] results = new double[SLOTS];

  Memo(DoubleUnaryOperator function) {
    this.function = function;
    Arrays.fill(arguments, Double.NaN);
  }

  /** The function's value. */
  double of(double argument) {
    long bits = Double.doubleToRawLongBits(argument) * 0x9e3779b97f4a7c15L;
    int slot = (int) (bits >>> 59);
    if (arguments[slot] != argument) {
      arguments[slot] = argument;
      results[slot] = function.applyAsDouble(argument);
    }
    return results[slot];
  }
}
