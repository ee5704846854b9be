package dev.tunewise.chart.draw;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where labels may stand around the points of a plot. */
final class LabelPlaces {
  private static final double[] GAPS = {6, 14, 24, 38, 54, 74, 98, 126};

  /** Upper left and lower right first: rising lines leave most room there. */
  private static final double[][] DIRECTIONS = {
    {-1, -1},
    {1, 1},
    {1, 0},
    {-1, 0},
    {1, -1},
    {-1, 1},
    {0, -1},
    {0, 1},
    {-1, -0.5},
    {1, 0.5},
    {-0.5, -1},
    {0.5, 1}
  };

  private final ChartTheme theme;
  private final PlotSpace space;

  LabelPlaces(ChartTheme theme, PlotSpace space) {
    this.theme = theme;
    this.space = space;
  }

  /** Like {@link #around(double, double, TextBlock)}, but only the nearest rounds. */
  List<Point2D> around(double atX, double atY, TextBlock text, int rounds) {
    return around(atX, atY, text).subList(0, rounds * DIRECTIONS.length);
  }

  /** Where a label may stand around a point, the nearest first. */
  List<Point2D> around(double atX, double atY, TextBlock text) {
    Rectangle2D area = space.area();
    double x = space.x(atX);
    double y = space.y(atY);
    double w = text.width();
    double h = text.height();
    List<Point2D> corners = new ArrayList<>();
    for (double gap : GAPS) {
      for (double[] direction : DIRECTIONS) {
        double left = x + direction[0] * (theme.px(gap) + w / 2) - w / 2;
        double top = y + direction[1] * (theme.px(gap) + h / 2) - h / 2;
        double highest = Math.max(area.getMinX(), area.getMaxX() - w - 1);
        double lowest = Math.max(area.getMinY(), area.getMaxY() - h - theme.px(2));
        corners.add(
            new Point2D.Double(
                Math.clamp(left, area.getMinX() + theme.px(3), highest + theme.px(3)),
                Math.clamp(top, area.getMinY(), lowest)));
      }
    }
    return corners;
  }
}
