package dev.tunewise.file;

/**
 * Makes text that came from outside safe to show inside one line: control and formatting characters
 * are spelled out, long text is cut.
 */
public final class OneLine {
  private OneLine() {}

  /** The whole text on one line. */
  public static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /**
   * The start of the text on one line.
   *
   * @param maxCharacters what is longer is cut there and ends in three dots
   */
  public static String of(String text, int maxCharacters) {
    StringBuilder line = new StringBuilder();
    int[] start = text.codePoints().limit(maxCharacters + 1L).toArray();
    for (int i = 0; i < Math.min(start.length, maxCharacters); i++) {
      append(line, start[i]);
    }
    return start.length > maxCharacters ? line + "..." : line.toString();
  }

  private static void append(StringBuilder line, int character) {
    switch (character) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> line.append(isPlain(character) ? Character.toString(character) : code(character));
    }
  }

  private static String code(int character) {
    return character <= 0xFFFF ? "\\u%04x".formatted(character) : "\\u{%06x}".formatted(character);
  }

  /** Formatting characters can turn the reading direction around or hide text. */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
