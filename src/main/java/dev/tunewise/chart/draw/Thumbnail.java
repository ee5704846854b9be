package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.chart.Mark;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A line chart as small as a stamp: its lines and rings, nothing that would have to be read. */
public final class Thumbnail {
  private static final double MARGIN = 5;
  private static final double RING = 5;
  private static final double LINE = 1.6;

  private Thumbnail() {}

  /**
   * Draws a chart on the ground of its theme.
   *
   * @param width in the units of the theme's scale, as is the height
   * @param scale pixels per unit
   */
  public static BufferedImage of(
      ChartData data, ChartTheme theme, double width, double height, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(width * scale),
            (int) Math.round(height * scale),
            BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g2.scale(scale, scale);
      draw(data, theme, width, height, g2);
    } finally {
      g2.dispose();
    }
    return image;
  }

  private static void draw(
      ChartData data, ChartTheme theme, double width, double height, Graphics2D g2) {
    double right = width - 2 * MARGIN;
    double down = height - 2 * MARGIN;
    g2.setColor(theme.palette().background());
    g2.fill(new Rectangle2D.Double(0, 0, width, height));
    g2.setColor(theme.palette().axis());
    g2.setStroke(theme.stroke(1));
    g2.draw(new Line2D.Double(MARGIN, height - MARGIN, width - MARGIN, height - MARGIN));
    for (Series series : data.series()) {
      Path2D line = new Path2D.Double();
      for (int i = 0; i < data.xs().size(); i++) {
        double x = MARGIN + data.x().share(data.xs().get(i)) * right;
        double y = height - MARGIN - data.y().share(series.ys().get(i)) * down;
        if (i == 0) {
          line.moveTo(x, y);
        } else {
          line.lineTo(x, y);
        }
      }
      g2.setColor(theme.palette().line(series.strategy()));
      g2.setStroke(theme.line(series.strategy(), LINE));
      g2.draw(line);
    }
    data.marks(Mark.Point.class)
        .forEach(
            point -> {
              double x = MARGIN + data.x().share(point.x()) * right - RING / 2;
              double y = height - MARGIN - data.y().share(point.y()) * down - RING / 2;
              Ellipse2D ring = new Ellipse2D.Double(x, y, RING, RING);
              g2.setColor(theme.palette().background());
              g2.fill(ring);
              g2.setColor(theme.palette().line(point.strategy()));
              g2.setStroke(theme.stroke(LINE));
              g2.draw(ring);
            });
  }
}
