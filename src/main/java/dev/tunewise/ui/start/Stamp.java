package dev.tunewise.ui.start;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Thumbnail;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A cost chart as small as a stamp, as a picture of a window. */
final class Stamp {
  private Stamp() {}

  /** The lines of what an outcome costs, which are few and small. */
  static ChartData costs(Outcome outcome) {
    ChartContent content = ChartKind.COST.content(outcome, null, Numbers.local());
    if (content instanceof ChartData lines) {
      return lines;
    }
    throw new IllegalStateException("costs are lines, were " + content.getClass());
  }

  /**
   * Draws it, on any thread.
   *
   * @param scale pixels of the screen per unit of width and height
   */
  static Image of(ChartData costs, ColorMode mode, double width, double height, double scale) {
    BufferedImage drawing = Thumbnail.of(costs, ChartTheme.of(mode), width, height, scale);
    int columns = drawing.getWidth();
    int rows = drawing.getHeight();
    int[] pixels = drawing.getRGB(0, 0, columns, rows, null, 0, columns);
    WritableImage image = new WritableImage(columns, rows);
    image
        .getPixelWriter()
        .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    return image;
  }
}
