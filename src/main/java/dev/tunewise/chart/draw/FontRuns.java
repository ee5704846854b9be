package dev.tunewise.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text in a font and, where that has no letters for a script or sign, in the fonts of the
 * system: names come in any language.
 *
 * @param runs from left to right
 */
record FontRuns(List<Run> runs) {
  /** Fractional widths: the same layout at every pixel scale. */
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private static final boolean SYSTEM_HAS_FONTS = systemHasFonts();

  FontRuns {
    runs = List.copyOf(runs);
  }

  /** Neighboring letters of one font. */
  record Run(String text, Font font) {
    double width() {
      return font.getStringBounds(text, MEASURE).getWidth();
    }
  }

  /** One font for a whole text, where it cannot change within: of the system if it must be. */
  static Font fontFor(String text, Font font) {
    return suffices(font, text) ? font : ofSystem(font);
  }

  private static boolean suffices(Font font, String text) {
    return font.canDisplayUpTo(text) < 0 || !SYSTEM_HAS_FONTS;
  }

  private static Font ofSystem(Font font) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
  }

  static FontRuns of(String line, Font font) {
    if (suffices(font, line)) {
      return new FontRuns(List.of(new Run(line, font)));
    }
    Font other = ofSystem(font);
    List<Run> runs = new ArrayList<>();
    boolean foreign = false;
    int start = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      int letter = line.codePointAt(i);
      if (!joins(letter) && font.canDisplay(letter) == foreign) {
        addRun(runs, line.substring(start, i), foreign ? other : font);
        start = i;
        foreign = !foreign;
      }
    }
    addRun(runs, line.substring(start), foreign ? other : font);
    return new FontRuns(runs);
  }

  private static void addRun(List<Run> runs, String text, Font font) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, font));
    }
  }

  /** What belongs to the letters before it: words of one script stay together, marks on theirs. */
  private static boolean joins(int letter) {
    return switch (Character.getType(letter)) {
      case Character.SPACE_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  double width() {
    return runs.stream().mapToDouble(Run::width).sum();
  }

  void draw(Graphics2D g2, double left, double baseline) {
    double x = left;
    for (Run run : runs) {
      g2.setFont(run.font());
      g2.drawString(run.text(), (float) x, (float) baseline);
      x += run.width();
    }
  }

  /** A system without a single font, such as a bare container, fails in ways of its own. */
  private static boolean systemHasFonts() {
    try {
      return new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("a", MEASURE).getWidth() > 0;
    } catch (RuntimeException | Error e) {
      return false;
    }
  }
}
