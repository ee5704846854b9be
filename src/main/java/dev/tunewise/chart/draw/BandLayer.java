package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws percentiles beneath the lines, so faint that they hide nothing. */
final class BandLayer extends DrawnLayer<ChartData> {
  private static final long serialVersionUID = 1L;

  /** Opacity, 0…255. */
  private static final int FILL = 34;

  private static final int EDGE = 90;
  private static final int MEDIAN = 130;

  BandLayer(ChartData data, ChartTheme theme) {
    super(data, theme);
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    PlotSpace space = new PlotSpace(data(), area);
    for (Series series : data().series()) {
      QuantileBand band = series.band();
      if (band != null) {
        drawBand(g2, space, series, band);
      }
    }
  }

  /** Cut where the axis ends: a wide band must not squash the lines. */
  private void drawBand(Graphics2D all, PlotSpace space, Series series, QuantileBand band) {
    Graphics2D g2 = (Graphics2D) all.create();
    g2.clip(space.area());
    Color color = theme().palette().line(series.strategy());
    Path2D low = line(space, data().xs(), band.p10());
    Path2D high = line(space, data().xs(), band.p90());
    g2.setColor(Palette.translucent(color, FILL));
    g2.fill(between(space, band));
    g2.setColor(theme().palette().soft(color, EDGE));
    g2.setStroke(theme().line(series.strategy(), 0.7));
    g2.draw(low);
    g2.draw(high);
    g2.setColor(theme().palette().soft(color, MEDIAN));
    g2.setStroke(theme().stroke(0.9));
    g2.draw(line(space, data().xs(), band.p50()));
    g2.dispose();
  }

  private Path2D line(PlotSpace space, Doubles xs, Doubles ys) {
    Path2D path = new Path2D.Double();
    path.moveTo(space.beyondX(xs.get(0)), space.beyond(ys.get(0)));
    for (int i = 1; i < ys.size(); i++) {
      path.lineTo(space.beyondX(xs.get(i)), space.beyond(ys.get(i)));
    }
    return path;
  }

  private Path2D between(PlotSpace space, QuantileBand band) {
    Path2D path = line(space, data().xs(), band.p90());
    for (int i = band.p10().size() - 1; i >= 0; i--) {
      path.lineTo(space.x(data().xs().get(i)), space.beyond(band.p10().get(i)));
    }
    path.closePath();
    return path;
  }
}
