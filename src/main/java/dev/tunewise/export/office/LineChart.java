package dev.tunewise.export.office;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.draw.StrategyStyle;
import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.office.Lines.Label;
import dev.tunewise.export.office.Lines.Marker;
import dev.tunewise.export.office.Lines.Series;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.QuantileBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line chart as a native chart of x and y values: one series per strategy, thin lines for the
 * medians and light bars from the 10th to the 90th percentile, a series for each kind of mark.
 */
final class LineChart {
  private static final double STROKE = 3;
  private static final double HAIRLINE = 1;
  private static final int BAND_OPACITY = 16;

  private final ChartData chart;
  private final DeckColors colors;
  private final ValueAxis x;
  private final ValueAxis y;
  private final PlotPlace place;
  private final DataSheet sheet = new DataSheet();
  private final ChartParts parts = new ChartParts();
  private final Lines lines = new Lines(parts);
  private final Range xs;

  private LineChart(ChartData chart, DeckColors colors, double width, double height) {
    this.chart = chart;
    this.colors = colors;
    x = ValueAxis.across(chart.x());
    y = ValueAxis.up(chart.y());
    place = new PlotPlace(chart, x, y, width, height);
    xs = sheet.across(chart.x().label().isEmpty() ? "x" : chart.x().label(), chart.xs(), x);
  }

  /** A chart of this size in points. */
  static NativeChart of(ChartData chart, DeckColors colors, double width, double height) {
    LineChart line = new LineChart(chart, colors, width, height);
    String xml =
        line.parts.space(chart.name() + chart.y().quantity().suffix(", ", ""), line::plotArea);
    return new NativeChart(xml, line.sheet.workbook(), "", line.x.note());
  }

  private void plotArea() {
    Plot plot = place.plot();
    parts.layout(plot);
    Xml xml = parts.xml();
    xml.in(
        "c:scatterChart",
        () -> {
          xml.val("c:scatterStyle", "lineMarker").val("c:varyColors", 0);
          strategies();
          marks();
          xml.val("c:axId", ChartParts.X_AXIS).val("c:axId", ChartParts.Y_AXIS);
        });
    x.write(parts, true, false);
    y.write(parts, false, true);
    xml.in("c:spPr", () -> xml.leaf("a:noFill"));
  }

  /** The lines last, so that they lie on top of the bands. */
  private void strategies() {
    List<Range> columns = new ArrayList<>();
    for (ChartData.Series series : chart.series()) {
      columns.add(sheet.numbers(series.strategy().label(), series.ys()));
    }
    chart.series().forEach(this::band);
    for (int i = 0; i < columns.size(); i++) {
      line(chart.series().get(i), columns.get(i));
    }
  }

  private void band(ChartData.Series series) {
    QuantileBand band = series.band();
    if (band == null) {
      return;
    }
    String name = series.strategy().label();
    String color = colors.of(series.strategy());
    Range p10 = sheet.numbers(name + " P10", band.p10());
    Range p50 = sheet.numbers(name + " P50", band.p50());
    Range p90 = sheet.numbers(name + " P90", band.p90());
    List<DataSheet.@Nullable Link> at = new ArrayList<>();
    List<DataSheet.@Nullable Link> ends = new ArrayList<>();
    for (int i = 0; i < p10.size(); i++) {
      at.addAll(Arrays.asList(xs.link(i), xs.link(i), null));
      ends.addAll(Arrays.asList(p10.link(i), p90.link(i), null));
    }
    Range where = sheet.links(name + " band: x", at);
    Range bars = sheet.links(name + " band, P10 to P90", ends);
    Line wide = new Line(color, place.barWidth(p10.size()), "solid", BAND_OPACITY);
    lines.write(new Series(where, bars, wide, null, List.of(), null));
    Line thin = new Line(color, HAIRLINE, dash(series.strategy()), 80);
    lines.write(new Series(xs, p50, thin, null, List.of(), null));
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
            place.right(series),
            place.down(series.strategy()),
            colors.of(series.strategy()),
            true,
            false,
            ChartParts.LABEL);
    lines.write(new Series(xs, values, line, null, List.of(label), null));
  }

  private static String dash(Strategy strategy) {
    return StrategyStyle.of(strategy).dash().officeName();
  }

  private void marks() {
    chart.marks(Mark.Level.class).forEach(this::level);
    chart.marks(Mark.Guide.class).filter(guide -> x.holds(guide.x())).forEach(this::guide);
    for (Strategy strategy : Strategy.values()) {
      values(strategy);
      points(strategy);
    }
  }

  private void level(Mark.Level level) {
    Line line = new Line(DeckColors.INK, 1.5, "sysDash", 100);
    Label label = Label.end(1, level.text(), place.down(level), DeckColors.INK, false);
    Range ends = sheet.numbers(level.text() + ": x", x.low(), x.high());
    Range both = sheet.numbers(level.text(), level.y(), level.y());
    lines.write(new Series(ends, both, line, null, List.of(label), null));
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
    Range both = sheet.numbers(guide.text() + ": x", x.place(guide.x()), x.place(guide.x()));
    Range ends = sheet.numbers(guide.text(), y.low(), y.high());
    lines.write(new Series(both, ends, line, null, labels, null));
  }

  private void values(Strategy strategy) {
    List<Mark.Value> values =
        chart
            .marks(Mark.Value.class)
            .filter(v -> v.strategy() == strategy && x.holds(v.x()))
            .toList();
    if (!values.isEmpty()) {
      Marker dot = new Marker(colors.of(strategy), 9, false);
      points(
          strategy.label() + " now",
          values.stream().mapToDouble(v -> x.place(v.x())).toArray(),
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
            .filter(p -> p.strategy() == strategy && x.holds(p.x()))
            .toList();
    if (points.isEmpty()) {
      return;
    }
    String color = colors.of(strategy);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int index = i;
      String text = points.get(i).brief();
      place
          .labelPlace(points.get(i))
          .map(
              p ->
                  new Label(
                      index, text, "", p.side(), p.right(), 0, color, true, true, ChartParts.LABEL))
          .ifPresent(labels::add);
    }
    boolean drop = points.stream().allMatch(Mark.Point::drop) && !y.log();
    Line down = drop ? new Line(color, 1, "sysDash", 100) : null;
    points(
        strategy.label() + ": " + (drop ? "break-even" : "marks"),
        points.stream().mapToDouble(p -> x.place(p.x())).toArray(),
        points.stream().mapToDouble(Mark.Point::y).toArray(),
        new Marker(color, 10, true),
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
    Range where = sheet.numbers(name + ": x", at);
    lines.write(new Series(where, sheet.numbers(name, values), null, marker, labels, drop));
  }
}
