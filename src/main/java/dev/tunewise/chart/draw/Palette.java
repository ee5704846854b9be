package dev.tunewise.chart.draw;

import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.util.List;

/**
 * The colors of a chart. Lines take the Okabe–Ito colors, which color-blind people tell apart; text
 * takes darker (on light) variants with enough contrast for small letters.
 *
 * @param lines per strategy
 * @param texts per strategy, for labels
 */
public record Palette(
    Color background,
    Color ink,
    Color muted,
    Color axis,
    Color grid,
    List<Color> lines,
    List<Color> texts) {
  public static final Palette LIGHT =
      new Palette(
          new Color(0xFFFFFF),
          new Color(0x1F2328),
          new Color(0x59636E),
          new Color(0x9AA4AF),
          new Color(0xE7EAEE),
          List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73)),
          List.of(new Color(0x00639B), new Color(0xB24E00), new Color(0x00795A)));

  public static final Palette DARK =
      new Palette(
          new Color(0x0D1117),
          new Color(0xF0F3F6),
          new Color(0x9EA7B3),
          new Color(0x656E7B),
          new Color(0x242A33),
          List.of(new Color(0x56B4E9), new Color(0xFF8F4D), new Color(0x35CFA0)),
          List.of(new Color(0x7CC4F0), new Color(0xFFA46E), new Color(0x5FDDB6)));

  /**
   * The background, a little translucent: behind a label, so that a line under it is no harm.
   *
   * @param onBand more translucent, lest it look like a hole in a band
   */
  Color veil(boolean onBand) {
    return translucent(background, onBand ? 120 : 215);
  }

  public Color line(Strategy strategy) {
    return lines.get(strategy.ordinal());
  }

  /** The line's color, a little translucent: for what is less sure than the line. */
  Color faint(Strategy strategy) {
    return translucent(line(strategy), 170);
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
    return texts.get(strategy.ordinal());
  }
}
