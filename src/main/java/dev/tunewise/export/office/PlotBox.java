package dev.tunewise.export.office;

import dev.tunewise.chart.draw.EndLabels;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.page.TextMeasure;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart of a size in points, and where the plot lies in it.
 *
 * @param top of the plot
 * @param right room between the plot and the right edge
 * @param below room between the axis with its name and the lower edge
 */
record PlotBox(
    ValueAxis x, ValueAxis y, double width, double height, double top, double right, double below) {
  static final double LEFT = 78;
  private static final double BOTTOM = 54;
  private static final double LABEL = ChartParts.LABEL;

  /** Room that the labels of lines take at their right ends. */
  static double room(List<String> labels) {
    return 24
        + labels.stream().mapToDouble(text -> TextMeasure.width(text, LABEL, true)).max().orElse(0);
  }

  Plot plot() {
    return Plot.inside(width, height, LEFT, top, right, BOTTOM + below);
  }

  double bottom() {
    return height - BOTTOM - below;
  }

  double plotWidth() {
    return width - LEFT - right;
  }

  double pixelX(double value) {
    return LEFT + x.share(value) * plotWidth();
  }

  double pixelY(double value) {
    return bottom() - y.share(value) * (bottom() - top);
  }

  /**
   * How far the labels of values at the right end move so that none overlaps another, as shares of
   * the height.
   */
  double[] downs(List<Double> ends) {
    double[] wanted = ends.stream().mapToDouble(this::pixelY).toArray();
    double[] spread = EndLabels.spread(wanted, LABEL * 1.3, top, bottom());
    return IntStream.range(0, wanted.length)
        .mapToDouble(i -> (spread[i] - wanted[i]) / height)
        .toArray();
  }
}
