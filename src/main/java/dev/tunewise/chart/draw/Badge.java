package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A number on a disk in the color of a strategy: it stands for a sentence below the chart. */
final class Badge {
  /** Of the disk. */
  static final double RADIUS = 7;

  private static final double LETTERS = 9.5;

  private Badge() {}

  /** The number, as large as its disk. */
  static TextBlock of(int number, Mark.Point point, ChartTheme theme) {
    Font font = ChartFonts.bold(theme.px(LETTERS));
    double size = theme.px(2 * RADIUS);
    List<String> lines = List.of(String.valueOf(number));
    return new TextBlock(lines, font, theme.palette().line(point.strategy()), size, size, 0);
  }

  static void draw(Graphics2D g2, TextBlock number, Rectangle2D box, ChartTheme theme) {
    g2.setColor(theme.palette().background());
    double rim = theme.px(1);
    g2.fill(DrawnLayer.circle(box.getCenterX(), box.getCenterY(), box.getWidth() / 2 + rim));
    g2.setColor(number.color());
    g2.fill(DrawnLayer.circle(box.getCenterX(), box.getCenterY(), box.getWidth() / 2));
    TextBlock letters =
        TextBlock.of(number.lines().getFirst(), number.font(), theme.palette().background());
    letters.draw(
        g2,
        letters.at(
            box.getCenterX() - letters.width() / 2, box.getCenterY() - letters.height() / 2));
  }
}
