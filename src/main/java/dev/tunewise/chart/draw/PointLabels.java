package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for the labels of a plot's points, and for the lines that lead to them. */
final class PointLabels {
  /** How far from its point a label may be before a line must show that they belong together. */
  private static final double NEAR = 12;

  /** How many places nearer a label must come to be broken into more lines. */
  private static final double RELUCTANCE = 60;

  /** What a brief label, and none at all, count as much as. */
  private static final double BRIEF = 200;

  private static final double NONE = 400;

  private final ChartTheme theme;
  private final PlotSpace space;
  private final LabelPlaces places;

  PointLabels(ChartTheme theme, PlotSpace space, LabelPlaces places) {
    this.theme = theme;
    this.space = space;
    this.places = places;
  }

  /** A label in its place and the line from its point to it; empty if none is needed. */
  record Label(LabelPlacer.Place place, Optional<Line2D> leader) {
    void takeIn(LabelPlacer placer) {
      placer.take(place);
      leader.ifPresent(placer::avoid);
    }
  }

  private record Attempt(List<Label> labels, double cost) {}

  /** The labels, whose places are taken from now on. */
  List<Label> place(LabelPlacer placer) {
    List<Mark.Point> points = space.data().marks(Mark.Point.class).toList();
    // The first label gets the best place, at times at the cost of all others.
    Attempt forth = attempt(placer.copy(), points);
    Attempt back = points.size() < 2 ? forth : attempt(placer.copy(), points.reversed());
    List<Label> best = back.cost() < forth.cost() ? back.labels() : forth.labels();
    best.forEach(label -> label.takeIn(placer));
    return best;
  }

  private Attempt attempt(LabelPlacer placer, List<Mark.Point> points) {
    List<Label> labels = new ArrayList<>();
    double cost = 0;
    for (Mark.Point point : points) {
      Optional<LabelPlacer.Place> found = find(placer, point);
      cost += found.map(LabelPlacer.Place::cost).orElse(NONE);
      if (found.isPresent()) {
        Label label = new Label(found.get(), leader(point, found.get().box()));
        label.takeIn(placer);
        labels.add(label);
      }
    }
    return new Attempt(labels, cost);
  }

  private Optional<LabelPlacer.Place> find(LabelPlacer placer, Mark.Point point) {
    Color color = theme.palette().text(point.strategy());
    TextBlock wide = TextBlock.of(point.text(), theme.label(), color);
    TextBlock narrow = TextBlock.wrapped(point.text(), theme.label(), color, 0.7 * wide.width());
    TextBlock brief = TextBlock.of(point.brief(), theme.strongLabel(), color);
    Optional<LabelPlacer.Place> inNarrow = find(placer, point, narrow);
    double most = inNarrow.map(place -> place.cost() + RELUCTANCE).orElse(Double.MAX_VALUE);
    return find(placer, point, wide)
        .filter(place -> place.cost() <= most)
        .or(() -> inNarrow)
        .or(
            () ->
                find(placer, point, brief)
                    .map(p -> new LabelPlacer.Place(p.label(), p.box(), p.cost() + BRIEF)));
  }

  private Optional<LabelPlacer.Place> find(LabelPlacer placer, Mark.Point point, TextBlock text) {
    List<Point2D> corners = places.around(point.x(), point.y(), text);
    return placer.find(text, corners, box -> leader(point, box));
  }

  /** From the ring of a point to its label, unless the two are so near that none is needed. */
  private Optional<Line2D> leader(Mark.Point point, Rectangle2D box) {
    double x = space.x(point.x());
    double y = space.y(point.y());
    double toX = Math.clamp(x, box.getMinX(), box.getMaxX());
    double toY = Math.clamp(y, box.getMinY(), box.getMaxY());
    double distance = Math.hypot(toX - x, toY - y);
    if (distance <= theme.px(NEAR)) {
      return Optional.empty();
    }
    double start = theme.px(PlotSpace.RING + 1.5) / distance;
    return Optional.of(new Line2D.Double(x + start * (toX - x), y + start * (toY - y), toX, toY));
  }
}
