package dev.tunewise.chart.draw;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Strategy;
import java.awt.Color;

/** The colors of a chart on a light or a dark ground, as usual or in high contrast. */
public record Palette(
    ColorMode mode, Color background, Color ink, Color muted, Color axis, Color grid) {
  public static final Palette LIGHT =
      new Palette(
          ColorMode.LIGHT,
          new Color(0xFFFFFF),
          new Color(0x1F2328),
          new Color(0x59636E),
          new Color(0x9AA4AF),
          new Color(0xE7EAEE));

  public static final Palette DARK =
      new Palette(
          ColorMode.DARK,
          new Color(0x0D1117),
          new Color(0xF0F3F6),
          new Color(0x9EA7B3),
          new Color(0x656E7B),
          new Color(0x242A33));

  private static final Palette LIGHT_CONTRAST =
      new Palette(
          ColorMode.LIGHT_CONTRAST,
          Color.WHITE,
          Color.BLACK,
          new Color(0x1A1A1A),
          Color.BLACK,
          new Color(0xA6A6A6));

  private static final Palette DARK_CONTRAST =
      new Palette(
          ColorMode.DARK_CONTRAST,
          Color.BLACK,
          Color.WHITE,
          new Color(0xEDEDED),
          Color.WHITE,
          new Color(0x6B6B6B));

  public static Palette of(ColorMode mode) {
    return switch (mode) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
      case LIGHT_CONTRAST -> LIGHT_CONTRAST;
      case DARK_CONTRAST -> DARK_CONTRAST;
    };
  }

  /**
   * The background, a little translucent: behind a label, so that a line under it is no harm.
   *
   * @param onBand more translucent, so that it does not look like a hole in a band
   */
  Color veil(boolean onBand) {
    return soft(background, onBand ? 120 : 215);
  }

  public Color line(Strategy strategy) {
    return StrategyStyle.of(strategy).line(mode);
  }

  /** The line's color, a little translucent: for what is less sure than the line. */
  Color faint(Strategy strategy) {
    return soft(line(strategy), 170);
  }

  /**
   * A line that is not to draw the eye: a little translucent, but not in high contrast.
   *
   * @param opacity 0…255
   */
  Color soft(Color color, int opacity) {
    return mode.isHighContrast() ? color : translucent(color, opacity);
  }

  /**
   * A color with what is under it shining through.
   *
   * @param opacity 0…255
   */
  static Color translucent(Color color, int opacity) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }

  public Color text(Strategy strategy) {
    return StrategyStyle.of(strategy).text(mode);
  }
}
