package dev.tunewise.chart.draw;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Sides;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Words;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/**
 * Draws the bars of a tornado, their names and ends: each side of a limit in the color of the
 * strategy that it stands for, light from today's value to the low end and dark to the high end,
 * which gray prints keep.
 */
final class TornadoLayer extends DrawnLayer<TornadoData> {
  private static final long serialVersionUID = 1L;

  /** Height of a row: at least, at most. */
  private static final double[] ROW = {17, 56};

  private static final double GAP = 5;
  private static final double THICKEST_BAR = 24;

  /** Opacities, 0…255: on a dark ground the fainter one is the darker. */
  private static final int FAINT = 60;

  /** The same under lines of hatching that hide nothing. */
  private static final int FAINTEST = 20;

  private static final int STRONG = 175;
  private static final double HATCH_GAP = 6;

  private static final double KEY_SIDE = 9;

  /** Between a bar and its ends' values. */
  private static final double END_GAP = 4;

  /** What the drawing leaves free on the right of the plot. */
  static final double RIGHT_MARGIN = 14;

  private final transient StrategyFill fill;
  private final int toLow;
  private final int toHigh;

  TornadoLayer(TornadoData data, ChartTheme theme) {
    super(data, theme);
    ColorMode mode = theme.palette().mode();
    int faint = mode.isHighContrast() ? FAINTEST : FAINT;
    toLow = mode.isDark() ? STRONG : faint;
    toHigh = mode.isDark() ? faint : STRONG;
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
    double head = theme().px(data().sides().at().isPresent() ? 36 : 20);
    double height = area.getHeight() - head;
    int all = data().bars().size();
    int more = data().still() > 0 ? 1 : 0;
    int rows = Math.max(1, (int) Math.min(all + more, height / theme().px(ROW[0])));
    double row = Math.min(height / rows, theme().px(ROW[1]));
    Rectangle2D body =
        new Rectangle2D.Double(area.getX(), area.getY() + head, area.getWidth(), row * rows);
    drawReference(g2, area, body);
    int shown = rows < all + more && rows > 1 ? rows - 1 : Math.min(rows, all);
    boolean named = namesFit(body, data().bars().getFirst());
    if (!named) {
      drawKey(g2, area, body.getY() - theme().px(12));
    }
    for (int i = 0; i < shown; i++) {
      double middle = body.getY() + (i + 0.5) * row;
      double thickness = Math.min(0.55 * row, theme().px(THICKEST_BAR));
      drawBar(g2, body, data().bars().get(i), middle, thickness, named && i == 0);
      drawName(g2, area, data().bars().get(i), middle, row);
    }
    if (shown < rows) {
      String words =
          shown < all ? "and " + (all - shown) + " more that move it less" : data().others();
      drawRest(g2, body, words, body.getMaxY() - row / 2);
    }
  }

  /** Beside the names, which fill means the low end and which the high one; if there is room. */
  private void drawKey(Graphics2D g2, Rectangle2D area, double middle) {
    TextBlock low = text("low", theme().label(), theme().palette().muted());
    TextBlock high = text("high", theme().label(), theme().palette().muted());
    double side = theme().px(KEY_SIDE);
    double gap = theme().px(GAP);
    double width = 2 * side + low.width() + high.width() + 4 * gap;
    double left = area.getX() - theme().px(8) - width;
    if (left < 0) {
      return;
    }
    drawKeyBox(g2, left, middle, toLow);
    low.draw(g2, low.at(left + side + gap, middle - low.height() / 2));
    double next = left + side + low.width() + 3 * gap;
    drawKeyBox(g2, next, middle, toHigh);
    high.draw(g2, high.at(next + side + gap, middle - high.height() / 2));
  }

  private void drawKeyBox(Graphics2D g2, double left, double middle, int opacity) {
    double side = theme().px(KEY_SIDE);
    Rectangle2D box = new Rectangle2D.Double(left, middle - side / 2, side, side);
    Color ink = theme().palette().muted();
    g2.setColor(Palette.translucent(ink, opacity));
    g2.fill(box);
    g2.setColor(ink);
    g2.setStroke(theme().stroke(1));
    g2.draw(box);
  }

  /** Says that there is more than there is room for, or than moves anything. */
  private void drawRest(Graphics2D g2, Rectangle2D body, String words, double middle) {
    TextBlock rest = text(words, theme().label(), theme().palette().muted());
    double left = body.getX() + theme().px(GAP);
    rest.drawVeiled(g2, rest.at(left, middle - rest.height() / 2), theme());
  }

  private void drawEmpty(Graphics2D g2, Rectangle2D area) {
    TextBlock hint =
        TextBlock.wrapped(
            data().still() == 0
                ? "Give a parameter a low and a high value to see how far it moves the decision."
                : Words.capitalized(data().others()) + ".",
            theme().subtitle(),
            theme().palette().muted(),
            0.9 * area.getWidth());
    double top = area.getCenterY() - hint.height() / 2;
    hint.draw(g2, hint.at(area.getCenterX() - hint.width() / 2, top));
  }

  private double x(Rectangle2D area, OptionalDouble value) {
    return area.getX() + data().share(value) * area.getWidth();
  }

