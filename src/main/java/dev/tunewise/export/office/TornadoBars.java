package dev.tunewise.export.office;

import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.page.TextMeasure;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A tornado as a native bar chart. Bars start at 0 in such a chart, so the part between 0 and the
 * nearer end is a series without color; each side of 0 has the color of the strategy that is
 * cheaper there.
 */
final class TornadoBars {
  private static final double LABEL = BarParts.LABEL;
  private static final double TOP = 46;
  private static final double RIGHT = 24;
  private static final double BOTTOM = 34;

  private final TornadoData tornado;
  private final DeckColors colors;
  private final double width;
  private final double height;
  private final double left;
  private final double step;
  private final double low;
  private final double high;
  private final DataSheet sheet = new DataSheet();
  private final ChartParts parts = new ChartParts();
  private final Xml xml = parts.xml();
  private final BarParts bars = new BarParts(parts);

  private TornadoBars(TornadoData tornado, DeckColors colors, double width, double height) {
    this.tornado = tornado;
    this.colors = colors;
    this.width = width;
    this.height = height;
    double widest =
        names().stream()
            .flatMap(String::lines)
            .mapToDouble(line -> TextMeasure.width(line, LABEL, false))
            .max()
            .orElse(0);
    left = Math.min(0.46 * width, widest + 14);
    ChartAxis axis = tornado.x();
    double[] ticks = axis.ticks(5);
    step = ticks.length > 1 ? ticks[1] - ticks[0] : axis.high() - axis.low();
    low = Math.floor(Math.max(axis.low(), axis.firstTick()) / step) * step;
    high = Math.min(Math.ceil(axis.high() / step) * step, axis.quantity().kind().most());
  }

  static NativeChart of(TornadoData tornado, DeckColors colors, double width, double height) {
    TornadoBars chart = new TornadoBars(tornado, colors, width, height);
    String all = chart.parts.space(chart.heading(), chart::plotArea);
    return new NativeChart(all, chart.sheet.workbook(), chart.now(), "");
  }

  /** What the sides of the value that parts the axis stand for; without one what is measured. */
  private String heading() {
    TornadoData.Sides sides = tornado.sides();
    return sides.at().isEmpty()
        ? tornado.x().label()
        : "← " + sides.belowText() + "  |  " + sides.aboveText() + " →";
  }

  /** Where everything stands today; empty if it never pays back. */
  private String now() {
    if (tornado.base().isEmpty()) {
      return "";
    }
    double base = tornado.base().getAsDouble();
    String word = "Now " + tornado.x().quantity().brief(base);
    double at = (left + (base - low) / (high - low) * (width - left - RIGHT)) / width;
    double half = TextMeasure.width(word, LABEL, true) / 2 / width;
    return ChartShapes.line(
        word, at, TOP / height, 1 - BOTTOM / height, half, 1.3 * LABEL / height);
  }

  private double[] each(ToDoubleFunction<TornadoData.Bar> value) {
    return tornado.bars().stream().mapToDouble(value).toArray();
  }

  /** A month that never comes lies where the axis ends. */
  private double least(TornadoData.Bar bar) {
    return Math.min(bar.low().orElse(high), bar.high().orElse(high));
  }

  private double most(TornadoData.Bar bar) {
    return Math.max(bar.low().orElse(high), bar.high().orElse(high));
  }

  private List<String> names() {
    return tornado.bars().stream()
        .map(bar -> bar.name() + "\n" + bar.lowText() + " to " + bar.highText())
        .toList();
  }

  private void plotArea() {
    parts.layout(Plot.inside(width, height, left, TOP, RIGHT, BOTTOM));
    tornado.columns().forEach(sheet::add);
    Range names = sheet.words("Parameter and range", names());
    TornadoData.Sides sides = tornado.sides();
    boolean money = tornado.measure() == TornadoData.Measure.MONEY;
    Range blank = sheet.numbers("Up to the nearer end", each(this::nearer));
    Range negative =
        sheet.numbers(
            money ? sides.belowText() : "Below 0",
            each(bar -> Math.min(0, least(bar)) - Math.min(0, most(bar))));
    Range positive =
        sheet.numbers(
            money ? sides.aboveText() : tornado.x().label(),
            each(bar -> Math.max(0, most(bar)) - Math.max(0, least(bar))));
    bars.stacked(
        60,
        () -> {
          series(names, blank, "");
          series(names, negative, colors.of(sides.below()));
          series(names, positive, colors.of(sides.above()));
        },
        valueAxis());
  }

  /** Where a bar that lies on one side of 0 begins. */
  private double nearer(TornadoData.Bar bar) {
    return Math.max(0, least(bar)) + Math.min(0, most(bar));
  }

  private void series(Range names, Range values, String color) {
    Xml.Content fill =
        () -> {
          if (color.isEmpty()) {
            xml.leaf("a:noFill");
          } else {
            parts.fill(color, 100);
          }
        };
    bars.series(names, values, fill, () -> {});
  }

  private ValueAxis valueAxis() {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    String format = NumberFormats.axis(tornado.x().quantity(), largest, step);
    return new ValueAxis(false, false, low, high, step, format, "");
  }
}
