package dev.tunewise.chart;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Several scenarios on one chart: one line per scenario, the baseline first.
 *
 * @param name of the chart, for people
 * @param endsInTotals whether lines run from a set-up to totals that are told at their ends
 * @param metric the figure at which a scenario stands
 * @param target what all scenarios aim at; empty if they differ, or have none on this axis
 */
public record ScenarioLines(
    String name,
    boolean endsInTotals,
    Metric metric,
    String title,
    String subtitle,
    ChartAxis x,
    ChartAxis y,
    List<Line> lines,
    OptionalDouble target)
    implements ChartContent {
  public ScenarioLines {
    lines = List.copyOf(lines);
  }

  /**
   * One scenario.
   *
   * @param name unique among the lines; may be long
   * @param choice the strategy whose curve it is, and whether it fits
   * @param xs ascending; where horizons differ, lines end at different places
   * @param ys a value for each x
   * @param now where the scenario stands: the end of its cost, or its count of examples
   * @param nowText the value there
   * @param aside what else there is to say about that place; may be empty
   */
  public record Line(
      String name, Choice choice, Doubles xs, Doubles ys, Point now, String nowText, String aside) {
    public Strategy strategy() {
      return choice.strategy();
    }
  }

  /** A place in the units of the axes. */
  public record Point(double x, double y) {}

  @Override
  public String summary() {
    String said =
        lines.stream()
            .map(line -> line.name() + ", " + ChoiceText.of(line.choice()) + ' ' + line.nowText())
            .collect(Collectors.joining("; "));
    return name + " of scenarios. " + title + ". " + subtitle + ". " + said;
  }

  /**
   * Lines may end at different places, each at the beginning of the longest: below are no cells.
   */
  @Override
  public List<Column> columns() {
    Doubles longest =
        lines.stream().map(Line::xs).max(Comparator.comparingInt(Doubles::size)).orElseThrow();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(x.label(), x.quantity(), longest));
    for (Line line : lines) {
      String name = line.name() + ": " + line.strategy().label();
      columns.add(Column.of(name, y.quantity(), line.ys(), longest.size()));
    }
    return columns;
  }
}
