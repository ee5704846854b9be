package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;

/** A chart drawn anew at the size of an export. */
record Picture(ChartContent data, Provenance provenance, ExportRequest request) {
  /** Pixels; every scale is the same drawing, only finer. */
  byte[] png() {
    int scale = request.scale();
    BufferedImage image =
        new BufferedImage(
            request.size().width() * scale,
            request.size().height() * scale,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.scale(scale, scale);
      draw(g2);
    } finally {
      g2.dispose();
    }
    return PngDocument.bytes(image, data.title(), provenance);
  }

  /** Lines and text as lines and text. */
  byte[] svg() {
    SvgDocument document = new SvgDocument(request.size());
    draw(document.graphics());
    return document.bytes(data.title(), data.summary(), provenance);
  }

  /** The drawing itself. */
  PrintSheet sheet() {
    return new PrintSheet(request.size().width(), request.size().height(), this::draw);
  }

  private void draw(Graphics2D g2) {
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    double width = request.size().width();
    double height = request.size().height();
    ChartTheme theme = ChartTheme.of(request.mode()).scaled(request.size().themeScale());
    JFreeChart chart = ChartDrawing.of(data, theme, width, height, provenance.caption());
    chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
  }
}
