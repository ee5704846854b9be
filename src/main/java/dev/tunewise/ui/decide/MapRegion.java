package dev.tunewise.ui.decide;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.StrategyMap;

/**
 * Where the name of a strategy fits on a map.
 *
 * @param share of all cells that the strategy has
 * @param column middle of the place, in cells; {@code row} likewise
 */
record MapRegion(double share, double column, double row) {
  /**
   * The middle of the widest run of cells in the row that half of the strategy's cells lie below.
   */
  static MapRegion of(StrategyMap map, Strategy strategy) {
    int columns = map.xs().size();
    int rows = map.ys().size();
    int all = 0;
    for (int row = 0; row < rows; row++) {
      all += count(map, strategy, row);
    }
    int below = 0;
    int middle = 0;
    while (middle < rows - 1 && below + count(map, strategy, middle) <= all / 2) {
      below += count(map, strategy, middle);
      middle++;
    }
    int bestStart = 0;
    int bestLength = 0;
    int length = 0;
    for (int column = 0; column < columns; column++) {
      length = map.cells().at(column, middle) == strategy ? length + 1 : 0;
      if (length > bestLength) {
        bestLength = length;
        bestStart = column - length + 1;
      }
    }
    double share = (double) all / (columns * rows);
    return new MapRegion(share, bestStart + bestLength / 2.0, middle + 0.5);
  }

  private static int count(StrategyMap map, Strategy strategy, int row) {
    int count = 0;
    for (int column = 0; column < map.xs().size(); column++) {
      count += map.cells().at(column, row) == strategy ? 1 : 0;
    }
    return count;
  }
}
