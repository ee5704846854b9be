package dev.tunewise.export.page;

import dev.tunewise.chart.draw.ChartFonts;
import dev.tunewise.chart.draw.TextBlock;
import java.awt.Color;
import java.awt.Font;

/**
 * Measures text in the bundled font, which is a little wider than the fonts of most slides: what
 * fits here fits there.
 */
public final class TextMeasure {
  /** From one baseline to the next, by the size of the letters. */
  public static final double LEADING = 1.22;

  private TextMeasure() {}

  /** Height of a text broken into lines of this width. */
  static double height(String text, double size, boolean bold, double width) {
    return LEADING * size * lines(text, size, bold, width);
  }

  static int lines(String text, double size, boolean bold, double width) {
    return Math.max(1, block(text, size, bold, Color.BLACK, width).lines().size());
  }

  public static double width(String text, double size, boolean bold) {
    return TextBlock.of(text, font(size, bold), Color.BLACK).width();
  }

  /** The text in lines of this width, ready to be drawn. */
  public static TextBlock block(String text, double size, boolean bold, Color color, double width) {
    return TextBlock.fitted(text, font(size, bold), color, width);
  }

  private static Font font(double size, boolean bold) {
    return bold ? ChartFonts.bold(size) : ChartFonts.regular(size);
  }
}
