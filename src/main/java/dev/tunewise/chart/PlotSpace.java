package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Where values lie in the drawing. */
record PlotSpace(ChartData data, Rectangle2D area) {
  double x(double value) {
    return area.getX() + Math.clamp(data.x().share(value), 0, 1) * area.getWidth();
  }

  double y(double value) {
    return area.getMaxY() - Math.clamp(data.y().share(value), 0, 1) * area.getHeight();
  }

  /** The drawn lines, as points x0, y0, x1, y1, … */
  List<double[]> polylines() {
    return data.series().stream().map(this::polyline).toList();
  }

  private double[] polyline(Series series) {
    double[] points = new double[2 * data.xs().size()];
    for (int i = 0; i < data.xs().size(); i++) {
      points[2 * i] = x(data.xs().get(i));
      points[2 * i + 1] = y(series.ys().get(i));
    }
    return points;
  }
}
