package dev.tunewise.chart;

/**
 * How well colors are told from each other, as the Web Content Accessibility Guidelines (2.2)
 * define it. Colors are {@code 0xRRGGBB}; what stands above is ignored.
 */
public final class Contrast {
  private Contrast() {}

  /** Contrast ratio, 1 to 21: small text needs 4.5, an edge or a line 3, high contrast 7. */
  public static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance, 0 for black to 1 for white. */
  public static double luminance(int color) {
    return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
