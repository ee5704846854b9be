package dev.tunewise.chart.draw;

import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/**
 * Areas that belong to strategies, or to none. Their colors are nearly the same gray, so they are
 * told apart without color too: plain, rising lines, falling lines, and both where none fits.
 */
final class StrategyFill {
  /** Opacity of the lines, 0…255. */
  private static final int HATCH = 120;

  private final ChartTheme theme;
  private final double gap;

  /**
   * Fills of one drawing.
   *
   * @param gap from line to line, in pixels of the design
   */
  StrategyFill(ChartTheme theme, double gap) {
    this.theme = theme;
    this.gap = theme.px(gap);
  }

  /** Fills an area; the lines of areas side by side meet. */
  void draw(Graphics2D g2, Shape area, Strategy strategy, int opacity) {
    draw(g2, area, theme.palette().line(strategy), StrategyStyle.of(strategy).hatch(), opacity);
  }

  /** Fills an area in which no strategy fits: no strategy's color, both directions of lines. */
  void drawNone(Graphics2D g2, Shape area, int opacity) {
    draw(g2, area, theme.palette().muted(), Hatch.CROSSED, opacity);
  }

  private void draw(Graphics2D g2, Shape area, Color color, Hatch hatch, int opacity) {
    g2.setColor(Palette.translucent(color, opacity));
    g2.fill(area);
    if (hatch == Hatch.NONE) {
      return;
    }
    Graphics2D inside = (Graphics2D) g2.create();
    inside.clip(area);
    inside.setColor(theme.palette().soft(color, HATCH));
    inside.setStroke(theme.stroke(0.8));
    hatch.draw(inside, area.getBounds2D(), gap);
    inside.dispose();
  }
}
