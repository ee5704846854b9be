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
import java.util.List;
import java.util.Optional;

/** Puts the labels of one drawing in place: line ends, guides, points, notes, values. */
final class LabelLayer {
  private final ChartTheme theme;
  private final PlotSpace space;
  private final double rightMargin;
  private final LabelPlaces places;
  private final LabelPlacer placer;

  LabelLayer(ChartTheme theme, PlotSpace space, double rightMargin) {
    this.theme = theme;
    this.space = space;
    this.rightMargin = rightMargin;
    places = new LabelPlaces(theme, space);
    placer = new LabelPlacer(space.area(), space.obstacles());
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

  void draw(Graphics2D g2) {
    double ring = theme.px(PlotSpace.RING + 1);
    for (Mark mark : space.data().marks()) {
      switch (mark) {
        case Mark.Point p -> placer.take(around(p.x(), p.y(), ring));
        case Mark.Value v -> placer.take(around(v.x(), v.y(), ring));
        case Mark.Measured m -> placer.take(around(m.x(), m.y(), ring));
        case Mark.DataEnd e -> placer.take(around(e.x(), e.y(), ring));
        case Mark.Odds o -> placer.take(new ProbabilityStrip(theme, space, o).bounds());
        default -> {}
      }
    }
    EventMarks events = new EventMarks(theme, space);
    events.placed().forEach(each -> placer.take(each.box()));
    List<LabelPlacer.Place> eventLabels = eventLabels(events);
    eventLabels.forEach(placer::take);
    if (rightMargin > 0) {
      drawEndLabels(g2);
    }
    space.data().marks(Mark.Guide.class).forEach(guide -> drawGuide(g2, guide));
    // The shortest and what most look for; the others find room further away.
    drawValues(g2);
    drawPoints(g2);
    space.data().marks(Mark.DataEnd.class).forEach(end -> drawEnd(g2, end));
    eventLabels.forEach(label -> drawVeiled(g2, label));
    space.data().marks(Mark.Note.class).forEach(note -> drawNote(g2, note));
  }

  /** The labels of events are low enough to stand among the odds, but for their statement. */
  private List<LabelPlacer.Place> eventLabels(EventMarks events) {
    LabelPlacer low = new LabelPlacer(space.area(), space.obstacles());
    events.placed().forEach(each -> low.take(each.box()));
    space
        .data()
        .marks(Mark.Odds.class)
        .flatMap(odds -> new ProbabilityStrip(theme, space, odds).textBox().stream())
        .forEach(low::take);
    return events.placed().stream()
        .flatMap(each -> eventLabel(low, each, events.color(each.event())).stream())
        .toList();
  }

  /** Beside or above its mark, or nowhere: farther away it would be taken for another's. */
  private Optional<LabelPlacer.Place> eventLabel(
      LabelPlacer low, EventMarks.Placed event, Color color) {
    TextBlock text = TextBlock.of(event.event().brief(), theme.tick(), color);
    Rectangle2D box = event.box();
    double gap = theme.px(3);
    double above = box.getY() - theme.px(1) - text.height();
    double beside = space.area().getMaxY() - theme.px(1) - text.height();
    return low.place(
        text,
        List.of(
            new Point2D.Double(box.getMaxX() + gap, beside),
            new Point2D.Double(box.getX() - gap - text.width(), beside),
            new Point2D.Double(box.getCenterX() - text.width() / 2, above),
            new Point2D.Double(box.getX(), above),
            new Point2D.Double(box.getMaxX() - text.width(), above)));
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

  private void drawGuide(Graphics2D g2, Mark.Guide guide) {
    Font font = guide.strong() ? theme.strongLabel() : theme.label();
    Color color = guide.strong() ? theme.palette().ink() : theme.palette().muted();
    TextBlock text = TextBlock.of(guide.text(), font, color);
    double x = space.x(guide.x());
    double gap = theme.px(4);
    List<Point2D> centered = new ArrayList<>();
    List<Point2D> beside = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      double top = space.area().getY() + row * text.lineHeight();
      centered.add(new Point2D.Double(x - text.width() / 2, top));
      beside.add(new Point2D.Double(x + gap, top));
      beside.add(new Point2D.Double(x - gap - text.width(), top));
    }
    // On its line, a rule of thumb cannot be taken for its neighbor's.
    placer
        .place(text, guide.strong() ? beside : centered)
        .or(() -> placer.place(text, beside))
        .ifPresent(place -> drawVeiled(g2, place));
  }

  /** All lines first: one that must cross a label passes behind its veil. */
  private void drawPoints(Graphics2D g2) {
    List<PointLabels.Label> labels = new PointLabels(theme, space, places).place(placer);
    g2.setStroke(theme.stroke(0.8));
    for (PointLabels.Label label : labels) {
      g2.setColor(label.place().label().color());
      label.leader().ifPresent(g2::draw);
    }
    labels.forEach(label -> drawVeiled(g2, label.place()));
  }

  private void drawNote(Graphics2D g2, Mark.Note note) {
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
    placer.place(text, corners).ifPresent(place -> drawVeiled(g2, place));
  }

  /**
   * Values that stand above each other: the highest above its point and the lowest below, so that
   * none is taken for its neighbor's.
   */
  private void drawValues(Graphics2D g2) {
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
      placeOf(values.get(i), above || !below, below || !above)
          .ifPresent(place -> drawVeiled(g2, place));
    }
  }

  private Optional<LabelPlacer.Place> placeOf(Mark.Value value, boolean above, boolean below) {
    Color color = theme.palette().text(value.strategy());
    TextBlock text = TextBlock.of(value.text(), theme.strongLabel(), color);
    double level = space.y(value.y()) - text.height() / 2;
    double off = text.height() / 2;
    List<Point2D> near = places.around(value.x(), value.y(), text, 2);
    List<Point2D> best =
        near.stream()
            .filter(
                at -> (above && at.getY() <= level - off) || (below && at.getY() >= level + off))
            .toList();
    return placer
        .place(text, best)
        .or(() -> placer.place(text, near))
        .or(() -> placer.place(text, places.around(value.x(), value.y(), text, 3)));
  }

  private void drawEnd(Graphics2D g2, Mark.DataEnd end) {
    Color color = theme.palette().text(end.strategy());
    TextBlock text = TextBlock.of(end.text(), theme.label(), color);
    placer
        .place(text, places.around(end.x(), end.y(), text, 3))
        .ifPresent(place -> drawVeiled(g2, place));
  }

  private void drawVeiled(Graphics2D g2, LabelPlacer.Place place) {
    g2.setColor(theme.palette().veil(space.data().hasBands()));
    g2.fill(place.box());
    place.label().draw(g2, place.box());
  }
}
