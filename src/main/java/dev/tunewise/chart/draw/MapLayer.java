package dev.tunewise.chart.draw;

import dev.tunewise.chart.MapData;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the regions of a strategy map, their names and where the scenario stands. */
final class MapLayer extends DrawnLayer<MapData> {
  private static final long serialVersionUID = 1L;

  /** Opacity, 0…255. */
  private static final int FILL = 64;

  private static final double HATCH_GAP = 9;

  MapLayer(MapData data, ChartTheme theme) {
    super(data, theme);
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    MapRegions regions = new MapRegions(data().map(), area);
    StrategyFill fill = new StrategyFill(theme(), HATCH_GAP);
    for (Strategy strategy : Strategy.values()) {
      fill.draw(g2, regions.region(strategy), strategy, FILL);
    }
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1.3));
    g2.draw(regions.borders());
    drawNames(g2, area, new MapPoint(data(), theme(), area).draw(g2));
  }

  private void drawNames(Graphics2D g2, Rectangle2D area, List<Rectangle2D> taken) {
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
    double left = middle.getX() - name.width() / 2;
    name.drawVeiled(g2, name.at(left, middle.getY() - name.height() / 2), theme());
  }
}
