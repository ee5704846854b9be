package dev.tunewise.chart.draw;

import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/**
 * Draws the bars of a tornado, their names and ends: each side of zero in the color of the strategy
 * that is cheaper there, light from today's value to the low end and dark to the high end, which
 * gray prints keep.
 */
final class TornadoLayer extends DrawnLayer<TornadoData> {
  private static final long serialVersionUID = 1L;

  /** Height of a row: at least, at most. */
  private static final double[] ROW = {17, 56};

  private static final double GAP = 5;
  private static final double THICKEST_BAR = 24;

  /** Opacity, 0…255. */
  private static final int TO_LOW = 60;

  private static final int TO_HIGH = 175;
  private static final double HATCH_GAP = 6;

  /** Between a bar and its ends' values. */
  private static final double END_GAP = 4;

  /** What the drawing leaves free on the right of the plot. */
  static final double RIGHT_MARGIN = 14;

  private final transient StrategyFill fill;

  TornadoLayer(TornadoData data, ChartTheme theme) {
    super(data, theme);
    fill = new StrategyFill(theme, HATCH_GAP);
  }

  /** Room on the left for the names, at most 38 % of the chart. */
  static double nameWidth(TornadoData data, ChartTheme theme, double width) {
    double widest =
        data.bars().stream()
            .mapToDouble(bar -> text(bar.name(), theme.label(), theme.palette().ink()).width())
            .max()
            .orElse(0);
    return Math.min(widest * 1.04 + theme.px(8), 0.38 * width);
  }

  private static TextBlock text(String words, Font font, Color color) {
    return TextBlock.of(words, font, color);
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    g2.setClip(null);
    if (data().bars().isEmpty()) {
      drawEmpty(g2, area);
      return;
    }
    double head = theme().px(data().measure() == Measure.MONEY ? 36 : 20);
    double height = area.getHeight() - head;
    int all = data().bars().size();
    int rows = Math.max(1, (int) Math.min(all, height / theme().px(ROW[0])));
    double row = Math.min(height / rows, theme().px(ROW[1]));
    Rectangle2D body =
        new Rectangle2D.Double(area.getX(), area.getY() + head, area.getWidth(), row * rows);
    drawReference(g2, area, body);
    int shown = rows < all && rows > 1 ? rows - 1 : rows;
    for (int i = 0; i < shown; i++) {
      double middle = body.getY() + (i + 0.5) * row;
      double thickness = Math.min(0.55 * row, theme().px(THICKEST_BAR));
      drawBar(g2, body, data().bars().get(i), middle, thickness, i == 0);
      drawName(g2, area, data().bars().get(i), middle, row);
    }
    if (shown < rows) {
      drawRest(g2, body, all - shown, body.getMaxY() - row / 2);
    }
  }

  /** Says that there is more than there is room for. */
  private void drawRest(Graphics2D g2, Rectangle2D body, int count, double middle) {
    TextBlock rest =
        text(
            "and " + count + " more that move it less", theme().label(), theme().palette().muted());
    double left = body.getX() + theme().px(GAP);
    rest.drawVeiled(g2, rest.at(left, middle - rest.height() / 2), theme());
  }

  private void drawEmpty(Graphics2D g2, Rectangle2D area) {
    TextBlock hint =
        TextBlock.wrapped(
            "Give a parameter a low and a high value to see how far it moves the decision.",
            theme().subtitle(),
            theme().palette().muted(),
            0.9 * area.getWidth());
    double top = area.getCenterY() - hint.height() / 2;
    hint.draw(g2, hint.at(area.getCenterX() - hint.width() / 2, top));
  }

  private double x(Rectangle2D area, OptionalDouble value) {
    return area.getX() + data().share(value) * area.getWidth();
  }

