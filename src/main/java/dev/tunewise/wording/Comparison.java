package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three strategies side by side, one row per {@link Metric}: numbers, short and full text, and
 * which value is the best.
 */
public record Comparison(List<Row> rows) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param label with the horizon or the target where the row depends on it
   * @param unit of the values: currency, {@code fraction}, {@code examples}, {@code ms}, {@code
   *     months} or empty
   * @param cells in the order of {@link Strategy}
   */
  public record Row(Metric metric, String label, String unit, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public Cell of(Strategy strategy) {
      return cells.get(strategy.ordinal());
    }

    /** The row in words, for screen readers. */
    public String spoken() {
      return cells.stream()
          .map(c -> c.strategy().label() + " " + c.text() + (c.best() ? ", best" : ""))
          .collect(Collectors.joining("; ", label + ": ", ""));
    }
  }

  /**
   * One value.
   *
   * @param outcome whose value it is
   * @param value in the row's unit; empty where words say all
   * @param text at most three significant digits
   * @param full all digits that matter, for tooltips
   * @param best whether no strategy has a better value; ties are all best
   */
  public record Cell(
      StrategyOutcome outcome, OptionalDouble value, String text, String full, boolean best) {
    public Strategy strategy() {
      return outcome.strategy();
    }

    /** Every digit with a decimal point and no groups; words where there is no number. */
    String exact() {
      return value.isPresent()
          ? BigDecimal.valueOf(value.getAsDouble()).toPlainString().replaceFirst("\\.0$", "")
          : text;
    }
  }

  /**
   * The rows.
   *
   * @param numbers how the reader writes numbers
   */
  public static Comparison of(Outcome outcome, Numbers numbers) {
    Phrases phrases = new Phrases(outcome, numbers);
    return new Comparison(
        Stream.of(Metric.values()).map(metric -> row(metric, outcome, phrases)).toList());
  }

  private static Row row(Metric metric, Outcome outcome, Phrases phrases) {
    List<StrategyOutcome> all = outcome.strategies();
    return new Row(
        metric,
        metric.label(phrases),
        metric.unit().label(outcome.scenario().currency()),
        all.stream().map(one -> cell(metric, one, all, phrases)).toList());
  }

  private static Cell cell(
      Metric metric, StrategyOutcome one, List<StrategyOutcome> all, Phrases phrases) {
    OptionalDouble value = metric.value(one);
    if (value.isEmpty()) {
      return new Cell(one, value, metric.missing().text(), metric.missing().full(), false);
    }
    MetricUnit unit = metric.unit();
    boolean words = unit == MetricUnit.YES_OR_NO;
    return new Cell(
        one,
        words ? OptionalDouble.empty() : value,
        unit.text(value.getAsDouble(), phrases),
        unit.full(value.getAsDouble(), phrases),
        !words && all.stream().noneMatch(other -> metric.isBetter(other, one)));
  }

  public Row of(Metric metric) {
    return rows.get(metric.ordinal());
  }

  /**
   * Lines of cells divided by tabs, every digit, for a spreadsheet.
   *
   * @param decimalSeparator that the spreadsheet reads
   */
  public String toTsv(char decimalSeparator) {
    StringBuilder text = new StringBuilder("\tUnit");
    for (Strategy strategy : Strategy.values()) {
      text.append('\t').append(strategy.label());
    }
    text.append('\n');
    for (Row row : rows) {
      text.append(row.label()).append('\t').append(row.unit());
      for (Cell cell : row.cells()) {
        text.append('\t').append(cell.exact().replace('.', decimalSeparator));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Aligned columns for a terminal or a mail; an asterisk marks the best. */
  public String toText() {
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    for (Strategy strategy : Strategy.values()) {
      header.add(strategy.label() + "  ");
    }
    lines.add(header);
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.label()));
      row.cells().forEach(cell -> line.add(cell.text() + (cell.best() ? " *" : "  ")));
      lines.add(line);
    }
    return TextTable.aligned(lines) + "* best value of the row\n";
  }
}
