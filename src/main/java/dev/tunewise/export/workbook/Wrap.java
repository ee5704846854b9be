package dev.tunewise.export.workbook;

/** In how many lines a cell shows words. */
final class Wrap {
  private Wrap() {}

  /**
   * Lines of a text whose words stay whole where they fit.
   *
   * @param width of a line in letters
   */
  static int lines(String text, double width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      int used = 0;
      for (String word : paragraph.split(" ", -1)) {
        if (used > 0 && used + 1 + word.length() > width) {
          lines++;
          used = word.length();
        } else {
          used += (used > 0 ? 1 : 0) + word.length();
        }
      }
    }
    return lines;
  }
}