  /** The line that parts the axis, with its two sides named; the line of today. */
  private void drawReference(Graphics2D g2, Rectangle2D area, Rectangle2D body) {
    if (data().sides().at().isPresent()) {
      double limit = x(area, data().sides().at());
      g2.setColor(theme().palette().muted());
      g2.setStroke(theme().stroke(1.4));
      g2.draw(new Line2D.Double(limit, area.getY(), limit, area.getMaxY()));
      drawSides(g2, area, limit);
    }
    double today = x(area, data().base());
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1, 3, 3));
    g2.draw(new Line2D.Double(today, body.getY() - theme().px(3), today, body.getMaxY()));
    TextBlock now =
        text("Now " + data().text(data().base()), theme().strongLabel(), theme().palette().ink());
    double from = Math.clamp(today - now.width() / 2, area.getX(), area.getMaxX() - now.width());
    now.drawVeiled(g2, now.at(from, body.getY() - theme().px(18)), theme());
  }

  /** Names the sides; one that has no room beside the line is left to the other. */
  private void drawSides(Graphics2D g2, Rectangle2D area, double limit) {
    Sides sides = data().sides();
    double gap = theme().px(GAP);
    TextBlock left =
        text("← " + sides.belowText(), theme().label(), theme().palette().text(sides.below()));
    TextBlock right =
        text(sides.aboveText() + " →", theme().label(), theme().palette().text(sides.above()));
    Rectangle2D leftPlace = left.at(limit - gap - left.width(), area.getY());
    Rectangle2D rightPlace = right.at(limit + gap, area.getY());
    if (leftPlace.getX() >= 0) {
      left.draw(g2, leftPlace);
    }
    if (rightPlace.getMaxX() <= area.getMaxX() + theme().px(RIGHT_MARGIN)) {
      right.draw(g2, rightPlace);
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
    drawHalf(g2, body, today, low, top, thickness, toLow);
    drawHalf(g2, body, today, high, top, thickness, toHigh);
    drawEnds(g2, body, bar, middle, named);
  }

  private void drawEnds(Graphics2D g2, Rectangle2D body, Bar bar, double middle, boolean named) {
    if (bar.low().isEmpty() && bar.high().isEmpty()) {
      End all = new End(x(body, bar.low()), "", bar.lowText() + " to " + bar.highText(), true);
      drawRight(g2, body, all, middle, false);
      return;
    }
    Ends ends = ends(body, bar);
    boolean both = named && namesFit(body, bar);
    drawLeft(g2, body, ends.left(), middle, both);
    drawRight(g2, body, ends.right(), middle, both);
  }

  private record Ends(End left, End right) {}

  private Ends ends(Rectangle2D body, Bar bar) {
    double lowAt = x(body, bar.low());
    double highAt = x(body, bar.high());
    End low = new End(lowAt, "low ", bar.lowText(), bar.low().isEmpty());
    End high = new End(highAt, "high ", bar.highText(), bar.high().isEmpty());
    return lowAt <= highAt ? new Ends(low, high) : new Ends(high, low);
  }

  /** Whether both ends of a bar can be called by name: both are or neither. */
  private boolean namesFit(Rectangle2D body, Bar bar) {
    Ends ends = ends(body, bar);
    return fitsLeft(body, ends.left()) && fitsRight(body, ends.right());
  }

  private boolean fitsLeft(Rectangle2D body, End end) {
    return end.x() - theme().px(END_GAP) - label(end, true).width() >= body.getX();
  }

  /** Whether it has its place beside the bar; one that never comes is written over the bar. */
  private boolean fitsRight(Rectangle2D body, End end) {
    double room = body.getMaxX() + theme().px(RIGHT_MARGIN);
    return end.never() || end.x() + theme().px(END_GAP) + label(end, true).width() <= room;
  }

  private TextBlock label(End end, boolean named) {
    return text(end.words(named), theme().label(), theme().palette().ink());
  }

  private record End(double x, String name, String value, boolean never) {
    String words(boolean named) {
      return (named ? name : "") + value + (never ? ": never →" : "");
    }
  }

  private void drawLeft(Graphics2D g2, Rectangle2D body, End end, double middle, boolean named) {
    TextBlock text = label(end, named);
    double right = end.x() - theme().px(END_GAP);
    drawText(g2, text, left(right, text.width(), body.getX()), middle);
  }

  private void drawRight(Graphics2D g2, Rectangle2D body, End end, double middle, boolean named) {
    TextBlock text = label(end, named);
    double gap = theme().px(END_GAP);
    double room = body.getMaxX() + theme().px(RIGHT_MARGIN);
    boolean fits = !end.never() && end.x() + gap + text.width() <= room;
    drawText(g2, text, fits ? end.x() + gap : end.x() - gap - text.width(), middle);
  }

  /** From today's value to one end, in two colors if it crosses the limit. */
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
    Sides sides = data().sides();
    boolean parted = sides.below() != sides.above();
    double limit = parted ? x(body, sides.at()) : to;
    drawPart(g2, sides.below(), box(from, Math.min(to, limit), top, thickness), opacity);
    drawPart(g2, sides.above(), box(Math.max(from, limit), to, top, thickness), opacity);
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
