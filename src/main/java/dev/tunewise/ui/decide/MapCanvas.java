package dev.tunewise.ui.decide;

import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.ChartTheme;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Palette;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.StrategyMap;
import dev.tunewise.ui.chart.FxColors;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a map: cells by color, borders as lines, a name in each region, today's point. */
final class MapCanvas extends Canvas {
  static final double LEFT = 62;
  static final double BOTTOM = 40;
  static final double TOP = 6;
  static final double RIGHT = 14;
  private static final double TICK_WIDTH = 70;
  private static final double TICK_HEIGHT = 34;
  private static final double STRENGTH = 0.34;

  /** Regions with a smaller share of the cells get no name. */
  private static final double SMALLEST_NAMED = 0.02;

  double plotWidth() {
    return Math.max(1, getWidth() - LEFT - RIGHT);
  }

  double plotHeight() {
    return Math.max(1, getHeight() - TOP - BOTTOM);
  }

  void draw(MapAxis x, MapAxis y, StrategyMap map, Scenario today, ColorMode mode) {
    Palette palette = ChartTheme.of(mode).palette();
    GraphicsContext g = getGraphicsContext2D();
    g.setFill(FxColors.of(palette.background()));
    g.fillRect(0, 0, getWidth(), getHeight());
    cells(g, map, palette);
    borders(g, map, FxColors.of(palette.ink()));
    names(g, map, palette);
    axes(g, x.axis(), y.axis(), palette);
    point(g, x, y, today, palette);
  }

  private void cells(GraphicsContext g, StrategyMap map, Palette palette) {
    Color back = FxColors.of(palette.background());
    for (int row = 0; row < map.ys().size(); row++) {
      int from = 0;
      for (int column = 1; column <= map.xs().size(); column++) {
        Strategy strategy = map.cells().at(from, row);
        if (column == map.xs().size() || map.cells().at(column, row) != strategy) {
          g.setFill(back.interpolate(FxColors.of(palette.line(strategy)), STRENGTH));
          double left = Math.rint(edgeX(map, from));
          double top = Math.rint(edgeY(map, row + 1));
          g.fillRect(
              left, top, Math.rint(edgeX(map, column)) - left, Math.rint(edgeY(map, row)) - top);
          from = column;
        }
      }
    }
  }

  private void borders(GraphicsContext g, StrategyMap map, Color color) {
    g.setStroke(color);
    g.setLineWidth(1.2);
    for (int row = 0; row < map.ys().size(); row++) {
      for (int column = 0; column < map.xs().size(); column++) {
        Strategy here = map.cells().at(column, row);
        double right = Math.rint(edgeX(map, column + 1));
        double top = Math.rint(edgeY(map, row + 1));
        if (column + 1 < map.xs().size() && map.cells().at(column + 1, row) != here) {
          g.strokeLine(right, top, right, Math.rint(edgeY(map, row)));
        }
        if (row + 1 < map.ys().size() && map.cells().at(column, row + 1) != here) {
          g.strokeLine(Math.rint(edgeX(map, column)), top, right, top);
        }
      }
    }
  }

  /** In the middle of the longest run of cells in the middle row of each strategy. */
  private void names(GraphicsContext g, StrategyMap map, Palette palette) {
    g.setFont(Font.font("Inter SemiBold", 13));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (Strategy strategy : Strategy.values()) {
      MapRegion region = MapRegion.of(map, strategy);
      if (region.share() >= SMALLEST_NAMED) {
        g.setFill(FxColors.of(palette.ink()));
        double x = edgeX(map, region.column());
        x = Math.clamp(x, LEFT + 38, LEFT + Math.max(38, plotWidth() - 38));
        g.fillText(strategy.label(), x, edgeY(map, region.row()));
      }
    }
  }

  private void axes(GraphicsContext g, ChartAxis x, ChartAxis y, Palette palette) {
    g.setStroke(FxColors.of(palette.axis()));
    g.setLineWidth(1);
    g.strokeRect(LEFT + 0.5, TOP + 0.5, plotWidth() - 1, plotHeight() - 1);
    g.setFont(Font.font("Inter", 11));
    g.setFill(FxColors.of(palette.muted()));
    for (double tick : x.ticks((int) (plotWidth() / TICK_WIDTH))) {
      g.fillText(x.quantity().brief(tick), LEFT + x.share(tick) * plotWidth(), floor() + 11);
    }
    g.fillText(x.label(), LEFT + plotWidth() / 2, floor() + 28);
    g.setTextAlign(TextAlignment.RIGHT);
    for (double tick : y.ticks((int) (plotHeight() / TICK_HEIGHT))) {
      g.fillText(y.quantity().brief(tick), LEFT - 6, floor() - y.share(tick) * plotHeight());
    }
    g.save();
    g.translate(10, TOP + plotHeight() / 2);
    g.rotate(-90);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(y.label(), 0, 0);
    g.restore();
  }

  private void point(GraphicsContext g, MapAxis x, MapAxis y, Scenario today, Palette palette) {
    double across = Math.clamp(x.axis().share(today.get(x.parameter())), 0, 1);
    double up = Math.clamp(y.axis().share(today.get(y.parameter())), 0, 1);
    double pointX = LEFT + across * plotWidth();
    double pointY = floor() - up * plotHeight();
    g.setFill(FxColors.of(palette.ink()));
    g.fillOval(pointX - 6, pointY - 6, 12, 12);
    g.setFill(FxColors.of(palette.background()));
    g.fillOval(pointX - 3.5, pointY - 3.5, 7, 7);
    boolean left = across > 0.8;
    g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.setFont(Font.font("Inter SemiBold", 12));
    g.setFill(FxColors.of(palette.ink()));
    double labelY = Math.clamp(pointY, TOP + 8, Math.max(TOP + 8, floor() - 8));
    g.fillText("Today", pointX + (left ? -10 : 10), labelY);
  }

  private double floor() {
    return TOP + plotHeight();
  }

  private double edgeX(StrategyMap map, double column) {
    return LEFT + column / map.xs().size() * plotWidth();
  }

  private double edgeY(StrategyMap map, double row) {
    return floor() - row / map.ys().size() * plotHeight();
  }
}
