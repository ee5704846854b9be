package dev.tunewise.chart.draw;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.ScenarioLines.Line;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Draws what stands over the lines of scenarios: markers, rings, the target and the labels. */
final class ScenarioLayer extends DrawnLayer<ScenarioLines> {
  private static final long serialVersionUID = 1L;
  private static final int MARKERS = 7;

  private final transient ScenarioLabels labels;

  ScenarioLayer(ScenarioLines data, ChartTheme theme, ScenarioLabels labels) {
    super(data, theme);
    this.labels = labels;
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
        drawMarker(g2, style, x(area, at), y(area, valueAt(line, at)));
      }
    }
  }

  private void drawMarker(Graphics2D g2, ScenarioStyle style, double x, double y) {
    Shape shape = style.shape(x, y, theme().px(3.6));
    g2.setColor(style.line());
    g2.fill(shape);
    g2.setColor(theme().palette().background());
    g2.setStroke(theme().stroke(0.8));
    g2.draw(shape);
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
    double r = theme().px(PlotSpace.RING + 1);
    double x = x(area, line.now().x());
    double y = y(area, line.now().y());
    Ellipse2D ring = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    g2.setColor(theme().palette().background());
    g2.fill(ring);
    g2.setColor(ScenarioStyle.of(index, theme()).line());
    g2.setStroke(theme().stroke(2));
    g2.draw(ring);
  }

  private void drawLabels(Graphics2D g2, Rectangle2D area) {
    int lines = data().lines().size();
    double[] ends = new double[labels.blocks().size()];
    for (int i = 0; i < ends.length; i++) {
      double value =
          i < lines ? data().lines().get(i).ys().last() : data().target().orElse(data().y().low());
      ends[i] = y(area, value);
    }
    double height = labels.blocks().getFirst().height() + theme().px(3);
    double[] centers =
        EndLabels.spread(ends, height, area.getY() - height / 2, area.getMaxY() + height / 2);
    for (int i = 0; i < ends.length; i++) {
      TextBlock label = labels.blocks().get(i);
      double left = area.getMaxX() + theme().px(ScenarioLabels.GAP);
      double endX = i < lines ? x(area, data().lines().get(i).xs().last()) : area.getMaxX();
      g2.setColor(label.color());
      boolean early = endX < area.getMaxX() - 1;
      g2.setStroke(early ? theme().stroke(0.8, 1, 3) : theme().stroke(0.8));
      g2.draw(new Line2D.Double(endX + theme().px(2), ends[i], left - theme().px(2), centers[i]));
      label.draw(g2, label.at(left, centers[i] - label.height() / 2));
    }
  }
}
