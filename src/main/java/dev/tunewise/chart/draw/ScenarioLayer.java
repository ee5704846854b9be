package dev.tunewise.chart.draw;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.ScenarioLines.Line;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ChoiceText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * The lines of scenarios and what stands over them: markers, rings, the target, and at the line
 * ends the names, cut to the room there is, with strategy and value below.
 */
final class ScenarioLayer extends DrawnLayer<ScenarioLines> {
  private static final long serialVersionUID = 1L;
  private static final int MARKERS = 7;

  /** Share of the chart's width that labels may take. */
  private static final double WIDEST = 0.3;

  /** From the plot to the labels; room for markers and leaders. */
  private static final double GAP = 12;

  /** One per line of the chart, and one for the target if it has one. */
  private final transient List<TextBlock> labels = new ArrayList<>();

  ScenarioLayer(ScenarioLines data, ChartTheme theme, double width) {
    super(data, theme);
    Font font = theme.strongLabel();
    for (int i = 0; i < data.lines().size(); i++) {
      Line line = data.lines().get(i);
      Color color = ScenarioStyle.of(i, theme).line();
      // That none fits takes a line of its own: with the value it would be too wide.
      String value = (line.choice().fits() ? ' ' : '\n') + line.nowText();
      String said = ChoiceText.of(line.choice()) + value + (i == 0 ? " · baseline" : "");
      labels.add(TextBlock.of(cut(line.name(), font, WIDEST * width) + "\n" + said, font, color));
    }
    if (data.target().isPresent()) {
      String text = "Target " + data.y().quantity().brief(data.target().getAsDouble());
      labels.add(TextBlock.of(text, theme.label(), theme.palette().muted()));
    }
  }

  /** As much of the beginning as fits. */
  private static String cut(String name, Font font, double widest) {
    String text = Words.brief(name, 60);
    for (int letters = text.codePointCount(0, text.length()); letters > 4; letters--) {
      String shorter = Words.brief(text, letters);
      if (TextBlock.of(shorter, font, Color.BLACK).width() <= widest) {
        return shorter;
      }
    }
    return Words.brief(text, 4);
  }

  /** Room that the labels take to the right of the plot. */
  double margin() {
    return LinePlot.room(labels) + theme().px(GAP + 4);
  }

  DefaultXYDataset dataset() {
    DefaultXYDataset dataset = new DefaultXYDataset();
    for (Line line : data().lines()) {
      dataset.addSeries(line.name(), new double[][] {line.xs().toArray(), line.ys().toArray()});
    }
    return dataset;
  }

  XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = LinePlot.renderer();
    for (int i = 0; i < data().lines().size(); i++) {
      ScenarioStyle style = ScenarioStyle.of(i, theme());
      renderer.setSeriesStroke(i, style.stroke(theme()), false);
      renderer.setSeriesPaint(i, style.line(), false);
    }
    return renderer;
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    g2.setClip(null); // the labels stand outside; the plot restores its clip
    data().target().ifPresent(target -> drawTarget(g2, area, y(area, target)));
    for (int i = 0; i < data().lines().size(); i++) {
      drawMarkers(g2, area, i);
    }
    for (int i = 0; i < data().lines().size(); i++) {
      drawNow(g2, area, i);
    }
    drawLabels(g2, area);
  }

  private double x(Rectangle2D area, double value) {
    return area.getX() + Math.clamp(data().x().share(value), 0, 1) * area.getWidth();
  }

  private double y(Rectangle2D area, double value) {
    return area.getMaxY() - Math.clamp(data().y().share(value), 0, 1) * area.getHeight();
  }

  private void drawTarget(Graphics2D g2, Rectangle2D area, double y) {
    g2.setColor(theme().palette().muted());
    g2.setStroke(theme().stroke(1, 2, 3));
    g2.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
  }

  /** Evenly spaced, each line a little further on, so that markers do not hide one another. */
  private void drawMarkers(Graphics2D g2, Rectangle2D area, int index) {
    Line line = data().lines().get(index);
    ScenarioStyle style = ScenarioStyle.of(index, theme());
    if (style.marker() == ScenarioStyle.Marker.NONE) {
      return;
    }
    double phase = (index + 0.5) / (data().lines().size() + 1);
    for (int k = 0; k < MARKERS; k++) {
      double at = data().x().at((k + phase) / MARKERS);
      if (at <= line.xs().last()) {
        drawShape(
            g2,
            style.shape(x(area, at), y(area, valueAt(line, at)), theme().px(3.6)),
            style.line(),
            theme().palette().background(),
            0.8);
      }
    }
  }

  private double valueAt(Line line, double at) {
    int right = 1;
    while (right < line.xs().size() - 1 && line.xs().get(right) < at) {
      right++;
    }
    double from = data().x().scale().position(line.xs().get(right - 1));
    double to = data().x().scale().position(line.xs().get(right));
    double share = Math.clamp((data().x().scale().position(at) - from) / (to - from), 0, 1);
    double start = line.ys().get(right - 1);
    return start + share * (line.ys().get(right) - start);
  }

  /** A ring where the scenario stands; a line that runs to the edge needs none. */
  private void drawNow(Graphics2D g2, Rectangle2D area, int index) {
    Line line = data().lines().get(index);
    if (line.now().x() >= data().x().high()) {
      return;
    }
    double radius = theme().px(PlotSpace.RING + 1);
    drawShape(
        g2,
        circle(x(area, line.now().x()), y(area, line.now().y()), radius),
        theme().palette().background(),
        ScenarioStyle.of(index, theme()).line(),
        2);
  }

  private void drawLabels(Graphics2D g2, Rectangle2D area) {
    int lines = data().lines().size();
    double[] ends = new double[labels.size()];
    for (int i = 0; i < ends.length; i++) {
      double value =
          i < lines ? data().lines().get(i).ys().last() : data().target().orElse(data().y().low());
      ends[i] = y(area, value);
    }
    double[] heights =
        labels.stream().mapToDouble(label -> label.height() + theme().px(3)).toArray();
    double over = labels.getFirst().lineHeight() + theme().px(1.5); // half a name and its value
    double[] centers = EndLabels.spread(ends, heights, area.getY() - over, area.getMaxY() + over);
    for (int i = 0; i < ends.length; i++) {
      TextBlock label = labels.get(i);
      double left = area.getMaxX() + theme().px(GAP);
      double endX = i < lines ? x(area, data().lines().get(i).xs().last()) : area.getMaxX();
      g2.setColor(label.color());
      boolean early = endX < area.getMaxX() - 1;
      g2.setStroke(early ? theme().stroke(0.8, 1, 3) : theme().stroke(0.8));
      g2.draw(new Line2D.Double(endX + theme().px(2), ends[i], left - theme().px(2), centers[i]));
      label.draw(g2, label.at(left, centers[i] - label.height() / 2));
    }
  }
}
