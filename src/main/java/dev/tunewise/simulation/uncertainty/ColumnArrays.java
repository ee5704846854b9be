package dev.tunewise.simulation.uncertainty;

import java.util.ArrayList;
import java.util.List;

/**
 * Arrays that one run after the other writes its columns into: tens of megabytes that need not be
 * cleared and collected for each. Not thread-safe.
 */
final class ColumnArrays {
  private final List<double[]> arrays = new ArrayList<>();
  private int taken;

  /** From now on all of them may be taken again. */
  void free() {
    taken = 0;
  }

  /** The next one with room for so many numbers or more, whatever stands in it. */
  double[] next(int numbers) {
    if (taken == arrays.size()) {
      arrays.add(new double[numbers]);
    } else if (arrays.get(taken).length < numbers) {
      arrays.set(taken, new double[numbers]);
    }
    return arrays.get(taken++);
  }
}
