package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws the marks of a chart and all labels over its lines. One annotation for everything, because
 * only with all labels at hand can they keep out of each other's way.
 */
final class MarkLayer extends DrawnLayer<ChartData> {
  private static final long serialVersionUID = 1L;

  private static final double DOT = 3;

  private final double rightMargin;

  MarkLayer(ChartData data, ChartTheme theme, double rightMargin) {
    super(data, theme);
    this.rightMargin = rightMargin;
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    g2.setClip(null); // the labels at the line ends stand outside; the plot restores its clip
    PlotSpace space = new PlotSpace(data(), area);
    data()
        .marks(Mark.Odds.class)
        .forEach(o -> new ProbabilityStrip(theme(), space, o).drawRidge(g2));
    data().marks(Mark.Level.class).forEach(level -> drawLevel(g2, space, level));
    data().marks(Mark.Guide.class).forEach(guide -> drawGuide(g2, space, guide));
    data().marks(Mark.Point.class).forEach(point -> drawDrop(g2, space, point));
    if (data().endsInTotals()) {
      data().series().forEach(s -> drawDot(g2, space, 0, s.ys().get(0), s.strategy()));
    }
    new MeasuredLayer(theme(), space).draw(g2);
    data().marks(Mark.Value.class).forEach(v -> drawDot(g2, space, v.x(), v.y(), v.strategy()));
    data().marks(Mark.Point.class).forEach(point -> drawRing(g2, space, point));
    data()
        .marks(Mark.Odds.class)
        .forEach(o -> new ProbabilityStrip(theme(), space, o).drawText(g2));
    new LabelLayer(theme(), space, rightMargin).draw(g2);
  }

  private void drawLevel(Graphics2D g2, PlotSpace space, Mark.Level level) {
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1, 2, 3));
    double y = space.y(level.y());
    g2.draw(new Line2D.Double(space.area().getX(), y, space.area().getMaxX(), y));
  }

  private void drawGuide(Graphics2D g2, PlotSpace space, Mark.Guide guide) {
    g2.setColor(guide.strong() ? theme().palette().muted() : theme().palette().axis());
    g2.setStroke(guide.strong() ? theme().stroke(1.2) : theme().stroke(0.8, 1, 3));
    double x = space.x(guide.x());
    g2.draw(new Line2D.Double(x, space.area().getY(), x, space.area().getMaxY()));
  }

  private void drawDrop(Graphics2D g2, PlotSpace space, Mark.Point point) {
    if (point.drop()) {
      g2.setColor(theme().palette().line(point.strategy()));
      g2.setStroke(theme().stroke(1, 2, 2.5f));
      double x = space.x(point.x());
      g2.draw(new Line2D.Double(x, space.y(point.y()), x, space.area().getMaxY()));
    }
  }

  private void drawDot(Graphics2D g2, PlotSpace space, double x, double y, Strategy strategy) {
    g2.setColor(theme().palette().line(strategy));
    g2.fill(circle(space.x(x), space.y(y), theme().px(DOT)));
  }

  private void drawRing(Graphics2D g2, PlotSpace space, Mark.Point point) {
    Ellipse2D ring = circle(space.x(point.x()), space.y(point.y()), theme().px(PlotSpace.RING));
    Color color = theme().palette().line(point.strategy());
    g2.setColor(theme().palette().background());
    g2.fill(ring);
    g2.setColor(color);
    g2.setStroke(theme().stroke(2));
    g2.draw(ring);
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
