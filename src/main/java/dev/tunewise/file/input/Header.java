package dev.tunewise.file.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of columns from what stands in them. */
final class Header {
  private static final int MOST_CHARACTERS = 200;

  /** A cell with no letter at all is a number, an amount or a date, or says nothing. */
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d.*|.*\\d{1,2}:\\d\\d.*");

  private Header() {}

  /**
   * Whether a row can name columns: at least one cell, each with letters, short, on one line and
   * unlike the others.
   *
   * @param width how many cells most rows have that are not empty at the end of the row
   */
  static boolean isOne(List<String> cells, int width) {
    Set<String> names = new HashSet<>();
    int filled = 0;
    for (String cell : cells) {
      String name = cell.strip();
      if (name.isEmpty()) {
        continue;
      }
      filled++;
      if (name.length() > MOST_CHARACTERS
          || name.indexOf('\n') >= 0
          || !LETTER.matcher(name).find()
          || DATE.matcher(name).matches()
          || !names.add(name)) {
        return false;
      }
    }
    return filled > 0 && (filled > 1 || width <= 1);
  }
}
