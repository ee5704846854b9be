package dev.tunewise.chart.draw;

import dev.tunewise.chart.MapData;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a scenario stands on its map, and where the borders straight around it are. */
final class MapPoint {
  private static final double RING = 5;
  private static final double DOT = 2.5;
  private static final double GAP = 4;

  private final MapData data;
  private final ChartTheme theme;
  private final Rectangle2D area;
  private final List<Rectangle2D> taken = new ArrayList<>();

  MapPoint(MapData data, ChartTheme theme, Rectangle2D area) {
    this.data = data;
    this.theme = theme;
    this.area = area;
  }

  /** Draws it; returns what it covers. */
  List<Rectangle2D> draw(Graphics2D g2) {
    double x = x(data.nowRight());
    double y = y(data.nowUp());
    g2.setColor(theme.palette().ink());
    g2.setStroke(theme.stroke(1, 1, 4));
    g2.draw(new Line2D.Double(x, y, x, area.getY()));
    g2.draw(new Line2D.Double(x, y, area.getMaxX(), y));
    g2.setStroke(theme.stroke(1, 2, 3));
    g2.draw(new Line2D.Double(x, y, x, area.getMaxY()));
    g2.draw(new Line2D.Double(area.getX(), y, x, y));
    Ellipse2D ring = circle(x, y, theme.px(RING));
    g2.setColor(theme.palette().background());
    g2.fill(ring);
    g2.setColor(theme.palette().ink());
    g2.setStroke(theme.stroke(2.2));
    g2.draw(ring);
    taken.add(circle(x, y, theme.px(RING + GAP)).getBounds2D());
    label(g2, "Now", x, y, RING);
    data.crossings().forEach(crossing -> drawCrossing(g2, crossing));
    return taken;
  }

  private void drawCrossing(Graphics2D g2, MapData.Crossing crossing) {
    double x = x(crossing.right());
    double y = y(crossing.up());
    g2.setColor(theme.palette().ink());
    g2.fill(circle(x, y, theme.px(DOT)));
    taken.add(circle(x, y, theme.px(DOT)).getBounds2D());
    label(g2, crossing.text(), x, y, DOT);
  }

  /** Beside a point, off the lines through it; left out where all places are taken. */
  private void label(Graphics2D g2, String words, double x, double y, double radius) {
    TextBlock text = TextBlock.of(words, theme.strongLabel(), theme.palette().ink());
    double gap = theme.px(radius + GAP);
    double lift = theme.px(radius / 2);
    double right = x + gap;
    double left = x - gap - text.width();
    double above = y - lift - text.height();
    double below = y + lift;
    Stream.of(
            text.at(right, above),
            text.at(right, below),
            text.at(left, above),
            text.at(left, below))
        .filter(place -> area.contains(place) && taken.stream().noneMatch(place::intersects))
        .findFirst()
        .ifPresent(
            place -> {
              text.drawVeiled(g2, place, theme);
              taken.add(place);
            });
  }

  private double x(double share) {
    return area.getX() + share * area.getWidth();
  }

  private double y(double share) {
    return area.getMaxY() - share * area.getHeight();
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
