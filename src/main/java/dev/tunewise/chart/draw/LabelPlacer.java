package dev.tunewise.chart.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds room for labels, one after the other: never over a line, another label or what else takes a
 * place. Greedy, so the first label gets the best place.
 */
final class LabelPlacer {
  /** A label so near to a line touches it. */
  private static final double NEAR = 2;

  private final Rectangle2D bounds;
  private final List<double[]> polylines;
  private final List<Rectangle2D> taken;
  private final List<Rectangle2D> labels;
  private final List<Line2D> leaders;

  /**
   * Room inside bounds.
   *
   * @param polylines points x0, y0, x1, y1, … with ascending x
   */
  LabelPlacer(Rectangle2D bounds, List<double[]> polylines) {
    this.bounds = bounds;
    this.polylines = new ArrayList<>(polylines);
    taken = new ArrayList<>();
    labels = new ArrayList<>();
    leaders = new ArrayList<>();
  }

  /** Keeps labels away from a place. */
  void take(Rectangle2D box) {
    taken.add(box);
  }

  /** Keeps labels and other leaders away from the line that leads from a label to its point. */
  void avoid(Line2D line) {
    leaders.add(line);
    polylines.add(
        line.getX1() <= line.getX2()
            ? new double[] {line.getX1(), line.getY1(), line.getX2(), line.getY2()}
            : new double[] {line.getX2(), line.getY2(), line.getX1(), line.getY1()});
  }

  /**
   * A label in its place.
   *
   * @param rank how many places would have been better
   */
  record Place(TextBlock label, Rectangle2D box, int rank) {
    /**
     * What other labels keep out of: two labels in a row need a space between them, two in a column
     * look like one text.
     */
    Rectangle2D surroundings() {
      double space = label.lineHeight() / 2;
      double leading = label.lineHeight() / 5;
      return new Rectangle2D.Double(
          box.getX() - space,
          box.getY() - leading,
          box.getWidth() + 2 * space,
          box.getHeight() + 2 * leading);
    }
  }

  /**
   * The best place for a label, which is taken from now on.
   *
   * @param corners upper left corners to try, the best first
   * @return empty if no place is free
   */
  Optional<Place> place(TextBlock label, List<Point2D> corners) {
    Optional<Place> found = find(label, corners, box -> Optional.empty());
    found.ifPresent(this::take);
    return found;
  }

  /**
   * Like {@link #place}, but leaves the place free.
   *
   * @param leader the line from a box to the point it labels, which must not cross other labels and
   *     leaders
   */
  Optional<Place> find(
      TextBlock label, List<Point2D> corners, Function<Rectangle2D, Optional<Line2D>> leader) {
    for (int i = 0; i < corners.size(); i++) {
      Rectangle2D box = label.at(corners.get(i).getX(), corners.get(i).getY());
      if (isFree(box) && leader.apply(box).stream().noneMatch(this::crosses)) {
        return Optional.of(new Place(label, box, i));
      }
    }
    return Optional.empty();
  }

  void take(Place place) {
    labels.add(place.box());
    take(place.surroundings());
  }

  /** Whether nothing is in a place: it is inside, on no line and on nothing else. */
  boolean isFree(Rectangle2D box) {
    return bounds.contains(box) && taken.stream().noneMatch(box::intersects) && !isOnLine(box);
  }

  /** Whether a leader crosses a label or another leader. */
  boolean crosses(Line2D line) {
    return labels.stream().anyMatch(box -> box.intersectsLine(line))
        || leaders.stream().anyMatch(other -> other.intersectsLine(line));
  }

  private boolean isOnLine(Rectangle2D label) {
    Rectangle2D box =
        new Rectangle2D.Double(
            label.getX() - NEAR,
            label.getY() - NEAR,
            label.getWidth() + 2 * NEAR,
            label.getHeight() + 2 * NEAR);
    for (double[] line : polylines) {
      for (int i = 2; i < line.length; i += 2) {
        boolean beside = line[i] < box.getMinX() || line[i - 2] > box.getMaxX();
        if (!beside && box.intersectsLine(line[i - 2], line[i - 1], line[i], line[i + 1])) {
          return true;
        }
      }
    }
    return false;
  }
}
