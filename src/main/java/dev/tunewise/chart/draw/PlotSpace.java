package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.chart.Mark;
import dev.tunewise.statistics.Doubles;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where values lie in the drawing. */
record PlotSpace(ChartData data, Rectangle2D area) {
  /** Radius of the ring around a point of a line. */
  static final double RING = 4;

  /**
   * So many times the size of the area away is as good as anywhere: bands may reach 10³⁰ times as
   * far, which no format of pictures can write.
   */
  private static final double FAR = 10_000;

  double x(double value) {
    return area.getX() + Math.clamp(data.x().share(value), 0, 1) * area.getWidth();
  }

  double y(double value) {
    return area.getMaxY() - Math.clamp(data.y().share(value), 0, 1) * area.getHeight();
  }

  /** Like {@link #x}, but outside the area for what the axis has no room for. */
  double beyondX(double value) {
    return area.getX() + far(data.x().share(value)) * area.getWidth();
  }

  /** Like {@link #y}, but outside the area for what the axis has no room for. */
  double beyond(double value) {
    return area.getMaxY() - far(data.y().share(value)) * area.getHeight();
  }

  private static double far(double share) {
    return Math.clamp(share, -FAR, FAR);
  }

  /** What labels should not cover: lines, guides and levels, as points x0, y0, x1, y1, … */
  List<double[]> obstacles() {
    List<double[]> lines = new ArrayList<>();
    data.series().forEach(series -> lines.add(polyline(data.xs(), series.ys())));
    for (Mark mark : data.marks()) {
      switch (mark) {
        case Mark.Guide g -> lines.add(upright(g.x(), area.getY()));
        case Mark.Point p when p.drop() -> lines.add(upright(p.x(), y(p.y())));
        case Mark.Level l ->
            lines.add(new double[] {area.getX(), y(l.y()), area.getMaxX(), y(l.y())});
        case Mark.Ghost ghost -> lines.add(polyline(ghost.xs(), ghost.ys()));
        case Mark.Paid paid -> lines.add(polyline(paid.xs(), paid.ys()));
        case Mark.Measured m ->
            lines.add(new double[] {x(m.x()), y(m.high()), x(m.x()), y(m.low())});
        default -> {}
      }
    }
    return lines;
  }

  /** Whether a box covers a part of a band. */
  boolean isOnBand(Rectangle2D box) {
    return DoubleStream.of(box.getX(), box.getCenterX(), box.getMaxX())
        .map(x -> data.x().at(Math.clamp((x - area.getX()) / area.getWidth(), 0, 1)))
        .anyMatch(x -> data.series().stream().anyMatch(line -> isOnBand(box, line, x)));
  }

  private boolean isOnBand(Rectangle2D box, Series line, double at) {
    return data.quantilesAt(line, at)
        .filter(q -> y(q.p90()) < box.getMaxY() && y(q.p10()) > box.getY())
        .isPresent();
  }

  private double[] upright(double at, double top) {
    return new double[] {x(at), top, x(at), area.getMaxY()};
  }

  private double[] polyline(Doubles xs, Doubles ys) {
    double[] points = new double[2 * xs.size()];
    for (int i = 0; i < xs.size(); i++) {
      points[2 * i] = x(xs.get(i));
      points[2 * i + 1] = y(ys.get(i));
    }
    return points;
  }
}
