package dev.tunewise.export.office;

import dev.tunewise.model.Strategy;
import java.util.List;

/**
 * The colors of a deck by their names in its theme, so that who changes the theme changes them all.
 *
 * @param strategies names of the colors of the strategies, such as {@code accent1}, or six
 *     hexadecimal digits
 * @param other the color of what belongs to no strategy
 */
record DeckColors(List<String> strategies, String other) {
  static final DeckColors OWN = new DeckColors(List.of("accent1", "accent2", "accent3"), "accent4");

  /** Text and lines that stand back. */
  static final String MUTED = "tx2";

  static final String GRID = "bg2";
  static final String INK = "tx1";
  static final String GROUND = "bg1";

  String of(Strategy strategy) {
    return strategies.get(strategy.ordinal());
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
