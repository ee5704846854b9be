package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** What was really paid: dots in ink, which is no strategy's color, joined by a thin line. */
final class PaidTrack {
  private static final double DOT = 3.2;
  private static final double RIM = 1.2;
  private static final double LINE = 1;

  /** Half of the line through the dot before its sentence. */
  private static final double HALF = 6;

  private PaidTrack() {}

  static void draw(Graphics2D g2, PlotSpace space, Mark.Paid paid, ChartTheme theme) {
    g2.setColor(theme.palette().ink());
    g2.setStroke(theme.stroke(LINE));
    for (int i = 1; i < paid.xs().size(); i++) {
      g2.draw(
          new Line2D.Double(
              space.x(paid.xs().get(i - 1)),
              space.y(paid.ys().get(i - 1)),
              space.x(paid.xs().get(i)),
              space.y(paid.ys().get(i))));
    }
    for (int i = 0; i < paid.xs().size(); i++) {
      drawDot(g2, space.x(paid.xs().get(i)), space.y(paid.ys().get(i)), theme);
    }
  }

  /** What stands before the sentence below the plot. */
  static void drawSign(Graphics2D g2, double x, double y, ChartTheme theme) {
    double half = theme.px(HALF);
    g2.setColor(theme.palette().ink());
    g2.setStroke(theme.stroke(LINE));
    g2.draw(new Line2D.Double(x - half, y, x + half, y));
    drawDot(g2, x, y, theme);
  }

  /** With a rim that keeps it apart from the lines below it. */
  private static void drawDot(Graphics2D g2, double x, double y, ChartTheme theme) {
    g2.setColor(theme.palette().background());
    g2.fill(DrawnLayer.circle(x, y, theme.px(DOT + RIM)));
    g2.setColor(theme.palette().ink());
    g2.fill(DrawnLayer.circle(x, y, theme.px(DOT)));
  }
}
