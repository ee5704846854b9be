package dev.tunewise.dataset;

/** JSON as it stands in a file, without the line breaks between its parts. */
final class JsonOnOneLine {
  private JsonOnOneLine() {}

  /** The same value on one line: texts keep all that they hold, since no line breaks in one. */
  static String of(String json) {
    if (json.indexOf('\n') < 0 && json.indexOf('\r') < 0) {
      return json;
    }
    StringBuilder line = new StringBuilder(json.length());
    boolean inText = false;
    boolean escaped = false;
    boolean afterBreak = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean isBreak = c == '\n' || c == '\r';
      afterBreak = !inText && (isBreak || (afterBreak && (c == ' ' || c == '\t')));
      if (!afterBreak) {
        line.append(c);
      }
      if (c == '"' && !escaped) {
        inText = !inText;
      }
      escaped = inText && c == '\\' && !escaped;
    }
    return line.toString();
  }
}
