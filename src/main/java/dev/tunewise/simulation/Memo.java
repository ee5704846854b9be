package dev.tunewise.simulation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Remembers a few results of a costly function: from draw to draw most arguments stay the same.
 * Each argument has two places, so that two that stay the same do not push each other out. Not
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

  double of(double argument) {
    long bits = Double.doubleToRawLongBits(argument) * 0x9e3779b97f4a7c15L;
    int slot = (int) (bits >>> 59);
    if (arguments[slot] == argument) {
      return results[slot];
    }
    int other = slot ^ 1;
    if (arguments[other] == argument) {
      return results[other];
    }
    arguments[other] = arguments[slot];
    results[other] = results[slot];
    arguments[slot] = argument;
    results[slot] = function.applyAsDouble(argument);
    return results[slot];
  }
}
