package dev.tunewise.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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
    try (InputStream in = ChartFonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        return new Font(Font.SANS_SERIF, resource.contains("Semi") ? Font.BOLD : Font.PLAIN, 12);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + resource + " is damaged", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
