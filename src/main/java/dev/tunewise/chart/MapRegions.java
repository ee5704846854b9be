package dev.tunewise.chart;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.StrategyMap;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The regions of a strategy map as shapes: what each strategy covers, and where two meet. */
final class MapRegions {
  private final StrategyMap map;
  private final Rectangle2D area;
  private final int columns;
  private final int rows;

  MapRegions(StrategyMap map, Rectangle2D area) {
    this.map = map;
    this.area = area;
    columns = map.xs().size();
    rows = map.ys().size();
  }

  private double x(int column) {
    return area.getX() + area.getWidth() * column / columns;
  }

  private double y(int row) {
    return area.getMaxY() - area.getHeight() * row / rows;
  }

  /** All cells of a strategy, as few rectangles of one path: no seams between them. */
  Path2D region(Strategy strategy) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int row = 0;
    while (row < rows) {
      int end = row + 1;
      while (end < rows && isSameRow(row, end)) {
        end++;
      }
      addRow(path, strategy, row, end);
      row = end;
    }
    return path;
  }

  private boolean isSameRow(int one, int other) {
    for (int column = 0; column < columns; column++) {
      if (map.cells().at(column, one) != map.cells().at(column, other)) {
        return false;
      }
    }
    return true;
  }

  private void addRow(Path2D path, Strategy strategy, int row, int endRow) {
    int column = 0;
    while (column < columns) {
      int end = column + 1;
      Strategy here = map.cells().at(column, row);
      while (end < columns && map.cells().at(end, row) == here) {
        end++;
      }
      if (here == strategy) {
        path.append(
            new Rectangle2D.Double(x(column), y(endRow), x(end) - x(column), y(row) - y(endRow)),
            false);
      }
      column = end;
    }
  }

  /** The edges between cells of different strategies. */
  Path2D borders() {
    Path2D path = new Path2D.Double();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Strategy here = map.cells().at(column, row);
        if (column > 0 && map.cells().at(column - 1, row) != here) {
          line(path, column, row, column, row + 1);
        }
        if (row > 0 && map.cells().at(column, row - 1) != here) {
          line(path, column, row, column + 1, row);
        }
      }
    }
    return path;
  }

  private void line(Path2D path, int column, int row, int toColumn, int toRow) {
    path.moveTo(x(column), y(row));
    path.lineTo(x(toColumn), y(toRow));
  }
}
