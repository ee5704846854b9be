package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds places for the labels of a plot's points, and for the lines that lead to them, all of them
 * together: where one label stands decides whether there is a place for the next.
 */
final class PointLabels {
  /** Shares of the width of a label that a narrower form of it may have, and the step between. */
  private static final double NARROWEST = 0.7;

  private static final double NARROW_STEP = 0.05;

  /** How far from its point a label may be before a line must show that they belong together. */
  private static final double NEAR = 12;

  /** What it counts to stand over a band, and to be broken into more lines, in places. */
  private static final double ON_BAND = 14;

  private static final double NARROW = 30;

  /** As many places of each label are tried: the next ones are hardly better. */
  private static final int MOST_PLACES = 40;

  /** After so many steps the best that was found is good enough. */
  private static final int MOST_STEPS = 20_000;

  private final ChartTheme theme;
  private final PlotSpace space;
  private final LabelPlaces places;

  PointLabels(ChartTheme theme, PlotSpace space, LabelPlaces places) {
    this.theme = theme;
    this.space = space;
    this.places = places;
  }

  /**
   * A label in its place and the line from its point to it; empty if none is needed.
   *
   * @param cost 0 for the best place
   */
  record Label(LabelPlacer.Place place, Optional<Line2D> leader, double cost) {
    void takeIn(LabelPlacer placer) {
      placer.take(place);
      leader.ifPresent(placer::avoid);
    }

    private boolean isInTheWayOf(Label other) {
      return place.surroundings().intersects(other.place.box())
          || other.place.surroundings().intersects(place.box())
          || crosses(leader, other.place.box())
          || crosses(other.leader, place.box())
          || (leader.isPresent() && other.leader.filter(leader.get()::intersectsLine).isPresent());
    }

    private static boolean crosses(Optional<Line2D> line, Rectangle2D box) {
      return line.filter(box::intersectsLine).isPresent();
    }
  }

  /**
   * The labels with their sentences, whose places are taken from now on; empty if not all of them
   * find a free one.
   */
  Optional<List<Label>> place(LabelPlacer placer) {
    return place(placer, this::sentence, false);
  }

  /** As above, with numbers from 1 on, in the order of {@link #ordered}, on the rings if alone. */
  Optional<List<Label>> placeNumbers(LabelPlacer placer) {
    List<Mark.Point> ordered = ordered(space.data());
    return place(
        placer, point -> List.of(Badge.of(ordered.indexOf(point) + 1, point, theme)), true);
  }

  /** The points from left to right, as they are numbered. */
  static List<Mark.Point> ordered(ChartData data) {
    return data.marks(Mark.Point.class).sorted(Comparator.comparingDouble(Mark.Point::x)).toList();
  }

  /** Each way to write a label, the best first. */
  private List<TextBlock> sentence(Mark.Point point) {
    Color color = theme.palette().text(point.strategy());
    TextBlock wide = TextBlock.of(point.text(), theme.label(), color);
    return List.of(wide, narrow(point.text(), wide));
  }

  /** One line more, as narrow as that makes it: no last words alone on lines of their own. */
  static TextBlock narrow(String text, TextBlock wide) {
    double share = NARROWEST;
    TextBlock narrow;
    do {
      narrow = TextBlock.wrapped(text, wide.font(), wide.color(), share * wide.width());
      share += NARROW_STEP;
    } while (narrow.lines().size() > wide.lines().size() + 1);
    return narrow;
  }

  private Optional<List<Label>> place(
      LabelPlacer placer, Function<Mark.Point, List<TextBlock>> texts, boolean onRings) {
    List<List<Label>> choices = new ArrayList<>();
    for (Mark.Point point : space.data().marks(Mark.Point.class).toList()) {
      List<TextBlock> forms = texts.apply(point);
      List<Label> free = new ArrayList<>();
      if (onRings) {
        onRing(point, forms.getFirst()).ifPresent(free::add);
      }
      free.addAll(choices(placer, point, forms));
      choices.add(free);
    }
    Search search = new Search(choices);
    search.from(0, new ArrayList<>(), 0);
    search.best.forEach(label -> label.takeIn(placer));
    return search.isFound() || choices.isEmpty() ? Optional.of(search.best) : Optional.empty();
  }

