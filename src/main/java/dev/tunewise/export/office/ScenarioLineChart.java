package dev.tunewise.export.office;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.export.Caption;
import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.office.Lines.Label;
import dev.tunewise.export.office.Lines.Marker;
import dev.tunewise.export.office.Lines.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The curves of several scenarios as one native chart: a series and a dot for each. */
final class ScenarioLineChart {
  private static final double STROKE = 3;
  private static final int LONGEST_NAME = 24;
  private static final double TOP = 34;

  private final ScenarioLines chart;
  private final DeckColors colors;
  private final XyChart xy;
  private final PlotBox box;
  private final double[] downs;

  private ScenarioLineChart(ScenarioLines chart, DeckColors colors, double width, double height) {
    this.chart = chart;
    this.colors = colors;
    xy = new XyChart(chart, chart.x(), chart.y());
    List<String> texts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < chart.lines().size(); i++) {
      texts.add(label(i));
      ends.add(chart.lines().get(i).ys().last());
    }
    chart.target().ifPresent(target -> texts.add(target(target)));
    chart.target().ifPresent(ends::add);
    box = new PlotBox(xy.x, xy.y, width, height, TOP, PlotBox.room(texts), 0);
    downs = box.downs(ends);
  }

  /** A chart of this size in points. */
  static NativeChart of(ScenarioLines chart, DeckColors colors, double width, double height) {
    ScenarioLineChart line = new ScenarioLineChart(chart, colors, width, height);
    String title = chart.name() + chart.y().quantity().suffix(", ", "");
    return line.xy.chart(title, line.box.plot(), line::series, "");
  }

  private void series() {
    int lines = chart.lines().size();
    IntStream.range(0, lines).forEach(this::line);
    chart.target().ifPresent(target -> xy.level(target(target), target, downs[lines]));
    if (!chart.endsInTotals()) {
      IntStream.range(0, lines).forEach(this::dot);
    }
  }

  private String label(int index) {
    ScenarioLines.Line line = chart.lines().get(index);
    return Caption.line(line.name(), LONGEST_NAME) + ' ' + line.nowText();
  }

  private String target(double target) {
    return "Target " + chart.y().quantity().brief(target);
  }

  /** Its x values are the first of all. */
  private void line(int index) {
    int points = chart.lines().get(index).ys().size();
    String color = colors.ofScenario(index);
    Line stroke = new Line(color, STROKE, dash(index), 100);
    Label label = Label.end(points - 1, label(index), downs[index], color, true);
    Range values = xy.columns.get(1 + index).first(points);
    xy.lines.write(new Series(xy.xs.first(points), values, stroke, null, List.of(label), null));
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

  /** Where a scenario stands. */
  private void dot(int index) {
    ScenarioLines.Line line = chart.lines().get(index);
    String name = line.name() + " now";
    Range at = xy.sheet.numbers(name + ": x", xy.x.place(line.now().x()));
    Range value = xy.sheet.numbers(name, line.now().y());
    Marker dot = Marker.dot(colors.ofScenario(index), 10);
    xy.lines.write(new Series(at, value, null, dot, List.of(), null));
  }
}
