package dev.tunewise.export.page;

import java.util.List;

/** The footer in as many lines as it has paragraphs: what is too long ends in … */
public final class FooterText {
  private FooterText() {}

  public static List<String> fitted(Page page, double width, double size) {
    return page.slide().footer().stream().map(line -> fitted(line, width, size)).toList();
  }

  private static String fitted(String line, double width, double size) {
    if (Letters.width(line, size, false) <= width) {
      return line;
    }
    int end = line.length();
    while (end > 0 && Letters.width(line.substring(0, end) + "…", size, false) > width) {
      end = line.offsetByCodePoints(end, -1);
    }
    return line.substring(0, end) + "…";
  }
}