  /** The free places of one label, the best first. */
  private List<Label> choices(LabelPlacer placer, Mark.Point point, List<TextBlock> texts) {
    List<Label> choices = new ArrayList<>();
    for (int form = 0; form < texts.size(); form++) {
      TextBlock text = texts.get(form);
      List<Point2D> corners = places.around(point.x(), point.y(), text);
      for (int i = 0; i < corners.size(); i++) {
        Rectangle2D box = text.at(corners.get(i).getX(), corners.get(i).getY());
        if (placer.isFree(box)) {
          double cost = i + form * NARROW + (space.isOnBand(box) ? ON_BAND : 0);
          Optional<Line2D> leader = leader(point, box);
          if (leader.filter(line -> crossesRing(line) || placer.crosses(line)).isEmpty()) {
            choices.add(new Label(new LabelPlacer.Place(text, box, i), leader, cost));
          }
        }
      }
    }
    return choices.stream()
        .sorted(Comparator.comparingDouble(Label::cost))
        .limit(MOST_PLACES)
        .toList();
  }

  /** A number on its ring, where that hides no other. */
  private Optional<Label> onRing(Mark.Point point, TextBlock text) {
    if (isCrowded(point, Badge.RADIUS + PlotSpace.RING + 1)) {
      return Optional.empty();
    }
    Rectangle2D box =
        text.at(space.x(point.x()) - text.width() / 2, space.y(point.y()) - text.height() / 2);
    return Optional.of(new Label(new LabelPlacer.Place(text, box, 0), Optional.empty(), -1));
  }

  /** Whether another point is so near. */
  private boolean isCrowded(Mark.Point point, double distance) {
    double x = space.x(point.x());
    double y = space.y(point.y());
    return space
        .data()
        .marks(Mark.Point.class)
        .filter(other -> !other.equals(point))
        .anyMatch(p -> Math.hypot(space.x(p.x()) - x, space.y(p.y()) - y) <= theme.px(distance));
  }

  /** Whether a leader passes the ring of another point. */
  private boolean crossesRing(Line2D leader) {
    double radius = theme.px(PlotSpace.RING + 0.5);
    return space
        .data()
        .marks(Mark.Point.class)
        .map(p -> new Point2D.Double(space.x(p.x()), space.y(p.y())))
        .filter(p -> p.distance(leader.getP1()) > radius + theme.px(2))
        .anyMatch(p -> leader.ptSegDist(p) < radius);
  }

  /** From the ring of a point to its label, unless the two are so near that none is needed. */
  private Optional<Line2D> leader(Mark.Point point, Rectangle2D box) {
    double x = space.x(point.x());
    double y = space.y(point.y());
    double toX = Math.clamp(x, box.getMinX(), box.getMaxX());
    double toY = Math.clamp(y, box.getMinY(), box.getMaxY());
    double distance = Math.hypot(toX - x, toY - y);
    double near = isCrowded(point, 2 * NEAR) ? PlotSpace.RING + 3 : NEAR;
    if (distance <= theme.px(near)) {
      return Optional.empty();
    }
    double start = theme.px(PlotSpace.RING + 1.5) / distance;
    return Optional.of(new Line2D.Double(x + start * (toX - x), y + start * (toY - y), toX, toY));
  }

  /** Tries one place of each label with all places of the others, as long as that may be better. */
  private static final class Search {
    private final List<List<Label>> choices;
    private List<Label> best = List.of();
    private double cost = Double.MAX_VALUE;
    private int steps;

    Search(List<List<Label>> choices) {
      this.choices = choices;
    }

    boolean isFound() {
      return cost < Double.MAX_VALUE;
    }

    void from(int index, List<Label> chosen, double sum) {
      if (index == choices.size()) {
        best = List.copyOf(chosen);
        cost = sum;
        return;
      }
      for (Label label : choices.get(index)) {
        if (sum + label.cost() >= cost || steps++ > MOST_STEPS) {
          return;
        }
        if (chosen.stream().noneMatch(label::isInTheWayOf)) {
          chosen.addLast(label);
          from(index + 1, chosen, sum + label.cost());
          chosen.removeLast();
        }
      }
    }
  }
}
