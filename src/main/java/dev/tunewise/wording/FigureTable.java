package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Each figure of the compared strategy: one row per {@link Metric}, one cell per scenario.
 *
 * @param names of the scenarios, the baseline first
 * @param strategies whose figures they are
 * @param labels the same in words; where none fits, the closest as that
 */
public record FigureTable(
    List<String> names, List<Strategy> strategies, List<String> labels, List<Row> rows) {
  public FigureTable {
    names = List.copyOf(names);
    strategies = List.copyOf(strategies);
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
  }

  /**
   * One figure of all scenarios.
   *
   * @param unit as in {@link Comparison.Row}; for money empty if the currencies differ
   * @param cells the baseline's first
   */
  public record Row(Metric metric, String label, String unit, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One figure.
   *
   * @param difference to the baseline; empty for the baseline itself
   */
  public record Cell(Comparison.Cell figure, Optional<MetricDifference> difference) {}

  /**
   * The figures.
   *
   * @param numbers how the reader writes numbers
   */
  public static FigureTable of(ScenarioComparison comparison, Numbers numbers) {
    List<Side> sides = comparison.sides();
    List<Comparison> all =
        sides.stream().map(side -> Comparison.of(side.outcome(), numbers)).toList();
    List<Strategy> strategies = sides.stream().map(comparison::strategyOf).toList();
    List<Row> rows = new ArrayList<>();
    for (Metric metric : Metric.certain()) {
      List<Comparison.Row> found = all.stream().map(c -> c.of(metric)).toList();
      List<Cell> cells = new ArrayList<>();
      Comparison.Cell first = found.getFirst().of(strategies.getFirst());
      for (int i = 0; i < found.size(); i++) {
        Comparison.Cell figure = found.get(i).of(strategies.get(i));
        cells.add(
            new Cell(
                figure,
                i == 0
                    ? Optional.empty()
                    : Optional.of(
                        MetricDifference.of(
                            metric, first, figure, comparison.currency(), numbers))));
      }
      String label = common(found, Comparison.Row::label, metric.label());
      rows.add(new Row(metric, label, common(found, Comparison.Row::unit, ""), cells));
    }
    return new FigureTable(
        sides.stream().map(Side::name).toList(),
        strategies,
        sides.stream().map(comparison::takenOf).map(ChoiceText::of).toList(),
        rows);
  }

  /** The row of a metric that is among them. */
  public Row of(Metric metric) {
    return rows.stream().filter(row -> row.metric() == metric).findFirst().orElseThrow();
  }

  /**
   * A heading for each column: the figure, its unit, of each scenario the value and, but for the
   * baseline, the difference.
   *
   * @param names of the scenarios, as short as the columns need them
   */
  public List<String> header(List<String> names) {
    List<String> header = new ArrayList<>(List.of("Figure", "Unit"));
    for (int i = 0; i < names.size(); i++) {
      header.add(names.get(i) + ": " + labels.get(i));
      if (i > 0) {
        header.add(names.get(i) + ": difference");
      }
    }
    return header;
  }

  /** What is the same for all, such as a horizon in a label. */
  private static String common(
      List<Comparison.Row> rows, Function<Comparison.Row, String> text, String otherwise) {
    List<String> all = rows.stream().map(text).distinct().toList();
    return all.size() == 1 ? all.getFirst() : otherwise;
  }
}
