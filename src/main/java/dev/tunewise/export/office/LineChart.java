package dev.tunewise.export.office;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.draw.StrategyStyle;
import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.office.Lines.Label;
import dev.tunewise.export.office.Lines.Marker;
import dev.tunewise.export.office.Lines.Series;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.QuantileBand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line chart as a native chart of x and y values: one series per strategy, thin lines for the
 * percentiles with the area between them, a series for each kind of mark.
 */
final class LineChart {
  private static final double STROKE = 3;
  private static final double HAIRLINE = 1;
  private static final double SPREAD = 5;
  private static final int BAND_OPACITY = 13;
  private static final int EDGE_OPACITY = 55;

  private final ChartData chart;
  private final DeckColors colors;
  private final XyChart xy;
  private final PlotPlace place;

  private LineChart(ChartData chart, DeckColors colors, double width, double height) {
    this.chart = chart;
    this.colors = colors;
    xy = new XyChart(chart, chart.x(), chart.y());
    place = PlotPlace.of(chart, xy.x, xy.y, width, height);
  }

  /** A chart of this size in points. */
  static NativeChart of(ChartData chart, DeckColors colors, double width, double height) {
    LineChart line = new LineChart(chart, colors, width, height);
    String title = chart.name() + chart.y().quantity().suffix(", ", "");
    return line.xy.chart(title, line.place.plot(), line::series, line.shapes());
  }

  private void series() {
    strategies();
    marks();
  }

  /** The lines last, so that they lie on top of the bands. */
  private void strategies() {
    int lines = chart.series().size();
    int next = 1 + lines;
    for (ChartData.Series series : chart.series()) {
      if (series.band() != null) {
        band(series.strategy(), xy.columns.subList(next, next + 3));
        next += 3;
      }
    }
    for (int i = 0; i < lines; i++) {
      line(chart.series().get(i), xy.columns.get(1 + i));
    }
  }

  /** The 10th and 90th percentile and the median between them, all of them thin. */
  private void band(Strategy strategy, List<Range> percentiles) {
    Line edge = new Line(colors.of(strategy), HAIRLINE, dash(strategy), EDGE_OPACITY);
    Line median = new Line(colors.of(strategy), HAIRLINE, "solid", 80);
    for (int i = 0; i < percentiles.size(); i++) {
      Line line = i == percentiles.size() / 2 ? median : edge;
      xy.lines.write(new Series(xy.xs, percentiles.get(i), line, null, List.of(), null));
    }
  }

  /**
   * What lies between the edges of each band, where a viewer that does not know shapes shows the
   * edges alone; and sentences below the plot.
   */
  private String shapes() {
    List<ChartShapes.Area> areas = new ArrayList<>();
    for (ChartData.Series series : chart.series()) {
      QuantileBand band = series.band();
      if (band != null) {
        areas.add(
            new ChartShapes.Area(
                series.strategy().label() + ": 8 of 10 runs",
                colors.of(series.strategy()),
                BAND_OPACITY,
                place.between(chart.xs(), band)));
      }
    }
    return ChartShapes.of(areas, place.captions(colors));
  }

  private void line(ChartData.Series series, Range values) {
    Line line = new Line(colors.of(series.strategy()), STROKE, dash(series.strategy()), 100);
    double last = series.ys().last();
    Label label =
        new Label(
            values.size() - 1,
            "",
            chart.endsInTotals() ? NumberFormats.brief(chart.y().quantity(), last) : "",
            "r",
            0,
            place.down(series.strategy()),
            colors.of(series.strategy()),
            true,
            false,
            ChartParts.LABEL);
    xy.lines.write(new Series(xy.xs, values, line, null, List.of(label), null));
  }

  private static String dash(Strategy strategy) {
    return StrategyStyle.of(strategy).dash().officeName();
  }

  private void marks() {
    chart
        .marks(Mark.Level.class)
        .forEach(level -> xy.level(level.text(), level.y(), place.down(level)));
    chart.marks(Mark.Guide.class).filter(guide -> xy.x.holds(guide.x())).forEach(this::guide);
    chart
        .marks(Mark.Spread.class)
        .filter(spread -> spread.isSeenOn(chart.y()))
        .forEach(this::spread);
    events();
    chart.marks(Mark.Paid.class).forEach(this::paid);
    for (Strategy strategy : Strategy.values()) {
      values(strategy);
      points(strategy);
    }
  }

