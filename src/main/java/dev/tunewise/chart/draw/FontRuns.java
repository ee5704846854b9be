package dev.tunewise.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line of text in a font and, where that has no letters for a script or sign, in the fonts of the
 * system: names come in any language.
 *
 * @param runs from left to right
 * @param width of all of them
 */
record FontRuns(List<Run> runs, double width) {
  /** Fractional widths: the same layout at every pixel scale. */
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private static final boolean SYSTEM_HAS_FONTS = systemHasFonts();

  /** Some charts and a deck; where there are more, all are measured anew. */
  private static final int MOST_KNOWN = 4_096;

  private static final int LONGEST_KNOWN = 500;

  /** Layouts ask for the same lines again and again, until all of them have a place. */
  private static final Map<Line, FontRuns> KNOWN = new ConcurrentHashMap<>();

  FontRuns {
    runs = List.copyOf(runs);
  }

  private record Line(String text, Font font) {}

  /**
   * Neighboring letters of one font.
   *
   * @param width of the text in this font
   */
  record Run(String text, Font font, double width) {
    private static Run of(String text, Font font) {
      return new Run(text, font, font.getStringBounds(text, MEASURE).getWidth());
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
    if (line.length() > LONGEST_KNOWN) {
      return measured(new Line(line, font));
    }
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(new Line(line, font), FontRuns::measured);
  }

  private static FontRuns measured(Line line) {
    List<Run> runs = runs(line.text(), line.font());
    return new FontRuns(runs, runs.stream().mapToDouble(Run::width).sum());
  }

  private static List<Run> runs(String line, Font font) {
    if (suffices(font, line)) {
      return List.of(Run.of(line, font));
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
    return runs;
  }

  private static void addRun(List<Run> runs, String text, Font font) {
    if (!text.isEmpty()) {
      runs.add(Run.of(text, font));
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
