package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the labels of one drawing in place: line ends, guides, points, notes, values. A label that
 * would lie on a line or on another label is not drawn; what of it must be told below the plot is
 * {@link #missing}.
 */
final class LabelLayer {
  private final ChartTheme theme;
  private final PlotSpace space;
  private final double rightMargin;
  private final Arrangement arrangement;
  private final LabelPlaces places;
  private final LabelPlacer placer;
  private final List<LabelPlacer.Place> placed = new ArrayList<>();
  private final Set<Told> missing = EnumSet.noneOf(Told.class);
  private final List<PointLabels.Label> points;

  /**
   * The labels of a plot.
   *
   * @param rightMargin room for labels at the line ends; 0 for none
   */
  LabelLayer(ChartTheme theme, PlotSpace space, double rightMargin, Arrangement arrangement) {
    this.theme = theme;
    this.space = space;
    this.rightMargin = rightMargin;
    this.arrangement = arrangement;
    places = new LabelPlaces(theme, space);
    placer = new LabelPlacer(space.area(), space.obstacles());
    takeMarks();
    if (arrangement.quiet()) {
      points = List.of();
      return;
    }
    // The shortest and what most look for; the others find room further away.
    if (!arrangement.isBelow(Told.VALUES)) {
      placeValues();
    }
    points = placePoints();
    space.data().marks(Mark.Paid.class).forEach(this::placePaid);
    space.data().marks(Mark.DataEnd.class).forEach(this::placeEnd);
    if (!arrangement.isBelow(Told.NOTES)) {
      space.data().marks(Mark.Note.class).forEach(this::placeNote);
    }
  }

  /** The labels at the line ends, in the order of series and levels. */
  static List<TextBlock> endLabels(ChartData data, ChartTheme theme) {
    List<TextBlock> labels = new ArrayList<>();
    Font font = theme.strongLabel();
    data.series()
        .forEach(
            s -> labels.add(TextBlock.of(s.endLabel(), font, theme.palette().text(s.strategy()))));
    data.marks(Mark.Level.class)
        .forEach(level -> labels.add(TextBlock.of(level.text(), font, theme.palette().ink())));
    return labels;
  }

  /** What should stand in the plot, but has no free place there. */
  Set<Told> missing() {
    return missing;
  }

  /** The labels in the plot but those of points. */
  List<LabelPlacer.Place> placed() {
    return placed;
  }

  /** The labels of points, or their numbers. */
  List<PointLabels.Label> points() {
    return points;
  }

  void draw(Graphics2D g2) {
    if (rightMargin > 0) {
      drawEndLabels(g2);
    }
    if (arrangement.quiet()) {
      return;
    }
    new GuideLabels(theme, space, arrangement.isBelow(Told.GUIDES)).draw(g2);
    drawPoints(g2);
    placed.forEach(place -> drawVeiled(g2, place));
  }

  private void takeMarks() {
    double ring = theme.px(PlotSpace.RING + 1);
    for (Mark mark : space.data().marks()) {
      switch (mark) {
        case Mark.Point p -> placer.take(around(p.x(), p.y(), ring));
        case Mark.Value v -> placer.take(around(v.x(), v.y(), ring));
        case Mark.Measured m -> placer.take(around(m.x(), m.y(), ring));
        case Mark.DataEnd e -> placer.take(around(e.x(), e.y(), ring));
        case Mark.Paid paid -> {
          for (int i = 0; i < paid.xs().size(); i++) {
            placer.take(around(paid.xs().get(i), paid.ys().get(i), ring));
          }
        }
        case Mark.Odds o -> {
          ProbabilityStrip strip = new ProbabilityStrip(theme, space, o);
          placer.take(strip.bounds());
          if (!strip.isTold()) {
            missing.add(Told.ODDS);
          }
        }
        default -> {}
      }
    }
    new EventMarks(theme, space).placed().forEach(each -> placer.take(each.box()));
  }

  private Rectangle2D around(double x, double y, double radius) {
    return new Rectangle2D.Double(space.x(x) - radius, space.y(y) - radius, 2 * radius, 2 * radius);
  }

  private void drawEndLabels(Graphics2D g2) {
    ChartData data = space.data();
    List<TextBlock> labels = endLabels(data, theme);
    double[] ends = new double[labels.size()];
    int next = 0;
    for (ChartData.Series series : data.series()) {
      ends[next++] = space.y(series.ys().last());
    }
    for (Mark.Level level : data.marks(Mark.Level.class).toList()) {
      ends[next++] = space.y(level.y());
    }
    double height = labels.getFirst().height();
    double below = space.area().getMaxY() + height / 2;
    double[] centers = EndLabels.spread(ends, height, space.area().getY() - height / 2, below);
    double edge = space.area().getMaxX();
    for (int i = 0; i < labels.size(); i++) {
      TextBlock label = labels.get(i);
      double left = edge + theme.px(8);
      if (Math.abs(centers[i] - ends[i]) > theme.px(2)) {
        g2.setColor(label.color());
        g2.setStroke(theme.stroke(0.8));
        g2.draw(new Line2D.Double(edge + theme.px(1), ends[i], left - theme.px(1.5), centers[i]));
      }
      label.draw(g2, label.at(left, centers[i] - label.height() / 2));
    }
  }

  private List<PointLabels.Label> placePoints() {
    PointLabels labels = new PointLabels(theme, space, places);
    Optional<List<PointLabels.Label>> found =
        arrangement.isBelow(Told.POINTS) ? labels.placeNumbers(placer) : labels.place(placer);
    if (found.isEmpty()) {
      missing.add(Told.POINTS);
    }
    return found.orElse(List.of());
  }

  /** All lines first: one that must cross a label passes behind its veil. */
  private void drawPoints(Graphics2D g2) {
    g2.setStroke(theme.stroke(0.8));
    for (PointLabels.Label label : points) {
      g2.setColor(label.place().label().color());
      label.leader().ifPresent(g2::draw);
    }
    for (PointLabels.Label label : points) {
      if (arrangement.isBelow(Told.POINTS)) {
        Badge.draw(g2, label.place().label(), label.place().box(), theme);
      } else {
        drawVeiled(g2, label.place());
      }
    }
  }

  private void placeNote(Mark.Note note) {
    Rectangle2D area = space.area();
    double gap = theme.px(8);
    Color muted = theme.palette().muted();
    TextBlock text =
        TextBlock.wrapped(note.text(), theme.label(), muted, area.getWidth() - 2 * gap);
    List<Point2D> corners = new ArrayList<>();
    for (double top = area.getY() + theme.px(2);
        top + text.height() < area.getMaxY();
        top += text.lineHeight()) {
      corners.add(new Point2D.Double(area.getX() + gap, top));
      corners.add(new Point2D.Double(area.getCenterX() - text.width() / 2, top));
      corners.add(new Point2D.Double(area.getMaxX() - gap - text.width(), top));
    }
    place(text, corners, Told.NOTES);
  }

  private void place(TextBlock text, List<Point2D> corners, Told told) {
    Optional<LabelPlacer.Place> place = placer.place(text, corners);
    place.ifPresentOrElse(placed::add, () -> missing.add(told));
  }

  /**
   * Values that stand above each other: the highest above its point and the lowest below, so that
   * none is taken for its neighbor's.
   */
  private void placeValues() {
    List<Mark.Value> values =
        space
            .data()
            .marks(Mark.Value.class)
            .filter(value -> !value.text().isEmpty())
            .sorted(Comparator.comparingDouble(Mark.Value::y).reversed())
            .toList();
    for (int i = 0; i < values.size(); i++) {
      boolean above = i == 0;
      boolean below = i == values.size() - 1;
      placeValue(values.get(i), values, above || !below, below || !above);
    }
  }

  private void placeValue(Mark.Value value, List<Mark.Value> all, boolean above, boolean below) {
    Color color = theme.palette().text(value.strategy());
    TextBlock text = TextBlock.of(value.text(), theme.strongLabel(), color);
    double level = space.y(value.y()) - text.height() / 2;
    double off = text.height() / 2;
    List<Point2D> near = places.around(value.x(), value.y(), text, 2);
    List<Point2D> corners = new ArrayList<>();
    near.stream()
        .filter(at -> (above && at.getY() <= level - off) || (below && at.getY() >= level + off))
        .forEach(corners::add);
    corners.addAll(near);
    corners.addAll(places.around(value.x(), value.y(), text, 3));
    corners.removeIf(at -> !isNearest(value, all, at.getY() + text.height() / 2));
    place(text, corners, Told.VALUES);
  }

  /** Whether what is written at a height is told of this value rather than of another. */
  private boolean isNearest(Mark.Value value, List<Mark.Value> all, double center) {
    double own = Math.abs(space.y(value.y()) - center);
    return all.stream().allMatch(other -> Math.abs(space.y(other.y()) - center) >= own);
  }

  /** Where there is no room, the fainter line and the card under the mouse say it. */
  private void placeEnd(Mark.DataEnd end) {
    Color color = theme.palette().text(end.strategy());
    TextBlock text = TextBlock.of(end.text(), theme.label(), color);
    placer.place(text, places.around(end.x(), end.y(), text, 3)).ifPresent(placed::add);
  }

  /** Beside its last dot; where there is no room, the sentence below the plot says it. */
  private void placePaid(Mark.Paid paid) {
    TextBlock text = TextBlock.of(Mark.Paid.LABEL, theme.strongLabel(), theme.palette().ink());
    placer
        .place(text, places.around(paid.xs().last(), paid.ys().last(), text, 1))
        .ifPresent(placed::add);
  }

  private void drawVeiled(Graphics2D g2, LabelPlacer.Place place) {
    g2.setColor(theme.palette().veil(space.data().hasBands()));
    g2.fill(place.box());
    place.label().draw(g2, place.box());
  }
}
