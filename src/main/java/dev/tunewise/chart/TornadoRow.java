package dev.tunewise.chart;

import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Strategy;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/**
 * Draws the bar of one parameter: each side of zero in the color of the strategy that is cheaper
 * there, light from today's value to the low end and dark to the high end, which gray prints keep.
 */
final class TornadoRow {
  /** Opacity, 0…255. */
  private static final int TO_LOW = 60;

  private static final int TO_HIGH = 175;
  private static final double HATCH_GAP = 6;

  private final TornadoData data;
  private final ChartTheme theme;
  private final Rectangle2D body;
  private final StrategyFill fill;

  /**
   * Rows of one drawing.
   *
   * @param body where the axis spans
   */
  TornadoRow(TornadoData data, ChartTheme theme, Rectangle2D body) {
    this.data = data;
    this.theme = theme;
    this.body = body;
    fill = new StrategyFill(theme, HATCH_GAP);
  }

  /**
   * Draws a bar.
   *
   * @param named whether its ends are called low and high, as for all bars under it
   */
  void draw(Graphics2D g2, Bar bar, double middle, double thickness, boolean named) {
    double low = x(bar.low());
    double high = x(bar.high());
    double top = middle - thickness / 2;
    double from = Math.min(low, high);
    g2.setColor(theme.palette().ink()); // all there is of a bar without length
    g2.setStroke(theme.stroke(1));
    g2.draw(new Line2D.Double(from, top, from, top + thickness));
    // Where both ends lie on one side of today, the farther one has the bar for itself.
    double today = Math.clamp(x(data.base()), from, Math.max(low, high));
    drawHalf(g2, today, low, top, thickness, TO_LOW);
    drawHalf(g2, today, high, top, thickness, TO_HIGH);
    String lowText = named ? "low " + bar.lowText() : bar.lowText();
    String highText = named ? "high " + bar.highText() : bar.highText();
    boolean lowFirst = low <= high;
    drawEnd(g2, from, middle, lowFirst ? lowText : highText, -1);
    String last = lowFirst ? highText : lowText;
    boolean never = (lowFirst ? bar.high() : bar.low()).isEmpty();
    drawEnd(g2, Math.max(low, high), middle, never ? last + ": never →" : last, never ? 0 : 1);
  }

  private double x(OptionalDouble value) {
    return body.getX() + data.share(value) * body.getWidth();
  }

  /** From today's value to one end, in two colors if it crosses zero. */
  private void drawHalf(
      Graphics2D g2, double today, double end, double top, double thickness, int opacity) {
    double from = Math.min(today, end);
    double to = Math.max(today, end);
    double zero = data.measure() == Measure.MONEY ? x(OptionalDouble.of(0)) : to;
    drawPart(g2, data.pair().challenger(), box(from, Math.min(to, zero), top, thickness), opacity);
    drawPart(g2, data.pair().incumbent(), box(Math.max(from, zero), to, top, thickness), opacity);
  }

  private static Rectangle2D box(double from, double to, double top, double thickness) {
    return new Rectangle2D.Double(from, top, to - from, thickness);
  }

  private void drawPart(Graphics2D g2, Strategy strategy, Rectangle2D part, int opacity) {
    if (part.isEmpty()) {
      return;
    }
    fill.draw(g2, part, strategy, opacity);
    g2.setColor(theme.palette().line(strategy));
    g2.setStroke(theme.stroke(1));
    g2.draw(part);
  }

  /** Rather over its bar than over the parameter's name. */
  static double left(double right, double width, double nameEnd) {
    return Math.max(nameEnd, right - width);
  }

  private void drawEnd(Graphics2D g2, double x, double middle, String words, int side) {
    TextBlock text = TextBlock.of(words, theme.label(), theme.palette().ink());
    double gap = theme.px(4);
    double left = side > 0 ? x + gap : left(x - gap, text.width(), body.getX());
    text.drawVeiled(g2, text.at(left, middle - text.height() / 2), theme);
  }
}
