package dev.tunewise.chart;

import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;

/** Draws the bars of a tornado, their names and ends. */
final class TornadoLayer extends DrawnLayer<TornadoData> {
  private static final long serialVersionUID = 1L;

  /** Height of a row: at least, at most. */
  private static final double[] ROW = {17, 44};

  private static final double GAP = 5;
  private static final double THICKEST_BAR = 20;
  private static final int FILL = 150;

  TornadoLayer(TornadoData data, ChartTheme theme) {
    super(data, theme);
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
    int rows = Math.max(1, (int) Math.min(data().bars().size(), height / theme().px(ROW[0])));
    double row = Math.min(height / rows, theme().px(ROW[1]));
    Rectangle2D body =
        new Rectangle2D.Double(area.getX(), area.getY() + head, area.getWidth(), row * rows);
    drawReference(g2, area, body);
    List<Bar> bars = data().bars().subList(0, rows);
    for (int i = 0; i < rows; i++) {
      double middle = body.getY() + (i + 0.5) * row;
      drawBar(g2, body, bars.get(i), middle, Math.min(0.55 * row, theme().px(THICKEST_BAR)));
      drawName(g2, area, bars.get(i), middle, row);
    }
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
    double share = value.isPresent() ? data().x().share(value.getAsDouble()) : 1;
    return area.getX() + Math.clamp(share, 0, 1) * area.getWidth();
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
    if (rightPlace.getMaxX() <= area.getMaxX() + theme().px(14)) {
      right.draw(g2, rightPlace);
    } else {
      text("dearer →", theme().label(), theme().palette().text(incumbent)).draw(g2, rightPlace);
    }
  }

  /** Each side of zero in the color of the strategy that is cheaper there. */
  private void drawBar(Graphics2D g2, Rectangle2D area, Bar bar, double middle, double thickness) {
    double low = x(area, bar.low());
    double high = x(area, bar.high());
    double from = Math.min(low, high);
    double to = Math.max(low, high);
    double zero = data().measure() == Measure.MONEY ? x(area, OptionalDouble.of(0)) : to;
    double top = middle - thickness / 2;
    g2.setColor(theme().palette().ink()); // all there is of a bar without length
    g2.setStroke(theme().stroke(1));
    g2.draw(new Line2D.Double(from, top, from, top + thickness));
    drawPart(g2, data().pair().challenger(), from, Math.min(to, zero), top, thickness);
    drawPart(g2, data().pair().incumbent(), Math.max(from, zero), to, top, thickness);
    boolean lowFirst = low <= high;
    drawEnd(g2, from, middle, lowFirst ? bar.lowText() : bar.highText(), -1);
    String last = lowFirst ? bar.highText() : bar.lowText();
    boolean never = (lowFirst ? bar.high() : bar.low()).isEmpty();
    drawEnd(g2, to, middle, never ? last + ": never →" : last, never ? 0 : 1);
  }

  private void drawPart(
      Graphics2D g2, Strategy strategy, double from, double to, double top, double thickness) {
    if (to <= from) {
      return;
    }
    Color color = theme().palette().line(strategy);
    Rectangle2D part = new Rectangle2D.Double(from, top, to - from, thickness);
    g2.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), FILL));
    g2.fill(part);
    g2.setColor(color);
    g2.setStroke(theme().stroke(1));
    g2.draw(part);
  }

  private void drawEnd(Graphics2D g2, double x, double middle, String words, int side) {
    TextBlock text = text(words, theme().label(), theme().palette().ink());
    double gap = theme().px(4);
    double left = side > 0 ? x + gap : x - gap - text.width();
    Rectangle2D place = text.at(left, middle - text.height() / 2);
    g2.setColor(theme().palette().veil(false));
    g2.fill(place);
    text.draw(g2, place);
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
}
