package dev.tunewise.export.page;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The footer in lines: long paragraphs are broken, what is still too long ends in … */
public final class FooterText {
  /** Height of the letters on {@link Frame#WIDE}. */
  public static final double SIZE = 12;

  /** Paragraphs take one line each, but for the last. */
  private static final int MOST_LINES = 3;

  private FooterText() {}

  /** The lines. */
  public static List<String> lines(List<String> footer, double width, double size) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < footer.size() && lines.size() < MOST_LINES; i++) {
      boolean last = i == footer.size() - 1;
      int most = last ? MOST_LINES - lines.size() : 1;
      List<String> broken = Letters.block(footer.get(i), size, false, Color.BLACK, width).lines();
      lines.addAll(broken.subList(0, Math.min(most, broken.size())));
      if (broken.size() > most) {
        lines.set(lines.size() - 1, cut(lines.getLast() + " …", width, size));
      }
    }
    return lines;
  }

  private static String cut(String line, double width, double size) {
    int end = line.length();
    while (end > 0 && Letters.width(line.substring(0, end) + "…", size, false) > width) {
      end = line.offsetByCodePoints(end, -1);
    }
    return end == line.length() ? line : line.substring(0, end) + "…";
  }
}
