package dev.tunewise.chart.draw;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Strategy;
import java.awt.BasicStroke;
import java.awt.Font;

/**
 * How a chart looks: colors, and one factor for fonts, lines and gaps alike, so that a slide is the
 * same drawing in larger letters.
 *
 * @param scale 1 for a pane of the window
 */
public record ChartTheme(Palette palette, double scale) {
  public static final ChartTheme LIGHT = new ChartTheme(Palette.LIGHT, 1);

  /** How much thicker lines are in high contrast. */
  private static final double THICK = 1.5;

  /** The theme of a pane in a window of this mode. */
  public static ChartTheme of(ColorMode mode) {
    return new ChartTheme(Palette.of(mode), 1);
  }

  public ChartTheme scaled(double newScale) {
    return new ChartTheme(palette, newScale);
  }

  /** A length of the design in pixels. */
  double px(double length) {
    return length * scale;
  }

  Font title() {
    return ChartFonts.bold(px(15));
  }

  Font subtitle() {
    return ChartFonts.regular(px(12));
  }

  Font tick() {
    return ChartFonts.regular(px(11));
  }

  Font label() {
    return ChartFonts.regular(px(11));
  }

  Font strongLabel() {
    return ChartFonts.bold(px(11.5));
  }

  Font footer() {
    return ChartFonts.regular(px(9));
  }

  /** The line of a strategy; dashes tell strategies apart without color. */
  public BasicStroke line(Strategy strategy) {
    return line(strategy, 2.2);
  }

  /** A line of another width in the dashes of a strategy. */
  BasicStroke line(Strategy strategy, double width) {
    return stroke(width, StrategyStyle.of(strategy).dash().lengths());
  }

  /** A thin line; with dashes if any are given. */
  BasicStroke stroke(double width, float... dashes) {
    float pixels = (float) px(palette.mode().isHighContrast() ? width * THICK : width);
    if (dashes.length == 0) {
      return new BasicStroke(pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] scaled = new float[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      scaled[i] = (float) px(dashes[i]);
    }
    return new BasicStroke(pixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled, 0);
  }
}
