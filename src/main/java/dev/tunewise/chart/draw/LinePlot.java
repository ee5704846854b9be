package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartData.Series;
import java.awt.BasicStroke;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** The lines of a line chart, as JFreeChart wants them. */
final class LinePlot {
  /** Below this width (at scale 1) a chart does without end labels. */
  private static final double ROOM_FOR_END_LABELS = 260;

  /** Share of a text's width that another font may need more. */
  private static final double FONT_SLACK = 1.04;

  /** Width of a line where it leaves its data, in pixels of the design. */
  private static final double BEYOND = 1.2;

  private LinePlot() {}

  /** Room for the labels at the line ends; 0 for none. */
  static double rightMargin(ChartData data, ChartTheme theme, double width) {
    if (width < theme.px(ROOM_FOR_END_LABELS)) {
      return 0;
    }
    return room(LabelLayer.endLabels(data, theme)) + theme.px(10);
  }

  /** The width of the widest label. */
  static double room(List<TextBlock> labels) {
    return labels.stream().mapToDouble(TextBlock::width).max().orElse(0) * FONT_SLACK;
  }

  /** Lines without anything at their points. */
  static XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    return renderer;
  }

  /** One series per line; those that leave their data are followed by what lies beyond. */
  static DefaultXYDataset dataset(ChartData data) {
    DefaultXYDataset dataset = new DefaultXYDataset();
    for (Series series : data.series()) {
      double end = data.dataEnd(series.strategy());
      dataset.addSeries(series.strategy().label(), part(data, series, 0, end));
    }
    for (Series series : extrapolated(data)) {
      double end = data.dataEnd(series.strategy());
      String key = series.strategy().label() + " beyond the data";
      dataset.addSeries(key, part(data, series, end, Double.MAX_VALUE));
    }
    return dataset;
  }

  private static List<Series> extrapolated(ChartData data) {
    return data.series().stream()
        .filter(series -> data.dataEnd(series.strategy()) < data.xs().last())
        .toList();
  }

  /** The points of a line between two xs, both ends included. */
  private static double[][] part(ChartData data, Series series, double from, double to) {
    double[] all = data.xs().toArray();
    double first = Math.max(from, all[0]);
    double last = Math.min(to, all[all.length - 1]);
    double[] inside = DoubleStream.of(all).filter(x -> x > first && x < last).toArray();
    double[] xs = new double[inside.length + 2];
    System.arraycopy(inside, 0, xs, 1, inside.length);
    xs[0] = first;
    xs[xs.length - 1] = last;
    double[] ys = DoubleStream.of(xs).map(x -> data.lineAt(series, x)).toArray();
    return new double[][] {xs, ys};
  }

  static XYLineAndShapeRenderer renderer(ChartData data, ChartTheme theme) {
    XYLineAndShapeRenderer renderer = renderer();
    renderer.addAnnotation(new BandLayer(data, theme), Layer.BACKGROUND);
    for (int i = 0; i < data.series().size(); i++) {
      BasicStroke stroke = theme.line(data.series().get(i).strategy());
      renderer.setSeriesStroke(i, stroke, false);
      renderer.setSeriesPaint(i, theme.palette().line(data.series().get(i).strategy()), false);
    }
    int beyond = data.series().size();
    for (Series series : extrapolated(data)) {
      renderer.setSeriesStroke(beyond, theme.line(series.strategy(), BEYOND), false);
      renderer.setSeriesPaint(beyond, theme.palette().faint(series.strategy()), false);
      beyond++;
    }
    return renderer;
  }
}
