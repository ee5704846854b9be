package dev.tunewise.dataset;

/**
 * The text of an answer that begins with its thoughts between {@code <think>} and {@code </think>},
 * as open models write them.
 *
 * @param thoughts with both marks; empty if there are none
 * @param rest what people read
 */
record InlineThoughts(String thoughts, String rest) {
  private static final String BEGIN = "<think>";
  private static final String END = "</think>";

  static InlineThoughts of(Turn turn) {
    String text = turn.text();
    if (!turn.isAnswer() || !text.stripLeading().startsWith(BEGIN)) {
      return new InlineThoughts("", text);
    }
    int end = text.indexOf(END);
    return end < 0
        ? new InlineThoughts("", text)
        : new InlineThoughts(
            text.substring(0, end + END.length()), text.substring(end + END.length()).strip());
  }
}
