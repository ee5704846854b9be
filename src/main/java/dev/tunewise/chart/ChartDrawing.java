package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Turns what a chart says into a JFreeChart for one size. A new chart every time: nothing is
 * shared, so it can be built and drawn on any thread.
 */
public final class ChartDrawing {
  /** Below these sizes (at scale 1) a chart does without subtitle, end labels. */
  private static final double ROOM_FOR_SUBTITLE = 170;

  private static final double ROOM_FOR_END_LABELS = 260;

  /** Share of a text's width that another font may need more. */
  private static final double FONT_SLACK = 1.04;

  private final ChartData data;
  private final ChartTheme theme;
  private final double width;
  private final double height;

  private ChartDrawing(ChartData data, ChartTheme theme, double width, double height) {
    this.data = data;
    this.theme = theme;
    this.width = width;
    this.height = height;
  }

  /**
   * The chart.
   *
   * @param width in the units of the theme's scale, as is the height
   * @param footer provenance, one entry per paragraph; empty on screen
   */
  public static JFreeChart of(
      ChartData data, ChartTheme theme, double width, double height, List<String> footer) {
    return new ChartDrawing(data, theme, width, height).chart(footer);
  }

  private JFreeChart chart(List<String> footer) {
    JFreeChart chart = new JFreeChart(null, theme.title(), plot(), false);
    chart.setBackgroundPaint(theme.palette().background());
    chart.setPadding(insets(6, 8, 4, 8));
    chart.setTitle(text(data.title(), theme.title(), theme.palette().ink(), insets(2, 4, 1, 30)));
    if (height > theme.px(ROOM_FOR_SUBTITLE)) {
      chart.addSubtitle(
          text(data.subtitle(), theme.subtitle(), theme.palette().muted(), insets(0, 4, 2, 4)));
    }
    for (String paragraph : footer.reversed()) {
      TextTitle line = text(paragraph, theme.footer(), theme.palette().muted(), insets(1, 4, 1, 4));
      line.setPosition(RectangleEdge.BOTTOM);
      chart.addSubtitle(line);
    }
    return chart;
  }

  private TextTitle text(String words, Font font, Color color, RectangleInsets padding) {
    TextTitle title = new TextTitle(words, font);
    title.setPaint(color);
    title.setPadding(padding);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    return title;
  }

  private RectangleInsets insets(double top, double left, double bottom, double right) {
    return new RectangleInsets(theme.px(top), theme.px(left), theme.px(bottom), theme.px(right));
  }

  private XYPlot plot() {
    double margin = rightMargin();
    XYPlot plot = new XYPlot(dataset(), xAxis(), yAxis(), renderer());
    plot.setInsets(
        new RectangleInsets(theme.px(6), theme.px(2), 0, margin > 0 ? margin : theme.px(10)));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.palette().grid());
    plot.setRangeGridlineStroke(theme.stroke(1));
    plot.addAnnotation(new MarkLayer(data, theme, margin), false);
    return plot;
  }

  private double rightMargin() {
    if (width < theme.px(ROOM_FOR_END_LABELS)) {
      return 0;
    }
    double widest =
        LabelLayer.endLabels(data, theme).stream().mapToDouble(TextBlock::width).max().orElse(0);
    return widest * FONT_SLACK + theme.px(10);
  }

  private DefaultXYDataset dataset() {
    DefaultXYDataset dataset = new DefaultXYDataset();
    double[] xs = data.xs().toArray();
    for (Series series : data.series()) {
      dataset.addSeries(series.strategy().label(), new double[][] {xs, series.ys().toArray()});
    }
    return dataset;
  }

  private XYLineAndShapeRenderer renderer() {
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

  private NumberAxis xAxis() {
    NumberAxis axis = styled(new ScaledAxis(data.x(), theme.px(52), theme.px(34)));
    axis.setAxisLineVisible(true);
    axis.setAxisLinePaint(theme.palette().axis());
    axis.setAxisLineStroke(theme.stroke(1));
    return axis;
  }

  private NumberAxis yAxis() {
    NumberAxis axis = styled(new ScaledAxis(data.y(), theme.px(52), theme.px(34)));
    axis.setAxisLineVisible(false);
    return axis;
  }

  private NumberAxis styled(NumberAxis axis) {
    axis.setTickLabelFont(theme.tick());
    axis.setTickLabelPaint(theme.palette().muted());
    axis.setTickLabelInsets(insets(3, 4, 2, 4));
    axis.setTickMarksVisible(false);
    axis.setLabelFont(theme.tick());
    axis.setLabelPaint(theme.palette().muted());
    axis.setLabelInsets(insets(1, 0, 2, 0));
    return axis;
  }
}
