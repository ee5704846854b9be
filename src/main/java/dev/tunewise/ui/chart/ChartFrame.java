package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/**
 * One image that Java2D draws to and JavaFX shows, without a copy in between. Either the background
 * thread draws or the JavaFX thread shows; {@link ChartPainter} keeps the two apart in time.
 */
final class ChartFrame {
  private final BufferedImage canvas;
  private final PixelBuffer<IntBuffer> pixels;
  private final WritableImage image;
  private Rectangle2D plotArea = new Rectangle2D.Double();

  ChartFrame(int width, int height) {
    canvas = canvas(width, height);
    int[] data = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    pixels =
        new PixelBuffer<>(width, height, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(pixels);
  }

  boolean fits(int width, int height) {
    return canvas.getWidth() == width && canvas.getHeight() == height;
  }

  /**
   * Draws a chart over the whole image.
   *
   * @param width in the units of the chart, as is the height
   */
  void draw(JFreeChart chart, double width, double height) {
    plotArea = draw(canvas, chart, width, height);
  }

  /** Draws a chart where nobody sees it. */
  static void drawUnseen(ChartContent data, double width, double height) {
    BufferedImage canvas = canvas((int) width, (int) height);
    JFreeChart chart = ChartDrawing.onScreen(data, ChartTheme.LIGHT, width, height, 0);
    draw(canvas, chart, width, height);
  }

  private static Rectangle2D draw(
      BufferedImage canvas, JFreeChart chart, double width, double height) {
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    Graphics2D g2 = canvas.createGraphics();
    try {
      g2.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g2.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g2.scale(canvas.getWidth() / width, canvas.getHeight() / height);
      chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, info);
    } finally {
      g2.dispose();
    }
    return info.getPlotInfo().getDataArea();
  }

  private static BufferedImage canvas(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /** Where the lines are, in the units of the pane. */
  Rectangle2D plotArea() {
    return plotArea;
  }

  /** The image, after telling JavaFX that its pixels changed. */
  WritableImage updatedImage() {
    pixels.updateBuffer(buffer -> null);
    return image;
  }
}
