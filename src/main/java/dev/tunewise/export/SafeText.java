package dev.tunewise.export;

import java.util.regex.Pattern;

/** Text from outside as files can hold it: shown as it was typed, or as near as may be. */
public final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;

  /** Excel reads this as the character with the code: _x0041_ is A. */
  private static final Pattern EXCEL_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SafeText() {}

  /** Without what XML cannot hold: control characters, lone surrogates and the like. */
  public static String xml(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** The same as the text of a cell. */
  public static String cell(String text) {
    return EXCEL_CODE.matcher(xml(text)).replaceAll("_x005F_");
  }

  /** Whether a spreadsheet could take a text for a formula. */
  public static boolean looksLikeFormula(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && "=+-@".indexOf(stripped.charAt(0)) >= 0;
  }
}
