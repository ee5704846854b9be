package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
   * @param ranked what is compared with others: the value, or 1 and 0 for yes and no
   * @param value in the row's unit; empty where words say all
   * @param text at most three significant digits
   * @param full all digits that matter, for tooltips
   * @param best whether no strategy has a better value that is written otherwise; ties are all best
   */
  public record Cell(
      Strategy strategy,
      OptionalDouble ranked,
      OptionalDouble value,
      String text,
      String full,
      boolean best) {
    /** Every digit with a decimal point and no groups; words where there is no number. */
    String exact() {
      return value.isPresent()
          ? BigDecimal.valueOf(value.getAsDouble()).toPlainString().replaceFirst("\\.0$", "")
          : text;
    }
  }

  /**
   * The usual rows.
   *
   * @param numbers how the reader writes numbers
   */
  public static Comparison of(Outcome outcome, Numbers numbers) {
    return of(outcome, null, Set.of(), numbers);
  }

  /**
   * The usual rows, and further ones that mean something to the scenario.
   *
   * @param uncertainty null for none
   * @param further chosen by the reader
   * @param numbers how the reader writes numbers
   */
  public static Comparison of(
      Outcome outcome, @Nullable Uncertainty uncertainty, Set<Metric> further, Numbers numbers) {
    Phrases phrases = new Phrases(outcome, numbers);
    List<MetricSource> all =
        Stream.of(Strategy.values())
            .map(strategy -> new MetricSource(outcome, uncertainty, strategy))
            .toList();
    return new Comparison(
        Metric.of(outcome.scenario(), further).stream()
            .map(metric -> row(metric, all, phrases))
            .toList());
  }

  private static Row row(Metric metric, List<MetricSource> sources, Phrases phrases) {
    List<OptionalDouble> values = sources.stream().map(metric::value).toList();
    double[] known =
        values.stream().filter(OptionalDouble::isPresent).mapToDouble(v -> v.orElse(0)).toArray();
    Iterator<String> texts = metric.unit().texts(known, phrases).iterator();
    List<String> written =
        values.stream().map(value -> value.isPresent() ? texts.next() : "").toList();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      OptionalDouble own = values.get(i);
      String text = written.get(i);
      // What is written alike is marked alike.
      boolean best =
          IntStream.range(0, values.size())
              .filter(other -> metric.isBetter(values.get(other), own))
              .allMatch(other -> own.isPresent() && written.get(other).equals(text));
      cells.add(cell(metric, sources.get(i), own, text, best, phrases));
    }
    String unit = metric.unit().label(phrases.scenario().currency());
    return new Row(metric, metric.label(phrases), unit, cells);
  }

  private static Cell cell(
      Metric metric,
      MetricSource source,
      OptionalDouble value,
      String text,
      boolean best,
      Phrases phrases) {
    Strategy strategy = source.strategy();
    if (value.isEmpty()) {
      Metric.Missing missing = metric.missing(source);
      boolean never = metric.isBestWithoutValue() && best;
      return new Cell(strategy, value, value, missing.text(), missing.full(), never);
    }
    MetricUnit unit = metric.unit();
    boolean words = unit == MetricUnit.YES_OR_NO;
    return new Cell(
        strategy,
        value,
        words ? OptionalDouble.empty() : value,
        text,
        unit.full(value.getAsDouble(), phrases),
        !words && best);
  }

  /** The row of a metric; empty if it is not among them. */
  public Optional<Row> find(Metric metric) {
    return rows.stream().filter(row -> row.metric() == metric).findFirst();
  }

  /** The row of a metric that is among them. */
  public Row of(Metric metric) {
    return find(metric).orElseThrow();
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