  /** Dots on a thin line, with what they are beside the last. */
  private void paid(Mark.Paid paid) {
    Line thin = Line.solid(DeckColors.INK, HAIRLINE);
    Label label =
        new Label(
            paid.xs().size() - 1,
            Mark.Paid.LABEL,
            "",
            "t",
            0,
            0,
            DeckColors.INK,
            true,
            true,
            ChartParts.AXIS);
    Range where = xy.sheet.numbers(Mark.Paid.LABEL + ": x", paid.xs().toArray());
    Range dots = xy.sheet.numbers(Mark.Paid.LABEL + ", so far", paid.ys().toArray());
    Marker dot = Marker.dot(DeckColors.INK, 6);
    xy.lines.write(new Series(where, dots, thin, dot, List.of(label), null));
  }

  /** From the 10th to the 90th percentile of the end of a line. */
  private void spread(Mark.Spread spread) {
    String name = spread.strategy().label() + ", 8 of 10 runs";
    double end = chart.xs().last();
    Range both = xy.sheet.numbers(name + ": x", end, end);
    Range ends = xy.sheet.numbers(name, spread.low(), spread.high());
    Line wide = new Line(colors.of(spread.strategy()), SPREAD, "solid", BAND_OPACITY + 30);
    xy.lines.write(new Series(both, ends, wide, null, List.of(), null));
  }

  /** On the axis; what they are stands among the remarks. */
  private void events() {
    for (ServedModel model : ServedModel.values()) {
      List<Mark.Event> events =
          chart.marks(Mark.Event.class).filter(e -> e.model() == model).toList();
      if (!events.isEmpty()) {
        String color = colors.of(events.getFirst().strategy());
        points(
            model.label() + ": events",
            events.stream().mapToDouble(e -> xy.x.place(e.x())).toArray(),
            events.stream().mapToDouble(e -> xy.y.low()).toArray(),
            Marker.diamond(color, 10),
            List.of(),
            null);
      }
    }
  }

  private void guide(Mark.Guide guide) {
    String color = guide.strong() ? DeckColors.INK : DeckColors.MUTED;
    Line line = new Line(color, guide.strong() ? 1.5 : 0.75, "sysDot", 100);
    List<Label> labels = new ArrayList<>();
    place
        .down(guide)
        .ifPresent(
            down ->
                labels.add(
                    new Label(
                        1,
                        guide.text(),
                        "",
                        "t",
                        0,
                        down,
                        color,
                        guide.strong(),
                        false,
                        ChartParts.AXIS)));
    Range both =
        xy.sheet.numbers(guide.text() + ": x", xy.x.place(guide.x()), xy.x.place(guide.x()));
    Range ends = xy.sheet.numbers(guide.text(), xy.y.low(), xy.y.high());
    xy.lines.write(new Series(both, ends, line, null, labels, null));
  }

  private void values(Strategy strategy) {
    List<Mark.Value> values =
        chart
            .marks(Mark.Value.class)
            .filter(v -> v.strategy() == strategy && xy.x.holds(v.x()))
            .toList();
    if (!values.isEmpty()) {
      Marker dot = Marker.dot(colors.of(strategy), 9);
      points(
          strategy.label() + " now",
          values.stream().mapToDouble(v -> xy.x.place(v.x())).toArray(),
          values.stream().mapToDouble(Mark.Value::y).toArray(),
          dot,
          List.of(),
          null);
    }
  }

  private void points(Strategy strategy) {
    List<Mark.Point> points =
        chart
            .marks(Mark.Point.class)
            .filter(p -> p.strategy() == strategy && xy.x.holds(p.x()))
            .toList();
    if (points.isEmpty()) {
      return;
    }
    String color = colors.of(strategy);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < points.size() && place.hasLabels(); i++) {
      Mark.Point point = points.get(i);
      PlotPlace.Shift shift = place.shift(point);
      String text = place.label(point);
      labels.add(
          new Label(
              i,
              text,
              "",
              "r",
              shift.right(),
              shift.down(),
              color,
              place.isNumbered(),
              true,
              ChartParts.AXIS));
    }
    boolean drop = points.stream().allMatch(Mark.Point::drop) && !xy.y.log();
    Line down = drop ? new Line(color, 1, "sysDash", 100) : null;
    points(
        strategy.label() + ": " + (drop ? "break-even" : "marks"),
        points.stream().mapToDouble(p -> xy.x.place(p.x())).toArray(),
        points.stream().mapToDouble(Mark.Point::y).toArray(),
        Marker.dot(color, 10),
        labels,
        down);
  }

  private void points(
      String name,
      double[] at,
      double[] values,
      Marker marker,
      List<Label> labels,
      @Nullable Line drop) {
    Range where = xy.sheet.numbers(name + ": x", at);
    xy.lines.write(new Series(where, xy.sheet.numbers(name, values), null, marker, labels, drop));
  }
}
