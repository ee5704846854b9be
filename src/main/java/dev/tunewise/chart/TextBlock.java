package dev.tunewise.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/** A few lines of measured text. */
record TextBlock(
    List<String> lines, Font font, Color color, double width, double lineHeight, double ascent) {
  /** Fractional widths: the same layout at every pixel scale. */
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  static TextBlock of(String text, Font font, Color color) {
    List<String> lines = text.lines().toList();
    double width = 0;
    for (String line : lines) {
      width = Math.max(width, font.getStringBounds(line, MEASURE).getWidth());
    }
    LineMetrics metrics = font.getLineMetrics(text, MEASURE);
    double height = metrics.getAscent() + metrics.getDescent();
    return new TextBlock(lines, font, color, width, height, metrics.getAscent());
  }

  /** Broken into lines at spaces so that none is wider than allowed, if words are short enough. */
  static TextBlock wrapped(String text, Font font, Color color, double widest) {
    return of(
        text.lines().map(line -> broken(line, font, widest)).collect(Collectors.joining("\n")),
        font,
        color);
  }

  private static String broken(String text, Font font, double widest) {
    StringBuilder all = new StringBuilder();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + ' ' + word;
      if (!line.isEmpty() && font.getStringBounds(longer, MEASURE).getWidth() > widest) {
        all.append(line).append('\n');
        longer = word;
      }
      line = longer;
    }
    return all.append(line).toString();
  }

  double height() {
    return lineHeight * lines.size();
  }

  Rectangle2D at(double left, double top) {
    return new Rectangle2D.Double(left, top, width, height());
  }

  void draw(Graphics2D g2, Rectangle2D box) {
    g2.setFont(font);
    g2.setColor(color);
    for (int i = 0; i < lines.size(); i++) {
      double baseline = box.getY() + ascent + i * lineHeight;
      g2.drawString(lines.get(i), (float) box.getX(), (float) baseline);
    }
  }
}
