package dev.tunewise.chart.draw;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.StrategyMap;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

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

  private double x(double column) {
    return area.getX() + area.getWidth() * column / columns;
  }

  private double y(double row) {
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

  /**
   * Where two strategies meet: through the middles of the edges between their cells, so that a
   * slanting border is no staircase.
   */
  Path2D borders() {
    Path2D path = new Path2D.Double();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        addCorner(path, column, row);
      }
    }
    return path;
  }

  /** From the middle of each edge that ends in a corner of cells to that of the other one. */
  private void addCorner(Path2D path, int column, int row) {
    List<Point2D> middles = new ArrayList<>(4);
    if (differ(column - 1, row, column - 1, row - 1)) {
      middles.add(point(column - 0.5, row));
    }
    if (differ(column, row, column, row - 1)) {
      middles.add(point(column + 0.5, row));
    }
    if (differ(column - 1, row, column, row)) {
      middles.add(point(column, row + 0.5));
    }
    if (differ(column - 1, row - 1, column, row - 1)) {
      middles.add(point(column, row - 0.5));
    }
    if (middles.size() == 2) {
      line(path, middles.getFirst(), middles.getLast());
    } else {
      middles.forEach(middle -> line(path, middle, point(column, row)));
    }
  }

  /** Whether two cells are on the map and recommend different strategies. */
  private boolean differ(int column, int row, int otherColumn, int otherRow) {
    return isCell(column, row)
        && isCell(otherColumn, otherRow)
        && map.cells().at(column, row) != map.cells().at(otherColumn, otherRow);
  }

  private boolean isCell(int column, int row) {
    return column >= 0 && row >= 0 && column < columns && row < rows;
  }

  private Point2D point(double column, double row) {
    return new Point2D.Double(x(column), y(row));
  }

  private static void line(Path2D path, Point2D from, Point2D to) {
    path.moveTo(from.getX(), from.getY());
    path.lineTo(to.getX(), to.getY());
  }
}
