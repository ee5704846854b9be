package dev.tunewise.simulation.uncertainty;

import java.util.Arrays;

/** Sorts draws by a value, ties by draw number. */
final class DrawOrder {
  private DrawOrder() {}

  /**
   * Draw numbers in rising order of their values. Values are spread over 2^40 steps between the
   * least and the greatest, packed with the draw number into one long and sorted as such; draws
   * that share a step are put in order afterwards.
   */
  static int[] by(double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    double scale = most > least ? (1L << 40) / (most - least) : 0;
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) ((values[i] - least) * scale) << 21 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int rank = 0; rank < keys.length; rank++) {
      int draw = (int) (keys[rank] & ((1 << 21) - 1));
      int place = rank;
      while (place > 0 && values[order[place - 1]] > values[draw]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = draw;
    }
    return order;
  }
}
