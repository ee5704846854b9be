package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import java.awt.BasicStroke;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** The lines of a line chart, as JFreeChart wants them. */
final class LinePlot {
  /** Below this width (at scale 1) a chart does without end labels. */
  private static final double ROOM_FOR_END_LABELS = 260;

  /** Share of a text's width that another font may need more. */
  private static final double FONT_SLACK = 1.04;

  private LinePlot() {}

  /** Room for the labels at the line ends; 0 for none. */
  static double rightMargin(ChartData data, ChartTheme theme, double width) {
    if (width < theme.px(ROOM_FOR_END_LABELS)) {
      return 0;
    }
    double widest =
        LabelLayer.endLabels(data, theme).stream().mapToDouble(TextBlock::width).max().orElse(0);
    return widest * FONT_SLACK + theme.px(10);
  }

  static DefaultXYDataset dataset(ChartData data) {
    DefaultXYDataset dataset = new DefaultXYDataset();
    double[] xs = data.xs().toArray();
    for (Series series : data.series()) {
      dataset.addSeries(series.strategy().label(), new double[][] {xs, series.ys().toArray()});
    }
    return dataset;
  }

  static XYLineAndShapeRenderer renderer(ChartData data, ChartTheme theme) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.addAnnotation(new BandLayer(data, theme), Layer.BACKGROUND);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < data.series().size(); i++) {
      BasicStroke stroke = theme.line(data.series().get(i).strategy());
      renderer.setSeriesStroke(i, stroke, false);
      renderer.setSeriesPaint(i, theme.palette().line(data.series().get(i).strategy()), false);
    }
    return renderer;
  }
}
