package dev.tunewise.export.page;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The footer in lines: long paragraphs are broken, what is still too long is cut inside. */
public final class FooterText {
  /** Height of the letters on {@link Frame#WIDE}. */
  public static final double SIZE = 12;

  /** Paragraphs take one line each, but for the last. */
  private static final int MOST_LINES = 3;

  /** Letters at the end of a line that is too long. */
  private static final int KEPT = 60;

  private FooterText() {}

  public static List<String> lines(List<String> footer, double width, double size) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < footer.size() && lines.size() < MOST_LINES; i++) {
      boolean last = i == footer.size() - 1;
      lines.addAll(
          last
              ? wrapped(footer.get(i), MOST_LINES - lines.size(), width, size)
              : List.of(shortened(footer.get(i), width, size)));
    }
    return lines;
  }

  private static List<String> wrapped(String text, int most, double width, double size) {
    List<String> lines = TextMeasure.block(text, size, false, Color.BLACK, width).lines();
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
    kept.add(shortened(String.join(" ", lines.subList(most - 1, lines.size())), width, size));
    return kept;
  }

  /** Names stand first and may be long; date, version and seed behind them are always there. */
  private static String shortened(String line, double width, double size) {
    int letters = line.codePointCount(0, line.length());
    String end = line.substring(line.offsetByCodePoints(0, Math.max(letters / 2, letters - KEPT)));
    String start = line.substring(0, line.length() - end.length());
    String text = line;
    while (!start.isEmpty() && TextMeasure.width(text, size, false) > width) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
      text = start.strip() + "…" + end;
    }
    return text;
  }
}
