package dev.tunewise.export.office;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.page.TextMeasure;
import dev.tunewise.model.Strategy;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Where a native chart has its plot and labels: the format places labels by itself, but lets them
 * overlap, so here it is calculated where they would go.
 */
final class PlotPlace {
  private static final double LABEL = ChartParts.LABEL;
  private static final double RING = 5;
  private static final double GUIDE = ChartParts.AXIS;
  private static final int MOST_ROWS = 2;
  private static final double GUIDE_ROW = 1.3 * GUIDE;
  private static final double TOP = 46;

  private final ChartData chart;
  private final ValueAxis x;
  private final PlotBox box;
  private final double[] downs;
  private final List<double[]> taken = new ArrayList<>();

  /** Most that the last bar of a band reaches beyond the end of its line. */
  private static final double OVER_BAND = 10;

  private final Map<Mark.Guide, Integer> guideRows;
  private final List<Line2D> lines;

  PlotPlace(ChartData chart, ValueAxis x, ValueAxis y, double width, double height) {
    this.chart = chart;
    this.x = x;
    List<String> texts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (ChartData.Series series : chart.series()) {
      texts.add(series.endLabel());
      ends.add(series.ys().last());
    }
    for (Mark.Level level : chart.marks(Mark.Level.class).toList()) {
      texts.add(level.text());
      ends.add(level.y());
    }
    double right = PlotBox.room(texts) + OVER_BAND;
    guideRows = guideRows(new PlotBox(x, y, width, height, TOP, right));
    int rows = guideRows.values().stream().mapToInt(row -> row).max().orElse(0);
    box = new PlotBox(x, y, width, height, TOP + rows * GUIDE_ROW, right);
    downs = box.downs(ends);
    lines = segments();
    chart.marks(Mark.Point.class).filter(p -> x.holds(p.x())).forEach(this::takeRing);
  }

  Plot plot() {
    return box.plot();
  }

  /** How much lower than its line's end the label of a strategy goes, as a share of the height. */
  double down(Strategy strategy) {
    return downs[strategy.ordinal()];
  }

  double down(Mark.Level level) {
    return downs[chart.series().size() + chart.marks(Mark.Level.class).toList().indexOf(level)];
  }

  /** How much further right than its line's end the label of a line goes, as a share. */
  double right(ChartData.Series series) {
    return series.band() == null
        ? 0
        : Math.min(OVER_BAND, barWidth(chart.xs().size()) / 2) / box.width();
  }

  /** Width in points of the bars of a band: a gap keeps them from looking like an area. */
  double barWidth(int points) {
    return Math.max(1, 0.62 * box.plotWidth() / Math.max(1, points - 1));
  }

  /**
   * In which row above the plot the label of each guide stands, from the lowest up: none overlaps
   * another. Strong ones come first; what finds no place in two rows has none.
   */
  private Map<Mark.Guide, Integer> guideRows(PlotBox wide) {
    Map<Mark.Guide, Integer> rows = new HashMap<>();
    chart
        .marks(Mark.Guide.class)
        .filter(guide -> x.holds(guide.x()))
        .sorted(Comparator.comparing(guide -> !guide.strong()))
        .forEach(
            guide ->
                IntStream.range(0, MOST_ROWS)
                    .filter(row -> hasRoom(wide, rows, row, guide))
                    .findFirst()
                    .ifPresent(row -> rows.put(guide, row)));
    return rows;
  }

  private static boolean hasRoom(
      PlotBox wide, Map<Mark.Guide, Integer> rows, int row, Mark.Guide guide) {
    return rows.entrySet().stream()
        .noneMatch(other -> other.getValue() == row && meet(wide, other.getKey(), guide));
  }

  private static boolean meet(PlotBox wide, Mark.Guide one, Mark.Guide other) {
    return Math.abs(wide.pixelX(one.x()) - wide.pixelX(other.x())) < half(one) + half(other);
  }

  private static double half(Mark.Guide guide) {
    return TextMeasure.width(guide.text(), GUIDE, guide.strong()) / 2 + 3;
  }

  /** How much lower than its line's end the label of a guide goes, as a share; empty for none. */
  OptionalDouble down(Mark.Guide guide) {
    Integer row = guideRows.get(guide);
    return row == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(-row * GUIDE_ROW / box.height());
  }

  /**
   * Where a label goes.
   *
   * @param side as the format names it
   * @param right how much further right, as a share of the chart's width
   */
  record Side(String side, double right) {}

  /**
   * A place next to a point where no other label stands, and no line if that can be; empty if there
   * is none.
   */
  Optional<Side> labelPlace(Mark.Point point) {
    double px = box.pixelX(point.x());
    double py = box.pixelY(point.y());
    double w = TextMeasure.width(point.brief(), LABEL, true) + 6;
    double h = LABEL * 1.4;
    double aside = w / 2 + 1;
    String[] sides = {"t", "t", "b", "t", "b", "r", "l"};
    double[] rights = {-aside, 0, aside, aside, -aside, 0, 0};
    double[] offCenter = {-aside, 0, aside, aside, -aside, w / 2 + RING, -w / 2 - RING};
    double[] tops = {-h - RING, -h - RING, RING, -h - RING, RING, -h / 2, -h / 2};
    for (boolean overLines : new boolean[] {false, true}) {
      for (int i = 0; i < sides.length; i++) {
        double left = px + offCenter[i] - w / 2;
        double[] place = {left, py + tops[i], left + w, py + tops[i] + h};
        if (isFree(place) && (overLines || !crossesLine(place))) {
          taken.add(place);
          return Optional.of(new Side(sides[i], rights[i] / box.width()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFree(double[] place) {
    boolean inside = place[1] >= box.top() && place[3] <= box.bottom() && place[0] >= PlotBox.LEFT;
    return inside && taken.stream().noneMatch(t -> overlap(t, place));
  }

  private boolean crossesLine(double[] place) {
    Rectangle2D area =
        new Rectangle2D.Double(place[0], place[1], place[2] - place[0], place[3] - place[1]);
    return lines.stream().anyMatch(line -> line.intersects(area));
  }

  /** The lines of the strategies and of levels, segment by segment. */
  private List<Line2D> segments() {
    List<Line2D> segments = new ArrayList<>();
    for (ChartData.Series series : chart.series()) {
      for (int i = 1; i < chart.xs().size(); i++) {
        if (x.holds(chart.xs().get(i - 1))) {
          segments.add(
              new Line2D.Double(
                  box.pixelX(chart.xs().get(i - 1)),
                  box.pixelY(series.ys().get(i - 1)),
                  box.pixelX(chart.xs().get(i)),
                  box.pixelY(series.ys().get(i))));
        }
      }
    }
    for (Mark.Level level : chart.marks(Mark.Level.class).toList()) {
      double at = box.pixelY(level.y());
      segments.add(new Line2D.Double(PlotBox.LEFT, at, box.width() - box.right(), at));
    }
    return segments;
  }

  private void takeRing(Mark.Point point) {
    double px = box.pixelX(point.x());
    double py = box.pixelY(point.y());
    taken.add(new double[] {px - RING, py - RING, px + RING, py + RING});
  }

  private static boolean overlap(double[] a, double[] b) {
    return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  }
}
