package dev.tunewise.chart.draw;

import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.search.StrategyMap;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds where a region has most room for its name. */
final class RegionLabels {
  private static final int STEP = 3;
  private static final double LARGEST = 8;

  private final StrategyMap map;
  private final Rectangle2D area;
  private final List<Rectangle2D> taken;

  /**
   * Room inside a map.
   *
   * @param taken where no label may be
   */
  RegionLabels(StrategyMap map, Rectangle2D area, List<Rectangle2D> taken) {
    this.map = map;
    this.area = area;
    this.taken = taken;
  }

  /** The middle of the largest box of these proportions that is all inside the region. */
  Optional<Point2D> middle(Predicate<Choice> region, double width, double height) {
    int columns = map.xs().size();
    int rows = map.ys().size();
    int[][] sums = sums(region);
    double cellWidth = area.getWidth() / columns;
    double cellHeight = area.getHeight() / rows;
    double best = 1;
    Point2D found = null;
    for (int row = 0; row < rows; row += STEP) {
      for (int column = 0; column < columns; column += STEP) {
        double size = best;
        while (size <= LARGEST
            && fits(sums, column, row, size * width / cellWidth, size * height / cellHeight)) {
          size *= 1.1;
        }
        if (size > best) {
          best = size;
          found =
              new Point2D.Double(
                  area.getX() + (column + 0.5) * cellWidth,
                  area.getMaxY() - (row + 0.5) * cellHeight);
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean fits(int[][] sums, int column, int row, double wide, double high) {
    int left = (int) Math.floor(column + 0.5 - wide / 2);
    int right = (int) Math.ceil(column + 0.5 + wide / 2);
    int bottom = (int) Math.floor(row + 0.5 - high / 2);
    int top = (int) Math.ceil(row + 0.5 + high / 2);
    if (left < 0 || bottom < 0 || top >= sums.length || right >= sums[0].length) {
      return false;
    }
    int inside = sums[top][right] - sums[top][left] - sums[bottom][right] + sums[bottom][left];
    return inside == (right - left) * (top - bottom);
  }

  /** How many free cells of the region lie left of a column and below a row. */
  private int[][] sums(Predicate<Choice> region) {
    int columns = map.xs().size();
    int rows = map.ys().size();
    int[][] sums = new int[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int own = region.test(map.cells().at(column, row)) && isFree(column, row) ? 1 : 0;
        sums[row + 1][column + 1] =
            own + sums[row][column + 1] + sums[row + 1][column] - sums[row][column];
      }
    }
    return sums;
  }

  private boolean isFree(int column, int row) {
    double x = area.getX() + (column + 0.5) * area.getWidth() / map.xs().size();
    double y = area.getMaxY() - (row + 0.5) * area.getHeight() / map.ys().size();
    return taken.stream().noneMatch(box -> box.contains(x, y));
  }
}
