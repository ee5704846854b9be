package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartContent;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
