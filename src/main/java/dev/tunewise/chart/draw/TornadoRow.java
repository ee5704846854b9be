package dev.tunewise.chart.draw;

import dev.tunewise.chart.TornadoData;
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
  private static final double GAP = 4;

  /** What the drawing leaves free on the right of the plot. */
  static final double RIGHT_MARGIN = 14;

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
    drawEnds(g2, bar, middle, named);
  }

  private void drawEnds(Graphics2D g2, Bar bar, double middle, boolean named) {
    double low = x(bar.low());
    double high = x(bar.high());
    if (bar.low().isEmpty() && bar.high().isEmpty()) {
      drawRight(g2, new End(low, "", bar.lowText() + " to " + bar.highText(), true), middle, false);
      return;
    }
    boolean lowFirst = low <= high;
    End lowEnd = new End(low, "low ", bar.lowText(), bar.low().isEmpty());
    End highEnd = new End(high, "high ", bar.highText(), bar.high().isEmpty());
    drawLeft(g2, lowFirst ? lowEnd : highEnd, middle, named);
    drawRight(g2, lowFirst ? highEnd : lowEnd, middle, named);
  }

  private record End(double x, String name, String value, boolean never) {
    String words(boolean named) {
      return (named ? name : "") + value + (never ? ": never →" : "");
    }
  }

  private void drawLeft(Graphics2D g2, End end, double middle, boolean named) {
    TextBlock text = text(end.words(named));
    double gap = theme.px(GAP);
    boolean fits = end.x() - gap - text.width() >= body.getX();
    if (!fits && named) {
      drawLeft(g2, end, middle, false);
    } else {
      drawText(g2, text, left(end.x() - gap, text.width(), body.getX()), middle);
    }
  }

  private void drawRight(Graphics2D g2, End end, double middle, boolean named) {
    TextBlock text = text(end.words(named));
    double gap = theme.px(GAP);
    double room = body.getMaxX() + theme.px(RIGHT_MARGIN);
    boolean fits = !end.never() && end.x() + gap + text.width() <= room;
    if (!fits && !end.never() && named) {
      drawRight(g2, end, middle, false);
    } else {
      drawText(g2, text, fits ? end.x() + gap : end.x() - gap - text.width(), middle);
    }
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

  private TextBlock text(String words) {
    return TextBlock.of(words, theme.label(), theme.palette().ink());
  }

  private void drawText(Graphics2D g2, TextBlock text, double left, double middle) {
    text.drawVeiled(g2, text.at(left, middle - text.height() / 2), theme);
  }
}
