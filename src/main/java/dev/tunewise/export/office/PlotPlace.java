package dev.tunewise.export.office;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.page.TextMeasure;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a native chart has its plot and labels: the format places labels by itself, but lets them
 * overlap, so here it is calculated where they would go.
 */
final class PlotPlace {
  private static final double RING = 6;
  private static final double[] GAPS = {7, 16, 28, 44, 64, 90, 120, 160};

  /** Upper left and lower right first: rising lines leave most room there. */
  private static final double[][] DIRECTIONS = {
    {-1, -1}, {1, 1}, {1, 0}, {-1, 0}, {1, -1}, {-1, 1}, {0, -1}, {0, 1}
  };

  private static final double CAPTION_ROW = 19;
  private static final double CAPTION_GAP = 4;
  private static final int CAPTIONS_ABREAST = 2;
  private static final double GUIDE = ChartParts.AXIS;
  private static final int MOST_ROWS = 2;
  private static final double GUIDE_ROW = 1.3 * GUIDE;
  private static final double TOP = 46;

  /** Of the height, what sentences of points may take at most. */
  private static final double MOST_BELOW = 1 / 3.0;

  /** How points say what they are. */
  private enum Labels {
    /** By their sentences beside them. */
    SENTENCES,
    /** By numbers beside them, with the sentences below the plot. */
    NUMBERS,
    /** Not at all: there are too many. */
    NONE
  }

  private final ChartData chart;
  private final ValueAxis x;
  private final PlotBox box;
  private final double[] downs;
  private final List<double[]> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();

  private final Map<Mark.Guide, Integer> guideRows;
  private final List<Line2D> lines;

  private final Labels labels;
  private final List<Mark.Point> points;
  private final Map<Mark.Point, Shift> shifts = new HashMap<>();
  private boolean clean = true;

  /** With the sentences of points beside them, or numbers there and the sentences below. */
  static PlotPlace of(ChartData chart, ValueAxis x, ValueAxis y, double width, double height) {
    PlotPlace place = new PlotPlace(chart, x, y, width, height, Labels.SENTENCES);
    if (place.clean) {
      return place;
    }
    boolean fits = captionsHeight(place.points.size()) <= MOST_BELOW * height;
    return new PlotPlace(chart, x, y, width, height, fits ? Labels.NUMBERS : Labels.NONE);
  }

  /** Height of the sentences of so many points below the plot. */
  private static double captionsHeight(int points) {
    return CAPTION_ROW * Math.ceilDiv(points, CAPTIONS_ABREAST) + 2 * CAPTION_GAP;
  }

  private PlotPlace(
      ChartData chart, ValueAxis x, ValueAxis y, double width, double height, Labels labels) {
    this.chart = chart;
    this.x = x;
    this.labels = labels;
    points =
        chart
            .marks(Mark.Point.class)
            .filter(p -> x.holds(p.x()))
            .sorted(Comparator.comparingDouble(Mark.Point::x))
            .toList();
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
    double right = PlotBox.room(texts);
    double below = isNumbered() ? captionsHeight(points.size()) : 0;
    guideRows = guideRows(new PlotBox(x, y, width, height, TOP, right, below));
    int rows = guideRows.values().stream().mapToInt(row -> row).max().orElse(0);
    box = new PlotBox(x, y, width, height, TOP + rows * GUIDE_ROW, right, below);
    downs = box.downs(ends);
    lines = segments();
    points.forEach(this::takeRing);
    if (hasLabels()) {
      points.forEach(point -> shifts.put(point, place(point)));
    }
  }

  /** Whether points have numbers, whose sentences stand below. */
  boolean isNumbered() {
    return labels == Labels.NUMBERS;
  }

  /** Whether anything stands beside points. */
  boolean hasLabels() {
    return labels != Labels.NONE;
  }

  /** What stands beside a point. */
  String label(Mark.Point point) {
    return isNumbered() ? String.valueOf(points.indexOf(point) + 1) : point.text();
  }

  /** How far from beside its point that stands. */
  Shift shift(Mark.Point point) {
    return Objects.requireNonNull(shifts.get(point));
  }