  /** The line where both cost the same, with the two sides named; the line of today. */
  private void drawReference(Graphics2D g2, Rectangle2D area, Rectangle2D body) {
    double today = x(area, data().base());
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1, 3, 3));
    g2.draw(new Line2D.Double(today, body.getY() - theme().px(3), today, body.getMaxY()));
    TextBlock now =
        text("Now " + data().text(data().base()), theme().strongLabel(), theme().palette().ink());
    double from = Math.clamp(today - now.width() / 2, area.getX(), area.getMaxX() - now.width());
    now.draw(g2, now.at(from, body.getY() - theme().px(18)));
    if (data().measure() == Measure.MONEY) {
      double zero = x(area, OptionalDouble.of(0));
      g2.setColor(theme().palette().muted());
      g2.setStroke(theme().stroke(1.4));
      g2.draw(new Line2D.Double(zero, area.getY(), zero, area.getMaxY()));
      drawSides(g2, area, zero);
    }
  }

  private void drawSides(Graphics2D g2, Rectangle2D area, double zero) {
    Strategy challenger = data().pair().challenger();
    Strategy incumbent = data().pair().incumbent();
    double gap = theme().px(GAP);
    TextBlock left =
        text(
            "← " + challenger.label() + " cheaper",
            theme().label(),
            theme().palette().text(challenger));
    TextBlock right =
        text(incumbent.label() + " cheaper →", theme().label(), theme().palette().text(incumbent));
    Rectangle2D leftPlace = left.at(zero - gap - left.width(), area.getY());
    Rectangle2D rightPlace = right.at(zero + gap, area.getY());
    if (leftPlace.getX() >= 0) {
      left.draw(g2, leftPlace);
    }
    if (rightPlace.getMaxX() <= area.getMaxX() + theme().px(RIGHT_MARGIN)) {
      right.draw(g2, rightPlace);
    } else {
      text("more expensive →", theme().label(), theme().palette().text(incumbent))
          .draw(g2, rightPlace);
    }
  }

  private void drawName(Graphics2D g2, Rectangle2D area, Bar bar, double middle, double row) {
    double room = area.getX() - theme().px(12);
    TextBlock name = TextBlock.wrapped(bar.name(), theme().label(), theme().palette().ink(), room);
    if (name.height() > row) {
      name = text(bar.name(), theme().label(), theme().palette().ink());
    }
    double left = Math.max(theme().px(4), area.getX() - theme().px(8) - name.width());
    name.draw(g2, name.at(left, middle - name.height() / 2));
  }

  /**
   * Draws one bar with its ends.
   *
   * @param body where the axis spans
   * @param named whether its ends are called low and high, as for all bars under it
   */
  void drawBar(
      Graphics2D g2, Rectangle2D body, Bar bar, double middle, double thickness, boolean named) {
    double low = x(body, bar.low());
    double high = x(body, bar.high());
    double top = middle - thickness / 2;
    double from = Math.min(low, high);
    g2.setColor(theme().palette().ink()); // all there is of a bar without length
    g2.setStroke(theme().stroke(1));
    g2.draw(new Line2D.Double(from, top, from, top + thickness));
    // Where both ends lie on one side of today, the farther one has the bar for itself.
    double today = Math.clamp(x(body, data().base()), from, Math.max(low, high));
    drawHalf(g2, body, today, low, top, thickness, TO_LOW);
    drawHalf(g2, body, today, high, top, thickness, TO_HIGH);
    drawEnds(g2, body, bar, middle, named);
  }

  private void drawEnds(Graphics2D g2, Rectangle2D body, Bar bar, double middle, boolean named) {
    double low = x(body, bar.low());
    double high = x(body, bar.high());
    if (bar.low().isEmpty() && bar.high().isEmpty()) {
      drawRight(
          g2, body, new End(low, "", bar.lowText() + " to " + bar.highText(), true), middle, false);
      return;
    }
    boolean lowFirst = low <= high;
    End lowEnd = new End(low, "low ", bar.lowText(), bar.low().isEmpty());
    End highEnd = new End(high, "high ", bar.highText(), bar.high().isEmpty());
    drawLeft(g2, body, lowFirst ? lowEnd : highEnd, middle, named);
    drawRight(g2, body, lowFirst ? highEnd : lowEnd, middle, named);
  }

  private record End(double x, String name, String value, boolean never) {
    String words(boolean named) {
      return (named ? name : "") + value + (never ? ": never →" : "");
    }
  }

  private void drawLeft(Graphics2D g2, Rectangle2D body, End end, double middle, boolean named) {
    TextBlock text = text(end.words(named), theme().label(), theme().palette().ink());
    double gap = theme().px(END_GAP);
    boolean fits = end.x() - gap - text.width() >= body.getX();
    if (!fits && named) {
      drawLeft(g2, body, end, middle, false);
    } else {
      drawText(g2, text, left(end.x() - gap, text.width(), body.getX()), middle);
    }
  }

  private void drawRight(Graphics2D g2, Rectangle2D body, End end, double middle, boolean named) {
    TextBlock text = text(end.words(named), theme().label(), theme().palette().ink());
    double gap = theme().px(END_GAP);
    double room = body.getMaxX() + theme().px(RIGHT_MARGIN);
    boolean fits = !end.never() && end.x() + gap + text.width() <= room;
    if (!fits && !end.never() && named) {
      drawRight(g2, body, end, middle, false);
    } else {
      drawText(g2, text, fits ? end.x() + gap : end.x() - gap - text.width(), middle);
    }
  }

  /** From today's value to one end, in two colors if it crosses zero. */
  private void drawHalf(
      Graphics2D g2,
      Rectangle2D body,
      double today,
      double end,
      double top,
      double thickness,
      int opacity) {
    double from = Math.min(today, end);
    double to = Math.max(today, end);
    double zero = data().measure() == Measure.MONEY ? x(body, OptionalDouble.of(0)) : to;
    drawPart(
        g2, data().pair().challenger(), box(from, Math.min(to, zero), top, thickness), opacity);
    drawPart(g2, data().pair().incumbent(), box(Math.max(from, zero), to, top, thickness), opacity);
  }

  private static Rectangle2D box(double from, double to, double top, double thickness) {
    return new Rectangle2D.Double(from, top, to - from, thickness);
  }

  private void drawPart(Graphics2D g2, Strategy strategy, Rectangle2D part, int opacity) {
    if (part.isEmpty()) {
      return;
    }
    fill.draw(g2, part, strategy, opacity);
    g2.setColor(theme().palette().line(strategy));
    g2.setStroke(theme().stroke(1));
    g2.draw(part);
  }

  /** Rather over its bar than over the parameter's name. */
  static double left(double right, double width, double nameEnd) {
    return Math.max(nameEnd, right - width);
  }

  private void drawText(Graphics2D g2, TextBlock text, double left, double middle) {
    text.drawVeiled(g2, text.at(left, middle - text.height() / 2), theme());
  }
}
