package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartContent;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** What this program draws into a plot by itself, with sharp thin lines. */
abstract class DrawnLayer<T extends ChartContent> extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  private final transient T data;
  private final transient ChartTheme theme;

  DrawnLayer(T data, ChartTheme theme) {
    this.data = data;
    this.theme = theme;
  }

  final T data() {
    return data;
  }

  final ChartTheme theme() {
    return theme;
  }

  static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /**
   * Draws a shape over what is under it.
   *
   * @param width of the edge, in pixels of the design
   */
  final void drawShape(Graphics2D g2, Shape shape, Color inside, Color edge, double width) {
    g2.setColor(inside);
    g2.fill(shape);
    g2.setColor(edge);
    g2.setStroke(theme.stroke(width));
    g2.draw(shape);
  }

  /**
   * Draws; the plot restores the clip afterward, which may be taken away to draw beside the area.
   *
   * @param area where the axes span
   */
  abstract void draw(Graphics2D g2, Rectangle2D area);

  @Override
  public final void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    draw(g2, dataArea);
  }
}
