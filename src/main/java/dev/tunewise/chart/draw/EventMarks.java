package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import dev.tunewise.model.Strategy;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the models, on the month axis: a cross where one is retired, a bar where training
 * ends, an arrow where prices rise or fall; in a circle for the prompted model and in a square for
 * the tuned one, each in the color of its strategy. Those of one month stand side by side. Ticks
 * across the axis are where a model is trained anew.
 */
final class EventMarks {
  private static final double RADIUS = 6;
  private static final double APART = 14;
  private static final double GLYPH = 2.7;

  /** Half the height of a tick, and from one to the next. */
  private static final double TICK = 4;

  private static final double TICKS_APART = 3.4;

  private final ChartTheme theme;
  private final PlotSpace space;
  private final List<Placed> placed = new ArrayList<>();

  /** A mark and what it covers. */
  record Placed(Mark.Event event, Rectangle2D box) {}

  EventMarks(ChartTheme theme, PlotSpace space) {
    this.theme = theme;
    this.space = space;
    double radius = theme.px(RADIUS);
    double free = Double.NEGATIVE_INFINITY;
    for (Mark.Event event : space.data().marks(Mark.Event.class).toList()) {
      double x = Math.max(space.x(event.x()), free);
      free = x + theme.px(APART);
      placed.add(
          new Placed(
              event,
              new Rectangle2D.Double(
                  x - radius, space.area().getMaxY() - radius, 2 * radius, 2 * radius)));
    }
  }

  /** Whether a mark stands on the month axis. */
  static boolean isOnAxis(Mark mark) {
    return mark instanceof Mark.Event || mark instanceof Mark.Retrains;
  }

  /** By month. */
  List<Placed> placed() {
    return placed;
  }

  /** Room that they take below the axis. */
  static double below(ChartTheme theme) {
    return theme.px(RADIUS);
  }

  void draw(Graphics2D g2) {
    for (Mark.Retrains retrains : space.data().marks(Mark.Retrains.class).toList()) {
      for (double x : retrains.xs().toArray()) {
        drawTicks(g2, retrains, space.x(x), space.area().getMaxY(), theme);
      }
    }
    for (Placed each : placed) {
      draw(g2, each.event(), each.box().getCenterX(), each.box().getCenterY(), theme);
    }
  }

  /** Across the axis, one beside the other for each strategy that is trained anew. */
  static void drawTicks(
      Graphics2D g2, Mark.Retrains retrains, double x, double y, ChartTheme theme) {
    double half = theme.px(TICK);
    double left = x - theme.px(TICKS_APART) * (retrains.strategies().size() - 1) / 2;
    g2.setStroke(theme.stroke(1.8));
    for (Strategy strategy : retrains.strategies()) {
      g2.setColor(theme.palette().line(strategy));
      g2.draw(new Line2D.Double(left, y - half, left, y + half));
      left += theme.px(TICKS_APART);
    }
  }

  /** One mark around a center. */
  static void draw(Graphics2D g2, Mark.Event event, double x, double y, ChartTheme theme) {
    double radius = theme.px(RADIUS);
    double round = event.model().isTuned() ? theme.px(3) : 2 * radius;
    Shape frame =
        new RoundRectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, round, round);
    g2.setColor(theme.palette().background());
    g2.fill(frame);
    g2.setColor(theme.palette().text(event.strategy()));
    g2.setStroke(theme.stroke(1.2));
    g2.draw(frame);
    g2.setStroke(theme.stroke(1.5));
    drawGlyph(g2, event, x, y, theme.px(GLYPH));
  }

  private static void drawGlyph(Graphics2D g2, Mark.Event event, double x, double y, double size) {
    switch (event.kind()) {
      case RETIREMENT -> {
        g2.draw(new Line2D.Double(x - size, y - size, x + size, y + size));
        g2.draw(new Line2D.Double(x - size, y + size, x + size, y - size));
      }
      case LAST_TRAINING -> {
        g2.draw(new Line2D.Double(x + size, y - size, x + size, y + size));
        g2.draw(new Line2D.Double(x - size, y, x + size / 2, y));
      }
      case PRICE_CHANGE -> g2.fill(arrow(x, y, event.rises() ? size : -size));
    }
  }

  private static Path2D arrow(double x, double y, double size) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - size);
    path.lineTo(x + Math.abs(size), y + 0.8 * size);
    path.lineTo(x - Math.abs(size), y + 0.8 * size);
    path.closePath();
    return path;
  }
}
