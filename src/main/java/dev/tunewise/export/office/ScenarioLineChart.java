package dev.tunewise.export.office;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.draw.EndLabels;
import dev.tunewise.export.Caption;
import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.office.Lines.Label;
import dev.tunewise.export.office.Lines.Marker;
import dev.tunewise.export.office.Lines.Series;
import dev.tunewise.export.page.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The curves of several scenarios as one native chart: a series and a ring for each. */
final class ScenarioLineChart {
  private static final double STROKE = 3;
  private static final double LABEL = ChartParts.LABEL;
  private static final int LONGEST_NAME = 24;
  private static final double LEFT = 78;
  private static final double TOP = 34;
  private static final double BOTTOM = 54;

  private final ScenarioLines chart;
  private final DeckColors colors;
  private final double width;
  private final double height;
  private final ValueAxis x;
  private final ValueAxis y;
  private final double right;
  private final double[] downs;
  private final DataSheet sheet = new DataSheet();
  private final ChartParts parts = new ChartParts();
  private final Lines lines = new Lines(parts);

  private ScenarioLineChart(ScenarioLines chart, DeckColors colors, double width, double height) {
    this.chart = chart;
    this.colors = colors;
    this.width = width;
    this.height = height;
    x = ValueAxis.across(chart.x());
    y = ValueAxis.up(chart.y());
    List<String> texts = new ArrayList<>();
    IntStream.range(0, chart.lines().size()).forEach(i -> texts.add(label(i)));
    chart.target().ifPresent(target -> texts.add(target(target)));
    right = 24 + texts.stream().mapToDouble(t -> TextMeasure.width(t, LABEL, true)).max().orElse(0);
    downs = downs();
  }

  /** A chart of this size in points. */
  static NativeChart of(ScenarioLines chart, DeckColors colors, double width, double height) {
    ScenarioLineChart line = new ScenarioLineChart(chart, colors, width, height);
    String xml =
        line.parts.space(chart.name() + chart.y().quantity().suffix(", ", ""), line::plotArea);
    return new NativeChart(xml, line.sheet.workbook(), "", line.x.note());
  }

  private String label(int index) {
    ScenarioLines.Line line = chart.lines().get(index);
    return Caption.line(line.name(), LONGEST_NAME) + ' ' + line.nowText();
  }

  private String target(double target) {
    return "Target " + chart.y().quantity().brief(target);
  }

  /** How far the labels at the right end move so that none overlaps another, as shares. */
  private double[] downs() {
    List<Double> ends = new ArrayList<>();
    chart.lines().forEach(line -> ends.add(pixelY(line.ys().last())));
    chart.target().ifPresent(target -> ends.add(pixelY(target)));
    double[] wanted = ends.stream().mapToDouble(Double::doubleValue).toArray();
    double[] spread = EndLabels.spread(wanted, LABEL * 1.3, TOP, height - BOTTOM);
    return IntStream.range(0, wanted.length)
        .mapToDouble(i -> (spread[i] - wanted[i]) / height)
        .toArray();
  }

  private double pixelY(double value) {
    return height - BOTTOM - y.share(value) * (height - TOP - BOTTOM);
  }

  private void plotArea() {
    parts.layout(
        new Plot(
            LEFT / width,
            TOP / height,
            (width - LEFT - right) / width,
            (height - TOP - BOTTOM) / height));
    Xml xml = parts.xml();
    xml.in(
        "c:scatterChart",
        () -> {
          xml.val("c:scatterStyle", "lineMarker").val("c:varyColors", 0);
          lines();
          chart.target().ifPresent(this::level);
          IntStream.range(0, chart.lines().size()).forEach(this::ring);
          xml.val("c:axId", ChartParts.X_AXIS).val("c:axId", ChartParts.Y_AXIS);
        });
    x.write(parts, true, false);
    y.write(parts, false, true);
    xml.in("c:spPr", () -> xml.leaf("a:noFill"));
  }

  /** The columns of all lines first, so that they stand side by side in the workbook. */
  private void lines() {
    List<Range> xs = new ArrayList<>();
    List<Range> ys = new ArrayList<>();
    for (int i = 0; i < chart.lines().size(); i++) {
      ScenarioLines.Line line = chart.lines().get(i);
      boolean shared = i > 0 && line.xs().equals(chart.lines().getFirst().xs());
      xs.add(shared ? xs.getFirst() : across(line, i));
      String name = line.name() + ": " + line.strategy().label();
      ys.add(sheet.numbers(name, line.ys()));
    }
    for (int i = 0; i < xs.size(); i++) {
      Line stroke = new Line(colors.ofScenario(i), STROKE, dash(i), 100);
      Label label = Label.end(ys.get(i).size() - 1, label(i), downs[i], colors.ofScenario(i), true);
      lines.write(new Series(xs.get(i), ys.get(i), stroke, null, List.of(label), null));
    }
  }

  private Range across(ScenarioLines.Line line, int index) {
    String name = chart.x().label() + (index == 0 ? "" : ", " + line.name());
    return sheet.across(name, line.xs(), x);
  }

  /** Dashes of their own tell scenarios apart without color. */
  private static String dash(int index) {
    return switch (index) {
      case 1 -> "lgDash";
      case 2 -> "dash";
      case 3 -> "lgDashDot";
      case 4 -> "sysDot";
      default -> "solid";
    };
  }

  private void level(double target) {
    Line line = new Line(DeckColors.INK, 1.5, "sysDash", 100);
    Label label = Label.end(1, target(target), downs[chart.lines().size()], DeckColors.INK, false);
    Range ends = sheet.numbers("Target: x", x.low(), x.high());
    Range both = sheet.numbers("Target", target, target);
    lines.write(new Series(ends, both, line, null, List.of(label), null));
  }

  /** Where a scenario stands; the end of a cost is no place of its own. */
  private void ring(int index) {
    if (chart.endsInTotals()) {
      return;
    }
    ScenarioLines.Line line = chart.lines().get(index);
    String name = line.name() + " now";
    Range at = sheet.numbers(name + ": x", x.place(line.now().x()));
    Range value = sheet.numbers(name, line.now().y());
    Marker ring = new Marker(colors.ofScenario(index), 10, true);
    lines.write(new Series(at, value, null, ring, List.of(), null));
  }
}
