package dev.tunewise.chart.draw;

import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.search.StrategyMap;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The regions of a strategy map as shapes: what each choice covers, and where two meet. */
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

  /** All cells of some choices, as few rectangles of one path: no seams between them. */
  Path2D region(Predicate<Choice> choices) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int row = 0;
    while (row < rows) {
      int end = row + 1;
      while (end < rows && isSameRow(row, end)) {
        end++;
      }
      addRow(path, choices, row, end);
      row = end;
    }
    return path;
  }

  private boolean isSameRow(int one, int other) {
    for (int column = 0; column < columns; column++) {
      if (!map.cells().at(column, one).equals(map.cells().at(column, other))) {
        return false;
      }
    }
    return true;
  }

  private void addRow(Path2D path, Predicate<Choice> choices, int row, int endRow) {
    int column = 0;
    while (column < columns) {
      int end = column + 1;
      boolean covered = choices.test(map.cells().at(column, row));
      while (end < columns && choices.test(map.cells().at(end, row)) == covered) {
        end++;
      }
      if (covered) {
        path.append(
            new Rectangle2D.Double(x(column), y(endRow), x(end) - x(column), y(row) - y(endRow)),
            false);
      }
      column = end;
    }
  }

  /**
   * Where two choices meet that differ: through the middles of the edges between their cells, so
   * that a slanting border is no staircase.
   */
  Path2D borders(BiPredicate<Choice, Choice> differ) {
    Path2D path = new Path2D.Double();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        addCorner(path, differ, column, row);
      }
    }
    return path;
  }

  /** From the middle of each edge that ends in a corner of cells to that of the other one. */
  private void addCorner(Path2D path, BiPredicate<Choice, Choice> differ, int column, int row) {
    List<Point2D> middles = new ArrayList<>(4);
    if (differ(differ, column - 1, row, column - 1, row - 1)) {
      middles.add(point(column - 0.5, row));
    }
    if (differ(differ, column, row, column, row - 1)) {
      middles.add(point(column + 0.5, row));
    }
    if (differ(differ, column - 1, row, column, row)) {
      middles.add(point(column, row + 0.5));
    }
    if (differ(differ, column - 1, row - 1, column, row - 1)) {
      middles.add(point(column, row - 0.5));
    }
    if (middles.size() == 2) {
      line(path, middles.getFirst(), middles.getLast());
    } else {
      middles.forEach(middle -> line(path, middle, point(column, row)));
    }
  }

  /** Whether two cells are on the map and differ. */
  private boolean differ(
      BiPredicate<Choice, Choice> differ, int column, int row, int otherColumn, int otherRow) {
    return isCell(column, row)
        && isCell(otherColumn, otherRow)
        && differ.test(map.cells().at(column, row), map.cells().at(otherColumn, otherRow));
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
