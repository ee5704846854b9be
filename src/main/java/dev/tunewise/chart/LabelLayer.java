package dev.tunewise.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the labels of one drawing in place: line ends, guides, points, notes, values. */
final class LabelLayer {
  /** Behind a label, so that a line under it does not make it illegible. */
  private static final int VEIL = 215;

  /** How far from its point a label may be before a line must show that they belong together. */
  private static final double NEAR = 12;

  private final ChartTheme theme;
  private final PlotSpace space;
  private final double rightMargin;
  private final LabelPlacer placer;

  LabelLayer(ChartTheme theme, PlotSpace space, double rightMargin) {
    this.theme = theme;
    this.space = space;
    this.rightMargin = rightMargin;
    placer = new LabelPlacer(space.area(), space.polylines());
  }

  /** The labels at the line ends, in the order of series and levels. */
  static List<TextBlock> endLabels(ChartData data, ChartTheme theme) {
    List<TextBlock> labels = new ArrayList<>();
    Font font = theme.strongLabel();
    data.series()
        .forEach(s -> labels.add(TextBlock.of(s.endLabel(), font, theme.palette().text(s.strategy()))));
    data.marks(Mark.Level.class)
        .forEach(level -> labels.add(TextBlock.of(level.text(), font, theme.palette().ink())));
    return labels;
  }

  void draw(Graphics2D g2) {
    double ring = theme.px(MarkLayer.RING + 1);
    for (Mark mark : space.data().marks()) {
      switch (mark) {
        case Mark.Point p -> placer.take(around(p.x(), p.y(), ring));
        case Mark.Value v -> placer.take(around(v.x(), v.y(), ring));
        default -> {}
      }
    }
    if (rightMargin > 0) {
      drawEndLabels(g2);
    }
    space.data().marks(Mark.Guide.class).forEach(guide -> drawGuide(g2, guide));
    space.data().marks(Mark.Point.class).forEach(point -> drawPoint(g2, point));
    space.data().marks(Mark.Note.class).forEach(note -> drawNote(g2, note));
    space.data().marks(Mark.Value.class).forEach(value -> drawValue(g2, value));
  }

  private Rectangle2D around(double x, double y, double radius) {
    return new Rectangle2D.Double(
        space.x(x) - radius, space.y(y) - radius, 2 * radius, 2 * radius);
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
      label.draw(g2, label.at(left, centers[i] - height / 2));
    }
  }

  private void drawGuide(Graphics2D g2, Mark.Guide guide) {
    Font font = guide.strong() ? theme.strongLabel() : theme.label();
    Color color = guide.strong() ? theme.palette().ink() : theme.palette().muted();
    TextBlock text = TextBlock.of(guide.text(), font, color);
    double x = space.x(guide.x());
    double gap = theme.px(4);
    List<Point2D> corners = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      double top = space.area().getY() + row * text.lineHeight();
      corners.add(new Point2D.Double(x + gap, top));
      corners.add(new Point2D.Double(x - gap - text.width(), top));
    }
    placer.place(text, corners).ifPresent(box -> drawVeiled(g2, text, box));
  }

  private void drawPoint(Graphics2D g2, Mark.Point point) {
    Color color = theme.palette().text(point.strategy());
    TextBlock whole = TextBlock.of(point.text(), theme.label(), color);
    TextBlock brief = TextBlock.of(point.brief(), theme.strongLabel(), color);
    Optional<Rectangle2D> box = placer.place(whole, around(point.x(), point.y(), whole));
    TextBlock chosen = box.isPresent() ? whole : brief;
    if (box.isEmpty()) {
      box = placer.place(brief, around(point.x(), point.y(), brief));
    }
    box.ifPresent(
        place -> {
          drawLeader(g2, space.x(point.x()), space.y(point.y()), place, color);
          drawVeiled(g2, chosen, place);
        });
  }

  /** Where a label may stand around a point, the nearest first. */
  private List<Point2D> around(double atX, double atY, TextBlock text) {
    double x = space.x(atX);
    double y = space.y(atY);
    double w = text.width();
    double h = text.height();
    List<Point2D> corners = new ArrayList<>();
    for (double gap : new double[] {7, 16, 30, 48, 70, 100}) {
      double d = theme.px(gap);
      double s = d * 0.7;
      corners.add(new Point2D.Double(x - w - s, y - h - s));
      corners.add(new Point2D.Double(x + s, y + s));
      corners.add(new Point2D.Double(x + d, y - h / 2));
      corners.add(new Point2D.Double(x - w - d, y - h / 2));
      corners.add(new Point2D.Double(x + s, y - h - s));
      corners.add(new Point2D.Double(x - w - s, y + s));
      corners.add(new Point2D.Double(x - w / 2, y - h - d));
      corners.add(new Point2D.Double(x - w / 2, y + d));
    }
    return corners;
  }

  private void drawLeader(Graphics2D g2, double x, double y, Rectangle2D box, Color color) {
    double toX = Math.clamp(x, box.getMinX(), box.getMaxX());
    double toY = Math.clamp(y, box.getMinY(), box.getMaxY());
    double distance = Math.hypot(toX - x, toY - y);
    if (distance > theme.px(NEAR)) {
      double start = theme.px(MarkLayer.RING + 1.5) / distance;
      g2.setColor(color);
      g2.setStroke(theme.stroke(0.8));
      g2.draw(new Line2D.Double(x + start * (toX - x), y + start * (toY - y), toX, toY));
    }
  }

  private void drawNote(Graphics2D g2, Mark.Note note) {
    Rectangle2D area = space.area();
    double gap = theme.px(8);
    Color muted = theme.palette().muted();
    TextBlock text = TextBlock.wrapped(note.text(), theme.label(), muted, area.getWidth() - 2 * gap);
    List<Point2D> corners = new ArrayList<>();
    for (double top = area.getY() + theme.px(2);
        top + text.height() < area.getMaxY();
        top += text.height() + theme.px(1)) {
      corners.add(new Point2D.Double(area.getX() + gap, top));
      corners.add(new Point2D.Double(area.getCenterX() - text.width() / 2, top));
      corners.add(new Point2D.Double(area.getMaxX() - gap - text.width(), top));
    }
    placer.place(text, corners).ifPresent(box -> drawVeiled(g2, text, box));
  }

  private void drawValue(Graphics2D g2, Mark.Value value) {
    Color color = theme.palette().text(value.strategy());
    TextBlock text = TextBlock.of(value.text(), theme.strongLabel(), color);
    List<Point2D> near = around(value.x(), value.y(), text).subList(0, 8);
    placer.place(text, near).ifPresent(box -> drawVeiled(g2, text, box));
  }

  private void drawVeiled(Graphics2D g2, TextBlock text, Rectangle2D box) {
    Color back = theme.palette().background();
    g2.setColor(new Color(back.getRed(), back.getGreen(), back.getBlue(), VEIL));
    g2.fill(box);
    text.draw(g2, box);
  }
}
