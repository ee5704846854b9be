package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.MoneyData;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.TornadoData;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Turns what a chart says into a JFreeChart for one size. A new chart every time: nothing is
 * shared, so it can be built and drawn on any thread.
 */
public final class ChartDrawing {
  /** Below this height (at scale 1) a chart does without subtitle. */
  private static final double ROOM_FOR_SUBTITLE = 170;

  /** By how much letters of a title may shrink to stay on one line. */
  private static final double SMALLEST_TITLE = 0.8;

  /** Padding of the chart, and of the captions in it. */
  private static final double SIDE = 8;

  private static final double CAPTION_SIDE = 4;

  /** Largest share of the height that captions without a number may make of all of them. */
  private static final double MOST_CAPTIONS = 0.24;

  private final ChartContent data;
  private final ChartTheme theme;
  private final double width;
  private final double height;

  private ChartDrawing(ChartContent data, ChartTheme theme, double width, double height) {
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
      ChartContent data, ChartTheme theme, double width, double height, List<String> footer) {
    return new ChartDrawing(data, theme, width, height).chart(new Around(true, false, 0, footer));
  }

  /** The chart on a page, which has its title and all that needs no place in the plot. */
  public static JFreeChart onPage(
      ChartContent data, ChartTheme theme, double width, double height) {
    return new ChartDrawing(data, theme, width, height)
        .chart(new Around(false, false, 0, List.of()));
  }

  /**
   * The chart in a window, which needs no footer.
   *
   * @param besideTitle what stands to the right of the title takes so much room
   */
  public static JFreeChart onScreen(
      ChartContent data, ChartTheme theme, double width, double height, double besideTitle) {
    return new ChartDrawing(data, theme, width, height)
        .chart(new Around(true, false, besideTitle, List.of()));
  }

  /** The chart for an audience, with large letters in little room: a title and lines to look at. */
  public static JFreeChart forAudience(
      ChartContent data, ChartTheme theme, double width, double height) {
    return new ChartDrawing(data, theme, width, height).chart(new Around(true, true, 0, List.of()));
  }

  /**
   * What stands around a plot.
   *
   * @param brief whether sentences wait for someone to say them
   */
  private record Around(boolean titled, boolean brief, double besideTitle, List<String> footer) {}

  private JFreeChart chart(Around around) {
    return switch (data) {
      case ChartData lines -> arranged(lines, around);
      case MoneyData money -> chart(moneyPlot(money), around);
      case TornadoData tornado -> chart(tornadoPlot(tornado), around);
      case MapData map -> chart(mapPlot(map), around);
      case ScenarioLines scenarios -> chart(scenarioPlot(scenarios), around);
    };
  }

  private JFreeChart arranged(ChartData lines, Around around) {
    Arrangement arrangement =
        around.brief()
            ? Arrangement.QUIET
            : new Arranger(lines, theme)
                .find(width, height, tried -> area(arranged(lines, tried, around)));
    return arranged(lines, arrangement, around);
  }

  private JFreeChart arranged(ChartData lines, Arrangement arrangement, Around around) {
    JFreeChart chart = chart(linePlot(lines, arrangement), around);
    Captions captions = new Captions(lines, theme, arrangement);
    double most = around.titled() ? MOST_CAPTIONS * height : 0;
    captions.limit(width - theme.px(2 * (SIDE + CAPTION_SIDE)), most);
    if (!arrangement.quiet() && !captions.isEmpty()) {
      // Innermost of what stands below, directly under the axis.
      chart.addSubtitle(new CaptionTitle(captions, insets(2, CAPTION_SIDE, 3, CAPTION_SIDE)));
    }
    return chart;
  }

