package dev.tunewise.chart.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A few lines of measured text. */
public record TextBlock(
    List<String> lines, Font font, Color color, double width, double lineHeight, double ascent) {
  public static TextBlock of(String text, Font font, Color color) {
    List<String> lines = text.lines().toList();
    double width = 0;
    for (String line : lines) {
      width = Math.max(width, width(line, font));
    }
    LineMetrics metrics = font.getLineMetrics(text, FontRuns.MEASURE);
    double height = metrics.getAscent() + metrics.getDescent();
    return new TextBlock(lines, font, color, width, height, metrics.getAscent());
  }

  /** Broken into lines at spaces so that none is wider than allowed, if words are short enough. */
  public static TextBlock wrapped(String text, Font font, Color color, double widest) {
    return of(
        text.lines()
            .map(line -> broken(List.of(line.split(" ", -1)), font, widest))
            .collect(Collectors.joining("\n")),
        font,
        color);
  }

  /** The same, with words that are too wide by themselves broken anywhere: it always fits. */
  public static TextBlock fitted(String text, Font font, Color color, double widest) {
    return of(
        text.lines()
            .map(line -> broken(words(line, font, widest), font, widest))
            .collect(Collectors.joining("\n")),
        font,
        color);
  }

  private static String broken(List<String> words, Font font, double widest) {
    StringBuilder all = new StringBuilder();
    String line = "";
    for (String word : words) {
      String longer = line.isEmpty() ? word : line + ' ' + word;
      if (!line.isEmpty() && width(longer, font) > widest) {
        all.append(line).append('\n');
        longer = word;
      }
      line = longer;
    }
    return all.append(line).toString();
  }

  /** Split at spaces; a word that alone is too wide, anywhere. */
  private static List<String> words(String text, Font font, double widest) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      while (rest.length() > 1 && width(rest, font) > widest) {
        int end = fitting(rest, font, widest);
        words.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      words.add(rest);
    }
    return words;
  }

  /** How many letters fit, at least one. */
  private static int fitting(String word, Font font, double widest) {
    int letters = 1;
    int most = word.codePointCount(0, word.length());
    while (letters < most) {
      int end = word.offsetByCodePoints(0, letters + 1);
      if (width(word.substring(0, end), font) > widest) {
        break;
      }
      letters++;
    }
    return word.offsetByCodePoints(0, letters);
  }

  private static double width(String line, Font font) {
    return FontRuns.of(line, font).width();
  }

  public double height() {
    return lineHeight * lines.size();
  }

  public Rectangle2D at(double left, double top) {
    return new Rectangle2D.Double(left, top, width, height());
  }

  public void draw(Graphics2D g2, Rectangle2D box) {
    g2.setColor(color);
    for (int i = 0; i < lines.size(); i++) {
      double baseline = box.getY() + ascent + i * lineHeight;
      FontRuns.of(lines.get(i), font).draw(g2, box.getX(), baseline);
    }
  }

  /** Over a veil, so that what is under it is no harm. */
  void drawVeiled(Graphics2D g2, Rectangle2D box, ChartTheme theme) {
    double edge = theme.px(3);
    g2.setColor(theme.palette().veil(false));
    g2.fill(
        new Rectangle2D.Double(
            box.getX() - edge, box.getY(), box.getWidth() + 2 * edge, box.getHeight()));
    draw(g2, box);
  }
}
