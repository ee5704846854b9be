package dev.tunewise.chart.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds room for labels, one after the other: never over another label, and over as few lines as
 * possible. Greedy, so the first label gets the best place.
 */
final class LabelPlacer {
  /** How many places further away a label may go to avoid a line. */
  private static final double LINE_WEIGHT = 40;

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
    this(bounds, polylines, List.of(), List.of(), List.of());
  }

  private LabelPlacer(
      Rectangle2D bounds,
      List<double[]> polylines,
      List<Rectangle2D> taken,
      List<Rectangle2D> labels,
      List<Line2D> leaders) {
    this.bounds = bounds;
    this.polylines = new ArrayList<>(polylines);
    this.taken = new ArrayList<>(taken);
    this.labels = new ArrayList<>(labels);
    this.leaders = new ArrayList<>(leaders);
  }

  /** The same room, to try places in. */
  LabelPlacer copy() {
    return new LabelPlacer(bounds, polylines, taken, labels, leaders);
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
   * @param cost how far the place is from the best one, lines under the label counted in
   */
  record Place(TextBlock label, Rectangle2D box, double cost) {}

  /**
   * The best place for a label, which is taken from now on.
   *
   * @param corners upper left corners to try, the best first
   * @return empty if every place is over another label or outside the bounds
   */
  Optional<Place> place(TextBlock label, List<Point2D> corners) {
    Optional<Place> found = find(label, corners, box -> Optional.empty());
    found.ifPresent(this::take);
    return found;
  }

  /**
   * Like {@link #place}, but leaves the place free.
   *
   * @param leader the line from a box to the point it labels, which should not cross other labels
   *     and leaders
   */
  Optional<Place> find(
      TextBlock label, List<Point2D> corners, Function<Rectangle2D, Optional<Line2D>> leader) {
    Place best = null;
    for (int i = 0; i < corners.size() && (best == null || i < best.cost()); i++) {
      Rectangle2D box = label.at(corners.get(i).getX(), corners.get(i).getY());
      if (bounds.contains(box) && isFree(box)) {
        double crossed = leader.apply(box).map(this::crossed).orElse(0L);
        double cost = i + LINE_WEIGHT * (lineHits(box) + crossed);
        best = best == null || cost < best.cost() ? new Place(label, box, cost) : best;
      }
    }
    return Optional.ofNullable(best);
  }

  void take(Place place) {
    // Two labels in a row need a space between them, two in a column look like one text.
    double space = place.label().lineHeight() / 2;
    double leading = place.label().lineHeight() / 5;
    Rectangle2D box = place.box();
    labels.add(box);
    take(
        new Rectangle2D.Double(
            box.getX() - space,
            box.getY() - leading,
            box.getWidth() + 2 * space,
            box.getHeight() + 2 * leading));
  }

  private boolean isFree(Rectangle2D box) {
    for (Rectangle2D other : taken) {
      if (box.intersects(other)) {
        return false;
      }
    }
    return true;
  }

  /** How many labels and leaders a leader crosses. */
  private long crossed(Line2D line) {
    return labels.stream().filter(box -> box.intersectsLine(line)).count()
        + leaders.stream().filter(other -> other.intersectsLine(line)).count();
  }

  private int lineHits(Rectangle2D label) {
    Rectangle2D box =
        new Rectangle2D.Double(
            label.getX() - NEAR,
            label.getY() - NEAR,
            label.getWidth() + 2 * NEAR,
            label.getHeight() + 2 * NEAR);
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
