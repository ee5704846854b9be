package dev.tunewise.ui.look;

import dev.tunewise.chart.Contrast;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;

/** The system's accent color in the places of the program's own, where letters stay readable. */
final class AccentColors {
  /** Of letters, and of edges and filled buttons on the ground. */
  private static final double TEXT = 4.5;

  private static final double EDGE = 3;
  private static final int STEPS = 20;

  private AccentColors() {}

  /**
   * Rules for a style sheet; empty where white letters on the color, or the color on the ground,
   * would be hard to see.
   *
   * @param ground of the windows
   * @param ink what letters are in
   */
  static Optional<String> rules(Color accent, Color ground, Color ink) {
    boolean holds =
        ratio(Color.WHITE, accent) >= TEXT
            && ratio(accent, ground) >= EDGE
            && accent.isOpaque()
            && accent.getSaturation() > 0; // gray would look as if it were switched off
    if (!holds) {
      return Optional.empty();
    }
    Color letters = readable(accent, ground, ink);
    return Optional.of(
        """
        .root {
          -color-accent-fg: %s;
          -color-accent-emphasis: %s;
          -color-accent-muted: %s;
          -color-accent-subtle: %s;
          -color-accent-4: %s;
        }
        """
            .formatted(
                web(letters),
                web(accent),
                web(ground.interpolate(accent, 0.4)),
                web(ground.interpolate(accent, 0.14)),
                web(ground.interpolate(accent, 0.75))));
  }

  /** As near to the accent as letters on the ground may be. */
  private static Color readable(Color accent, Color ground, Color ink) {
    for (int i = 0; i < STEPS; i++) {
      Color next = accent.interpolate(ink, (double) i / STEPS);
      // Letters stand on its palest shade, too.
      if (ratio(next, ground.interpolate(accent, 0.14)) >= TEXT) {
        return next;
      }
    }
    return ink;
  }

  private static double ratio(Color one, Color other) {
    return Contrast.ratio(rgb(one), rgb(other));
  }

  private static int rgb(Color color) {
    return channel(color.getRed()) << 16
        | channel(color.getGreen()) << 8
        | channel(color.getBlue());
  }

  private static int channel(double share) {
    return (int) Math.round(255 * share);
  }

  private static String web(Color color) {
    return String.format(Locale.ROOT, "#%06x", rgb(color));
  }
}
