package dev.tunewise.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** The bundled font, so that a chart looks the same on every machine. */
public final class ChartFonts {
  private static final Font REGULAR = load("/fonts/Inter-Regular.ttf");
  private static final Font BOLD = load("/fonts/Inter-SemiBold.ttf");

  private ChartFonts() {}

  public static Font regular(double size) {
    return REGULAR.deriveFont((float) size);
  }

  public static Font bold(double size) {
    return BOLD.deriveFont((float) size);
  }

  private static Font load(String resource) {
    int style = resource.contains("Semi") ? Font.BOLD : Font.PLAIN;
    try (InputStream in = ChartFonts.class.getResourceAsStream(resource)) {
      return in == null ? systemFont(style) : read(in, style);
    } catch (IOException e) {
      return systemFont(style);
    }
  }

  /** Java copies a font to a temporary file first; with no room for it, any letters will do. */
  static Font read(InputStream in, int style) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      return systemFont(style);
    } catch (FontFormatException e) {
      throw new IllegalStateException("a bundled font is damaged", e);
    }
  }

  private static Font systemFont(int style) {
    return new Font(Font.SANS_SERIF, style, 12);
  }
}
