package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartAxis;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A {@link ChartAxis} for JFreeChart. Its own ticks, because JFreeChart's automatic ones measure
 * candidate labels again and again, which is most of the time of a redraw.
 */
final class ScaledAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  private final transient ChartAxis axis;
  private final double labelWidth;
  private final double labelHeight;

  /**
   * An axis whose labels take about so much room.
   *
   * @param labelWidth pixels from one label to the next along a horizontal axis
   * @param labelHeight pixels from one label to the next along a vertical axis
   */
  ScaledAxis(ChartAxis axis, double labelWidth, double labelHeight) {
    super(axis.label().isEmpty() ? null : axis.label());
    this.axis = axis;
    this.labelWidth = labelWidth;
    this.labelHeight = labelHeight;
    setAutoRange(false);
    setRange(axis.low(), axis.high());
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    double share = axis.share(value);
    return RectangleEdge.isTopOrBottom(edge)
        ? area.getX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }

  @Override
  public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
    return axis.at(
        RectangleEdge.isTopOrBottom(edge)
            ? (pixel - area.getX()) / area.getWidth()
            : (area.getMaxY() - pixel) / area.getHeight());
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    boolean across = RectangleEdge.isTopOrBottom(edge);
    double room = across ? dataArea.getWidth() / labelWidth : dataArea.getHeight() / labelHeight;
    TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    for (double value : axis.ticks((int) Math.clamp(room, 1, 12))) {
      String text = axis.quantity().brief(value);
      ticks.add(new NumberTick(value, text, anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }
}