  /** Where the axes of a chart span. */
  private Rectangle2D area(JFreeChart chart) {
    chart.getXYPlot().clearAnnotations(); // they take no room
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, info);
    } finally {
      g2.dispose();
    }
    return info.getPlotInfo().getDataArea();
  }

  private JFreeChart chart(XYPlot plot, Around around) {
    JFreeChart chart = new JFreeChart(null, theme.title(), plot, false);
    chart.setBackgroundPaint(theme.palette().background());
    chart.setPadding(insets(6, SIDE, 4, SIDE));
    if (around.titled()) {
      addTitles(chart, around);
    }
    for (String paragraph : around.footer().reversed()) {
      TextTitle line = text(paragraph, theme.footer(), theme.palette().muted(), insets(1, 4, 1, 4));
      line.setPosition(RectangleEdge.BOTTOM);
      chart.addSubtitle(line);
    }
    return chart;
  }

  private void addTitles(JFreeChart chart, Around around) {
    RectangleInsets aroundTitle =
        new RectangleInsets(
            theme.px(2), theme.px(4), theme.px(1), Math.max(theme.px(4), around.besideTitle()));
    Font letters = titleFont(width - 2 * theme.px(SIDE) - aroundTitle.extendWidth(0));
    chart.setTitle(text(data.title(), letters, theme.palette().ink(), aroundTitle));
    if (height > theme.px(ROOM_FOR_SUBTITLE) && !around.brief()) {
      chart.addSubtitle(
          text(data.subtitle(), theme.subtitle(), theme.palette().muted(), insets(0, 4, 2, 4)));
    }
  }

  /** Smaller where that keeps the title on one line. */
  private Font titleFont(double room) {
    double needed = TextBlock.of(data.title(), theme.title(), Color.BLACK).width();
    double share = Math.min(1, 0.98 * room / needed);
    return share < SMALLEST_TITLE
        ? theme.title()
        : ChartFonts.bold(share * theme.title().getSize2D());
  }

  private TextTitle text(String words, Font font, Color color, RectangleInsets padding) {
    TextTitle title = new TextTitle(words, FontRuns.fontFor(words, font));
    title.setPaint(color);
    title.setPadding(padding);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    return title;
  }

  private RectangleInsets insets(double top, double left, double bottom, double right) {
    return new RectangleInsets(theme.px(top), theme.px(left), theme.px(bottom), theme.px(right));
  }

  private XYPlot linePlot(ChartData lines, Arrangement arrangement) {
    double margin = LinePlot.rightMargin(lines, theme, width);
    NumberAxis x = xAxis(lines.x());
    if (lines.marks().stream().anyMatch(EventMarks::isOnAxis)) {
      double below = theme.px(2) + EventMarks.below(theme);
      x.setTickLabelInsets(new RectangleInsets(below, theme.px(4), theme.px(2), theme.px(4)));
    }
    XYPlot plot =
        plot(
            x,
            yAxis(lines.y()),
            new MarkLayer(lines, theme, margin, arrangement),
            theme.px(2),
            margin > 0 ? margin : theme.px(10));
    RectangleInsets around = plot.getInsets();
    double guides = arrangement.guideRows() * GuideLabels.rowHeight(theme);
    plot.setInsets(
        new RectangleInsets(
            around.getTop() + guides, around.getLeft(), around.getBottom(), around.getRight()));
    plot.setDataset(LinePlot.dataset(lines));
    plot.setRenderer(LinePlot.renderer(lines, theme));
    plot.setRangeGridlinesVisible(true);
    return plot;
  }

  private XYPlot moneyPlot(MoneyData money) {
    NumberAxis names = new NumberAxis();
    names.setVisible(false);
    MoneyLayer layer = new MoneyLayer(money, theme, width);
    XYPlot plot = plot(xAxis(money.x()), names, layer, layer.left(), layer.right());
    plot.setInsets(new RectangleInsets(theme.px(6) + layer.top(), layer.left(), 0, layer.right()));
    plot.setDomainGridlinesVisible(true);
    return plot;
  }

  private XYPlot tornadoPlot(TornadoData tornado) {
    NumberAxis names = new NumberAxis();
    names.setVisible(false);
    NumberAxis x = xAxis(tornado.x());
    x.setVisible(!tornado.bars().isEmpty());
    double left = TornadoLayer.nameWidth(tornado, theme, width);
    double right = theme.px(TornadoLayer.RIGHT_MARGIN);
    XYPlot plot = plot(x, names, new TornadoLayer(tornado, theme), left, right);
    plot.setDomainGridlinesVisible(x.isVisible());
    return plot;
  }

  private XYPlot mapPlot(MapData map) {
    return plot(
        xAxis(map.x()), yAxis(map.y()), new MapLayer(map, theme), theme.px(2), theme.px(14));
  }

  private XYPlot scenarioPlot(ScenarioLines lines) {
    ScenarioLayer layer = new ScenarioLayer(lines, theme, width);
    XYPlot plot = plot(xAxis(lines.x()), yAxis(lines.y()), layer, theme.px(2), layer.margin());
    plot.setDataset(layer.dataset());
    plot.setRenderer(layer.renderer());
    // Where curves are the same, dashes on the baseline's solid line show both.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setRangeGridlinesVisible(true);
    return plot;
  }

  /** A plot with nothing but axes, a layer and room at its sides. */
  private XYPlot plot(NumberAxis x, NumberAxis y, DrawnLayer<?> layer, double left, double right) {
    XYPlot plot = new XYPlot(new DefaultXYDataset(), x, y, new XYLineAndShapeRenderer());
    plot.setInsets(new RectangleInsets(theme.px(6), left, 0, right));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinePaint(theme.palette().grid());
    plot.setDomainGridlineStroke(theme.stroke(1));
    plot.setRangeGridlinePaint(theme.palette().grid());
    plot.setRangeGridlineStroke(theme.stroke(1));
    plot.addAnnotation(layer, false);
    return plot;
  }

  private NumberAxis xAxis(ChartAxis along) {
    NumberAxis axis = yAxis(along);
    axis.setAxisLineVisible(true);
    axis.setAxisLinePaint(theme.palette().axis());
    axis.setAxisLineStroke(theme.stroke(1));
    return axis;
  }

  private NumberAxis yAxis(ChartAxis along) {
    NumberAxis axis = new ScaledAxis(along, theme.px(52), theme.px(34));
    axis.setAxisLineVisible(false);
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
