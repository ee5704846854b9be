package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Color;
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
 * the tuned one, each in the color of its strategy. Those of one month stand side by side.
 */
final class EventMarks {
  private static final double RADIUS = 6;
  private static final double APART = 14;
  private static final double GLYPH = 2.7;

  private final ChartTheme theme;
  private final List<Placed> placed = new ArrayList<>();

  /** A mark and what it covers. */
  record Placed(Mark.Event event, Rectangle2D box) {}

  EventMarks(ChartTheme theme, PlotSpace space) {
    this.theme = theme;
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

  /** By month. */
  List<Placed> placed() {
    return placed;
  }

  /** Room that they take below the axis. */
  static double below(ChartTheme theme) {
    return theme.px(RADIUS);
  }

  Color color(Mark.Event event) {
    return theme.palette().text(event.strategy());
  }

  void draw(Graphics2D g2) {
    for (Placed each : placed) {
      Rectangle2D box = each.box();
      double round = each.event().model().isTuned() ? theme.px(3) : box.getWidth();
      Shape frame =
          new RoundRectangle2D.Double(
              box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
      g2.setColor(theme.palette().background());
      g2.fill(frame);
      g2.setColor(color(each.event()));
      g2.setStroke(theme.stroke(1.2));
      g2.draw(frame);
      g2.setStroke(theme.stroke(1.5));
      drawGlyph(g2, each.event(), box.getCenterX(), box.getCenterY());
    }
  }

  private void drawGlyph(Graphics2D g2, Mark.Event event, double x, double y) {
    double size = theme.px(GLYPH);
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
