package dev.tunewise.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels, one after the other: never over another label, and over as few lines as
 * possible. Greedy, so the first label gets the best place.
 */
final class LabelPlacer {
  /** How many places further away a label may go to avoid a line. */
  private static final double LINE_WEIGHT = 40;

  private final Rectangle2D bounds;
  private final List<double[]> polylines;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * Room inside bounds.
   *
   * @param polylines points x0, y0, x1, y1, … with ascending x
   */
  LabelPlacer(Rectangle2D bounds, List<double[]> polylines) {
    this.bounds = bounds;
    this.polylines = polylines;
  }

  /** Keeps labels away from a place. */
  void take(Rectangle2D box) {
    taken.add(box);
  }

  /**
   * The best place for a label, which is taken from now on.
   *
   * @param size only width and height count
   * @param corners upper left corners to try, the best first
   * @return empty if every place is over another label or outside the bounds
   */
  Optional<Rectangle2D> place(TextBlock size, List<Point2D> corners) {
    Rectangle2D best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < corners.size() && i < least; i++) {
      Rectangle2D box = size.at(corners.get(i).getX(), corners.get(i).getY());
      if (bounds.contains(box) && isFree(box)) {
        double cost = i + LINE_WEIGHT * lineHits(box);
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    if (best != null) {
      take(best);
    }
    return Optional.ofNullable(best);
  }

  private boolean isFree(Rectangle2D box) {
    for (Rectangle2D other : taken) {
      if (box.intersects(other)) {
        return false;
      }
    }
    return true;
  }

  private int lineHits(Rectangle2D box) {
    int hits = 0;
    for (double[] line : polylines) {
      for (int i = 2; i < line.length; i += 2) {
        boolean beside = line[i] < box.getMinX() || line[i - 2] > box.getMaxX();
        if (!beside && box.intersectsLine(line[i - 2], line[i - 1], line[i], line[i + 1])) {
          hits++;
          break;
        }
      }
    }
    return hits;
  }
}
