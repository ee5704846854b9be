package dev.tunewise.export.office;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ScenarioStyle;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colors of a deck by their names in its theme, so that who changes the theme changes them all.
 *
 * @param strategies names of the colors of the strategies, such as {@code accent1}, or six
 *     hexadecimal digits
 * @param mode whether the ground is light or dark
 */
record DeckColors(List<String> strategies, ColorMode mode) {
  static DeckColors own(ColorMode mode) {
    int accents = Strategy.values().length; // the theme's first ones
    return new DeckColors(
        IntStream.rangeClosed(1, accents).mapToObj(i -> "accent" + i).toList(), mode);
  }

  /** Text and lines that stand back. */
  static final String MUTED = "tx2";

  static final String GRID = "bg2";
  static final String INK = "tx1";
  static final String GROUND = "bg1";

  String of(Strategy strategy) {
    return strategies.get(strategy.ordinal());
  }

  /** The color of a scenario among several, the baseline first. */
  String ofScenario(int index) {
    return index == 0 ? INK : digits(ScenarioStyle.of(index, mode).line());
  }

  static String digits(Color color) {
    return "%06X".formatted(color.getRGB() & 0xFFFFFF);
  }

  /**
   * Writes a color.
   *
   * @param color name in the theme, or six digits
   * @param opacity in percent
   */
  static void write(Xml xml, String color, int opacity) {
    boolean digits = color.matches("[0-9A-Fa-f]{6}");
    xml.in(
        digits ? "a:srgbClr" : "a:schemeClr",
        () -> {
          if (opacity < 100) {
            xml.val("a:alpha", opacity * 1000);
          }
        },
        "val",
        color);
  }
}
