package dev.tunewise.export.office;

import dev.tunewise.chart.draw.ChartFonts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.jspecify.annotations.Nullable;

/** How wide a font is, by the bundled one that texts are measured with. */
final class FontWidthRatio {
  private static final int SIZE = 100;

  /** Office rounds the widths of letters as it likes. */
  private static final double ROUNDING = 1.02;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String SAMPLE =
      "The prompt misses the target by 8.3 points; fine-tuning pays back in month 3 for $140k";

  private FontWidthRatio() {}

  /**
   * The wideness of a font; 1 if it is not wider, or not on this machine: the bundled one is wider
   * than the fonts of most slides. The bundled one is 1 wherever it is known by name, which depends
   * on what this machine has and this process has done: its bold letters are not those measured
   * with.
   *
   * @param family null for none
   */
  static double of(@Nullable String family) {
    if (family == null || family.isBlank() || isBundled(family)) {
      return 1;
    }
    Font font = new Font(family, Font.PLAIN, SIZE);
    if (!font.getFamily().equalsIgnoreCase(family)) {
      return 1;
    }
    double plain = width(font) / width(ChartFonts.regular(SIZE));
    double bold = width(font.deriveFont(Font.BOLD)) / width(ChartFonts.bold(SIZE));
    double wider = Math.max(plain, bold);
    return wider > 1 ? wider * ROUNDING : 1;
  }

  private static boolean isBundled(String family) {
    return ChartFonts.regular(SIZE).getFamily().equalsIgnoreCase(family);
  }

  private static double width(Font font) {
    return font.getStringBounds(SAMPLE, CONTEXT).getWidth();
  }
}
