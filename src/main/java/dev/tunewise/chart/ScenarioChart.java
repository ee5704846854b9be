package dev.tunewise.chart;

import dev.tunewise.chart.ScenarioLines.Line;
import dev.tunewise.chart.ScenarioLines.Point;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.AccuracyText;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.MonthNames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The curves of several scenarios on one chart: cost over months, or accuracy over examples. */
public final class ScenarioChart {
  private static final double MOST_EXAMPLES = ExampleGrid.EXAMPLES.last();

  private final ScenarioComparison comparison;
  private final List<Side> sides;
  private final Numbers numbers;

  private ScenarioChart(ScenarioComparison comparison, Numbers numbers) {
    this.comparison = comparison;
    this.sides = comparison.sides();
    this.numbers = numbers;
  }

  /** Cumulative cost over months; lines end where their scenario's horizon does. */
  public static ScenarioLines cost(ScenarioComparison comparison, Numbers numbers) {
    return new ScenarioChart(comparison, numbers).cost();
  }

  /** Expected accuracy over labeled examples, with each scenario's own count. */
  public static ScenarioLines accuracy(ScenarioComparison comparison, Numbers numbers) {
    return new ScenarioChart(comparison, numbers).accuracy();
  }

  private ScenarioLines cost() {
    List<Line> lines = new ArrayList<>();
    double highest = 0;
    for (Side side : sides) {
      StrategyOutcome o = comparison.outcomeOf(side);
      int months = side.outcome().scenario().horizonMonths();
      Doubles xs = Doubles.of(IntStream.rangeClosed(0, months).asDoubleStream().toArray());
      Point end = new Point(months, o.totalCost());
      lines.add(
          new Line(
              side.name(),
              comparison.takenOf(side),
              xs,
              o.cumulativeCost(),
              end,
              money(side).brief(end.y()),
              ""));
      highest = Math.max(highest, o.totalCost());
    }
    double months = lines.stream().mapToDouble(line -> line.now().x()).max().orElseThrow();
    Quantity month = Quantity.of(MonthNames.of(scenarios(), numbers));
    return new ScenarioLines(
        CostChart.NAME,
        true,
        Metric.TOTAL_COST,
        new ComparisonText(comparison, numbers).cost(),
        "Cumulative cost, " + ComparisonText.whose(comparison.choice()) + notComparable(),
        new ChartAxis("Month", AxisScale.LINEAR, 0, months, month),
        new ChartAxis("", AxisScale.LINEAR, 0, highest > 0 ? highest * 1.06 : 1, axisMoney()),
        lines,
        OptionalDouble.empty());
  }

  private List<Scenario> scenarios() {
    return sides.stream().map(side -> side.outcome().scenario()).toList();
  }

  private Quantity money(Side side) {
    return Quantity.money(side.outcome().scenario().currency(), numbers);
  }

  /** Without a currency where scenarios have several: the axis counts them all alike. */
  private Quantity axisMoney() {
    return comparison
        .currency()
        .map(currency -> Quantity.money(currency, numbers))
        .orElseGet(() -> Quantity.of(Quantity.Kind.COUNT, numbers));
  }

  private String notComparable() {
    return (comparison.currency().isEmpty() ? "; currencies differ, nothing is converted" : "")
        + (comparison.horizon().isEmpty() ? "; horizons differ" : "");
  }

  private ScenarioLines accuracy() {
    List<Line> lines = new ArrayList<>();
    for (Side side : sides) {
      StrategyOutcome o = comparison.outcomeOf(side);
      double examples = side.outcome().scenario().get(Parameter.LABELED_EXAMPLES);
      Point now = new Point(Math.min(examples, MOST_EXAMPLES), o.accuracy());
      lines.add(
          new Line(
              side.name(),
              comparison.takenOf(side),
              ExampleGrid.EXAMPLES,
              o.accuracyByExamples(),
              now,
              new AccuracyText(side.outcome().scenario(), numbers).tabular(o.accuracy()),
              Words.count(numbers.count(Math.rint(examples)), "example")));
    }
    Quantity count = Quantity.of(Quantity.Kind.COUNT, numbers);
    OptionalDouble target = target();
    return new ScenarioLines(
        AccuracyChart.NAME,
        false,
        Metric.ACCURACY,
        new ComparisonText(comparison, numbers).accuracy(),
        "Share of right answers by labeled examples, "
            + ComparisonText.whose(comparison.choice())
            + "; marked: examples now"
            + (target.isEmpty() ? "; targets differ" : ""),
        new ChartAxis("Labeled examples", AxisScale.ZERO_LOG, 0, MOST_EXAMPLES, count),
        accuracyAxis(lines, target),
        lines,
        target);
  }

  private OptionalDouble target() {
    double[] all =
        sides.stream()
            .mapToDouble(side -> side.outcome().scenario().get(Parameter.TARGET_ACCURACY))
            .distinct()
            .toArray();
    return all.length == 1 ? OptionalDouble.of(all[0]) : OptionalDouble.empty();
  }

  private ChartAxis accuracyAxis(List<Line> lines, OptionalDouble target) {
    double lowest = target.orElse(1);
    for (Line line : lines) {
      for (int i = 0; i < line.ys().size(); i++) {
        lowest = Math.min(lowest, line.ys().get(i));
      }
    }
    return ChartAxis.accuracy(lowest, numbers);
  }
}
