package dev.tunewise.export.workbook;

/** In how many lines a cell shows words. */
final class Wrap {
  private static final double NARROW = 0.485;
  private static final double LESS = 0.66;
  private static final double SMALL = 0.89;
  private static final double USUAL = 0.97;
  private static final double CAPITAL = 1.165;
  private static final double WIDE = 1.5;

  private Wrap() {}

  /**
   * Lines of a text whose words stay whole where they fit.
   *
   * @param width of a line in digits, as widths of columns are given
   */
  static int lines(String text, double width) {
    int lines = 0;
    double space = width(" ");
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      double used = 0;
      for (String word : paragraph.split(" ", -1)) {
        double wide = width(word);
        if (used > 0 && used + space + wide > width) {
          lines++;
          used = wide;
        } else {
          used += (used > 0 ? space : 0) + wide;
        }
      }
    }
    return lines;
  }

  /** In digits, with letters as common sans-serif fonts have them. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(Wrap::width).sum();
  }

  private static double width(int letter) {
    if (" ijl.,;:'|!".indexOf(letter) >= 0) {
      return NARROW;
    } else if ("ftr()[]-/".indexOf(letter) >= 0) {
      return LESS;
    } else if ("csxzvky".indexOf(letter) >= 0) {
      return SMALL;
    } else if ("mwMW%@…—".indexOf(letter) >= 0) {
      return WIDE;
    }
    return Character.isUpperCase(letter) ? CAPITAL : USUAL;
  }
}
