package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws the marks of a chart and all labels over its lines. One annotation for everything, because
 * only with all labels at hand can they keep out of each other's way. Measured points have a shape
 * for each strategy; those that its line does not rest on are hollow.
 */
final class MarkLayer extends DrawnLayer<ChartData> {
  private static final long serialVersionUID = 1L;

  private static final double DOT = 3;

  /** Of measured points, the ends of their intervals, and the bar across a line. */
  private static final double SIZE = 3.4;

  /** Along a line, in high contrast. */
  private static final int MARKERS = 7;

  private static final double CAP = 3;
  private static final double SPREADS_APART = 8;
  private static final double BAR = 6;

  /** Opacity, 0…255. */
  private static final int GHOST = 200;

  private final double rightMargin;
  private final transient Arrangement arrangement;

  MarkLayer(ChartData data, ChartTheme theme, double rightMargin, Arrangement arrangement) {
    super(data, theme);
    this.rightMargin = rightMargin;
    this.arrangement = arrangement;
  }

  Arrangement arrangement() {
    return arrangement;
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    g2.setClip(null); // the labels at the line ends stand outside; the plot restores its clip
    PlotSpace space = new PlotSpace(data(), area);
    data()
        .marks(Mark.Odds.class)
        .forEach(o -> new ProbabilityStrip(theme(), space, o).drawRidge(g2));
    data().marks(Mark.Ghost.class).forEach(ghost -> drawGhost(g2, space, ghost));
    data().marks(Mark.Level.class).forEach(level -> drawLevel(g2, space, level));
    data().marks(Mark.Guide.class).forEach(guide -> drawGuide(g2, space, guide));
    data().marks(Mark.Point.class).forEach(point -> drawDrop(g2, space, point));
    if (theme().palette().mode().isHighContrast()) {
      data().series().forEach(series -> drawMarkers(g2, space, series));
    }
    if (data().endsInTotals()) {
      data().series().forEach(s -> drawDot(g2, space, 0, s.ys().get(0), s.strategy()));
    }
    data().marks(Mark.DataEnd.class).forEach(end -> drawEnd(g2, space, end));
    data().marks(Mark.Measured.class).forEach(point -> drawWhisker(g2, space, point));
    data().marks(Mark.Measured.class).forEach(point -> drawMeasured(g2, space, point));
    data().marks(Mark.Value.class).forEach(v -> drawDot(g2, space, v.x(), v.y(), v.strategy()));
    data().marks(Mark.Paid.class).forEach(paid -> PaidTrack.draw(g2, space, paid, theme()));
    data().marks(Mark.Point.class).forEach(point -> drawRing(g2, space, point));
    data()
        .marks(Mark.Odds.class)
        .forEach(o -> new ProbabilityStrip(theme(), space, o).drawText(g2));
    drawSpreads(g2, space);
    new EventMarks(theme(), space).draw(g2);
    new LabelLayer(theme(), space, rightMargin, arrangement).draw(g2);
  }

  /** Dots over the lines, so that they show where little has changed; cut where the axes end. */
  private void drawGhost(Graphics2D g2, PlotSpace space, Mark.Ghost ghost) {
    Graphics2D clipped = (Graphics2D) g2.create();
    clipped.clip(space.area());
    clipped.setColor(theme().palette().soft(theme().palette().ink(), GHOST));
    clipped.setStroke(theme().stroke(1.5, 1.5f, 2.5f));
    Path2D path = new Path2D.Double();
    path.moveTo(space.beyondX(ghost.xs().get(0)), space.beyond(ghost.ys().get(0)));
    for (int i = 1; i < ghost.ys().size(); i++) {
      path.lineTo(space.beyondX(ghost.xs().get(i)), space.beyond(ghost.ys().get(i)));
    }
    clipped.draw(path);
    clipped.dispose();
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

  /** Along a line, so that neither its color nor its dashes have to be seen. */
  private void drawMarkers(Graphics2D g2, PlotSpace space, ChartData.Series series) {
    Color color = theme().palette().line(series.strategy());
    double step = space.area().getWidth() / MARKERS;
    double next = space.area().getX() + step / 2;
    for (int i = 0; i < data().xs().size(); i++) {
      double x = space.x(data().xs().get(i));
      if (x >= next) {
        double y = space.y(series.ys().get(i));
        drawShape(g2, shape(series.strategy(), x, y), color, theme().palette().background(), 0.8);
        next = x + step;
      }
    }
  }

  private void drawDot(Graphics2D g2, PlotSpace space, double x, double y, Strategy strategy) {
    g2.setColor(theme().palette().line(strategy));
    g2.fill(circle(space.x(x), space.y(y), theme().px(DOT)));
  }

  private void drawRing(Graphics2D g2, PlotSpace space, Mark.Point point) {
    Shape ring = circle(space.x(point.x()), space.y(point.y()), theme().px(PlotSpace.RING));
    Color color = theme().palette().line(point.strategy());
    drawShape(g2, ring, theme().palette().background(), color, 2);
  }

  /** A bar across the line where it leaves its data. */
  private void drawEnd(Graphics2D g2, PlotSpace space, Mark.DataEnd end) {
    double x = space.x(end.x());
    double y = space.y(end.y());
    g2.setColor(theme().palette().line(end.strategy()));
    g2.setStroke(theme().stroke(1.6));
    g2.draw(new Line2D.Double(x, y - theme().px(BAR), x, y + theme().px(BAR)));
  }

  /** Just before the line ends, side by side. */
  private void drawSpreads(Graphics2D g2, PlotSpace space) {
    double x = space.area().getMaxX();
    for (Mark.Spread spread : data().marks(Mark.Spread.class).toList()) {
      if (spread.isSeenOn(data().y())) {
        x -= theme().px(SPREADS_APART);
        drawWhisker(g2, x, space.y(spread.low()), space.y(spread.high()), spread.strategy());
      }
    }
  }

  private void drawWhisker(Graphics2D g2, PlotSpace space, Mark.Measured point) {
    double low = space.y(point.low());
    double high = space.y(point.high());
    drawWhisker(g2, space.x(point.x()), low, high, point.strategy());
  }

  private void drawWhisker(Graphics2D g2, double x, double low, double high, Strategy strategy) {
    double cap = theme().px(CAP);
    g2.setColor(theme().palette().line(strategy));
    g2.setStroke(theme().stroke(1.1));
    g2.draw(new Line2D.Double(x, low, x, high));
    g2.draw(new Line2D.Double(x - cap, low, x + cap, low));
    g2.draw(new Line2D.Double(x - cap, high, x + cap, high));
  }

  private void drawMeasured(Graphics2D g2, PlotSpace space, Mark.Measured point) {
    Color color = theme().palette().line(point.strategy());
    Color ground = theme().palette().background();
    Shape shape = shape(point.strategy(), space.x(point.x()), space.y(point.y()));
    if (point.used()) {
      drawShape(g2, shape, color, ground, 0.8);
    } else {
      drawShape(g2, shape, ground, color, 1.3);
    }
  }

  private Shape shape(Strategy strategy, double x, double y) {
    double radius = theme().px(SIZE);
    return switch (StrategyStyle.of(strategy).marker()) {
      case CIRCLE -> circle(x, y, radius);
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