  /** The sentences of numbered points, below the plot. */
  List<ChartShapes.Words> captions(DeckColors colors) {
    List<ChartShapes.Words> captions = new ArrayList<>();
    double room = (box.width() - PlotBox.LEFT) / CAPTIONS_ABREAST;
    double top = box.height() - box.below() + CAPTION_GAP;
    for (int i = 0; isNumbered() && i < points.size(); i++) {
      double left = PlotBox.LEFT + i % CAPTIONS_ABREAST * room;
      int row = i / CAPTIONS_ABREAST;
      double y = top + row * CAPTION_ROW;
      captions.add(
          new ChartShapes.Words(
              label(points.get(i)) + "  " + points.get(i).sentence(),
              colors.of(points.get(i).strategy()),
              new Rectangle2D.Double(
                  left / box.width(),
                  y / box.height(),
                  room / box.width(),
                  CAPTION_ROW / box.height())));
    }
    return captions;
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
   * How much further right and lower than beside its point a label goes, as shares of the chart's
   * width and height.
   */
  record Shift(double right, double down) {}

  /**
   * A place near a point where no other label stands, and no line if that can be; every point has
   * one.
   */
  private Shift place(Mark.Point point) {
    double px = box.pixelX(point.x());
    double py = box.pixelY(point.y());
    double w = width(label(point));
    double h = label(point).lines().count() * GUIDE * TextMeasure.LEADING + 4;
    double[] best = {px + RING, py - h / 2, px + RING + w, py + h / 2};
    int fewest = Integer.MAX_VALUE;
    for (double gap : GAPS) {
      for (double[] direction : DIRECTIONS) {
        double left =
            Math.clamp(
                px + direction[0] * (gap + w / 2) - w / 2,
                PlotBox.LEFT + 2,
                Math.max(PlotBox.LEFT + 2, box.width() - box.right() - w));
        double top = py + direction[1] * (gap + h / 2) - h / 2;
        double[] place = {left, top, left + w, top + h};
        int crossed = isFree(place) ? crossed(place, px, py) : Integer.MAX_VALUE;
        if (crossed < fewest) {
          best = place;
          fewest = crossed;
        }
      }
    }
    clean &= fewest == 0;
    taken.add(best);
    leaders.add(leader(best, px, py));
    double beside = px + RING;
    return new Shift(
        (best[0] - beside) / box.width(), ((best[1] + best[3]) / 2 - py) / box.height());
  }

  private static double width(String label) {
    return 8
        + label.lines().mapToDouble(line -> TextMeasure.width(line, GUIDE, true)).max().orElse(0);
  }

  /** The outline of a band, cut where the plot ends, as shares of the chart. */
  List<Point2D> between(Doubles xs, QuantileBand band) {
    List<Point2D> corners = new ArrayList<>();
    for (int i = 0; i < xs.size(); i++) {
      corners.add(share(xs.get(i), band.p90().get(i)));
    }
    for (int i = xs.size() - 1; i >= 0; i--) {
      corners.add(share(xs.get(i), band.p10().get(i)));
    }
    return corners;
  }

  private Point2D share(double at, double value) {
    double down = Math.clamp(box.pixelY(value), box.top(), box.bottom());
    double across = Math.clamp(box.pixelX(at), PlotBox.LEFT, PlotBox.LEFT + box.plotWidth());
    return new Point2D.Double(across / box.width(), down / box.height());
  }

  private boolean isFree(double[] place) {
    boolean inside = place[1] >= box.top() && place[3] <= box.bottom() && place[0] >= PlotBox.LEFT;
    return inside && taken.stream().noneMatch(t -> overlap(t, place));
  }

  /** How many lines a label is on, and how many labels and leaders its own leader crosses. */
  private int crossed(double[] place, double px, double py) {
    Rectangle2D area = area(place);
    Line2D leader = leader(place, px, py);
    long crossed =
        Stream.concat(lines.stream(), leaders.stream()).filter(area::intersectsLine).count()
            + taken.stream()
                .map(PlotPlace::area)
                .filter(other -> !other.contains(leader.getP1()) && leader.intersects(other))
                .count()
            + leaders.stream().filter(leader::intersectsLine).count();
    return (int) crossed;
  }

  private static Rectangle2D area(double[] place) {
    return new Rectangle2D.Double(place[0], place[1], place[2] - place[0], place[3] - place[1]);
  }

  /** From beside the ring of a point to where its label is nearest. */
  private static Line2D leader(double[] place, double px, double py) {
    double toX = Math.clamp(px, place[0], place[2]);
    double toY = Math.clamp(py, place[1], place[3]);
    double start = Math.min(1, (RING + 2) / Math.max(1, Math.hypot(toX - px, toY - py)));
    return new Line2D.Double(px + start * (toX - px), py + start * (toY - py), toX, toY);
  }

  /** The lines of the strategies, of levels, guides and drops, segment by segment. */
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
    chart
        .marks(Mark.Guide.class)
        .filter(guide -> x.holds(guide.x()))
        .forEach(guide -> segments.add(upright(guide.x(), box.top())));
    points.stream()
        .filter(Mark.Point::drop)
        .forEach(point -> segments.add(upright(point.x(), box.pixelY(point.y()))));
    for (Mark.Level level : chart.marks(Mark.Level.class).toList()) {
      double at = box.pixelY(level.y());
      segments.add(new Line2D.Double(PlotBox.LEFT, at, box.width() - box.right(), at));
    }
    return segments;
  }

  private Line2D upright(double at, double top) {
    return new Line2D.Double(box.pixelX(at), top, box.pixelX(at), box.bottom());
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
