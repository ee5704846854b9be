package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws measured values with their intervals, and where a line leaves its data. Each strategy has a
 * shape of its own; what a line does not rest on is hollow.
 */
final class MeasuredLayer {
  private static final double SIZE = 3.4;
  private static final double CAP = 3;
  private static final double BAR = 6;

  private final ChartTheme theme;
  private final PlotSpace space;

  MeasuredLayer(ChartTheme theme, PlotSpace space) {
    this.theme = theme;
    this.space = space;
  }

  void draw(Graphics2D g2) {
    space.data().marks(Mark.DataEnd.class).forEach(end -> drawEnd(g2, end));
    space.data().marks(Mark.Measured.class).forEach(point -> drawWhisker(g2, point));
    space.data().marks(Mark.Measured.class).forEach(point -> drawPoint(g2, point));
  }

  /** A bar across the line. */
  private void drawEnd(Graphics2D g2, Mark.DataEnd end) {
    double x = space.x(end.x());
    double y = space.y(end.y());
    g2.setColor(theme.palette().line(end.strategy()));
    g2.setStroke(theme.stroke(1.6));
    g2.draw(new Line2D.Double(x, y - theme.px(BAR), x, y + theme.px(BAR)));
  }

  private void drawWhisker(Graphics2D g2, Mark.Measured point) {
    double x = space.x(point.x());
    double low = space.y(point.low());
    double high = space.y(point.high());
    double cap = theme.px(CAP);
    g2.setColor(theme.palette().line(point.strategy()));
    g2.setStroke(theme.stroke(1.1));
    g2.draw(new Line2D.Double(x, low, x, high));
    g2.draw(new Line2D.Double(x - cap, low, x + cap, low));
    g2.draw(new Line2D.Double(x - cap, high, x + cap, high));
  }

  private void drawPoint(Graphics2D g2, Mark.Measured point) {
    Color color = theme.palette().line(point.strategy());
    Shape shape = shape(point.strategy(), space.x(point.x()), space.y(point.y()), theme.px(SIZE));
    g2.setColor(point.used() ? color : theme.palette().background());
    g2.fill(shape);
    g2.setColor(point.used() ? theme.palette().background() : color);
    g2.setStroke(theme.stroke(point.used() ? 0.8 : 1.3));
    g2.draw(shape);
  }

  private static Shape shape(Strategy strategy, double x, double y, double radius) {
    return switch (StrategyStyle.of(strategy).marker()) {
      case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case SQUARE -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case TRIANGLE -> triangle(x, y, 1.25 * radius);
    };
  }

  private static Shape triangle(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y + 0.8 * radius);
    path.lineTo(x - radius, y + 0.8 * radius);
    path.closePath();
    return path;
  }
}
