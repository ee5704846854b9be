package dev.tunewise.chart;

import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws the regions of a strategy map, their names and where the scenario stands. */
final class MapLayer extends DrawnLayer<MapData> {
  private static final long serialVersionUID = 1L;

  /** Opacity, 0…255. */
  private static final int FILL = 64;

  private static final int HATCH = 120;
  private static final double HATCH_GAP = 9;
  private static final double RING = 5;

  MapLayer(MapData data, ChartTheme theme) {
    super(data, theme);
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    MapRegions regions = new MapRegions(data().map(), area);
    for (Strategy strategy : Strategy.values()) {
      drawRegion(g2, area, regions.region(strategy), strategy);
    }
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1.1));
    g2.draw(regions.borders());
    double x = area.getX() + data().nowRight() * area.getWidth();
    double y = area.getMaxY() - data().nowUp() * area.getHeight();
    Rectangle2D now = drawNow(g2, area, x, y);
    drawNames(g2, area, now);
  }

  /** Told apart without color: plain, rising lines, falling lines. */
  private void drawRegion(Graphics2D g2, Rectangle2D area, Path2D region, Strategy strategy) {
    Color color = theme().palette().line(strategy);
    g2.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), FILL));
    g2.fill(region);
    if (strategy == Strategy.PROMPTING) {
      return;
    }
    Shape clip = g2.getClip();
    g2.clip(region);
    g2.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), HATCH));
    g2.setStroke(theme().stroke(0.8));
    double height = area.getHeight();
    boolean rising = strategy == Strategy.FINE_TUNING;
    for (double x = area.getX() - height; x < area.getMaxX(); x += theme().px(HATCH_GAP)) {
      double bottom = rising ? x : x + height;
      g2.draw(new Line2D.Double(bottom, area.getMaxY(), 2 * x + height - bottom, area.getY()));
    }
    g2.setClip(clip);
  }

  /** The point with lines to both axes; returns what it covers. */
  private Rectangle2D drawNow(Graphics2D g2, Rectangle2D area, double x, double y) {
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1, 2, 3));
    g2.draw(new Line2D.Double(x, y, x, area.getMaxY()));
    g2.draw(new Line2D.Double(area.getX(), y, x, y));
    double ring = theme().px(RING);
    Ellipse2D circle = new Ellipse2D.Double(x - ring, y - ring, 2 * ring, 2 * ring);
    g2.setColor(theme().palette().background());
    g2.fill(circle);
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(2.2));
    g2.draw(circle);
    TextBlock now = TextBlock.of("Now", theme().strongLabel(), theme().palette().ink());
    double gap = ring + theme().px(4);
    boolean right = x + gap + now.width() < area.getMaxX();
    double top = Math.clamp(y - now.height() / 2, area.getY(), area.getMaxY() - now.height());
    Rectangle2D place = now.at(right ? x + gap : x - gap - now.width(), top);
    drawVeiled(g2, now, place);
    Rectangle2D covered = circle.getBounds2D().createUnion(place);
    return new Rectangle2D.Double(
        covered.getX() - ring,
        covered.getY() - ring,
        covered.getWidth() + 2 * ring,
        covered.getHeight() + 2 * ring);
  }

  private void drawNames(Graphics2D g2, Rectangle2D area, Rectangle2D taken) {
    RegionLabels labels = new RegionLabels(data().map(), area, taken);
    for (Strategy strategy : Strategy.values()) {
      Color color = theme().palette().text(strategy);
      TextBlock name = TextBlock.of(strategy.label(), theme().title(), color);
      TextBlock small = TextBlock.of(strategy.label(), theme().strongLabel(), color);
      labels
          .middle(strategy, name.width() * 1.15, name.height() * 1.3)
          .ifPresentOrElse(
              middle -> drawName(g2, name, middle),
              () ->
                  labels
                      .middle(strategy, small.width() * 1.05, small.height())
                      .ifPresent(middle -> drawName(g2, small, middle)));
    }
  }

  private void drawName(Graphics2D g2, TextBlock name, Point2D middle) {
    drawVeiled(
        g2, name, name.at(middle.getX() - name.width() / 2, middle.getY() - name.height() / 2));
  }

  private void drawVeiled(Graphics2D g2, TextBlock text, Rectangle2D place) {
    double edge = theme().px(3);
    g2.setColor(theme().palette().veil(false));
    g2.fill(
        new Rectangle2D.Double(
            place.getX() - edge, place.getY(), place.getWidth() + 2 * edge, place.getHeight()));
    text.draw(g2, place);
  }
}
