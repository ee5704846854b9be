package dev.tunewise.chart;

import java.util.List;

/** Light or dark, each as usual or in high contrast. */
public enum ColorMode {
  LIGHT(false, false),
  DARK(true, false),
  LIGHT_CONTRAST(false, true),
  DARK_CONTRAST(true, true);

  private final boolean dark;
  private final boolean highContrast;

  ColorMode(boolean dark, boolean highContrast) {
    this.dark = dark;
    this.highContrast = highContrast;
  }

  public static ColorMode of(boolean dark, boolean highContrast) {
    if (highContrast) {
      return dark ? DARK_CONTRAST : LIGHT_CONTRAST;
    }
    return dark ? DARK : LIGHT;
  }

  /** Those of files for others: high contrast is for the eyes in front of this screen. */
  public static List<ColorMode> ofFiles() {
    return List.of(LIGHT, DARK);
  }

  public boolean isDark() {
    return dark;
  }

  /** Black and white, thick lines, nothing translucent that has to be seen. */
  public boolean isHighContrast() {
    return highContrast;
  }
}
