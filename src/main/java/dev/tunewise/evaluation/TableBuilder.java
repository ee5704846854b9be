package dev.tunewise.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problems;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** A table of evaluations while it is read; its rows keep the same rules wherever it comes from. */
final class TableBuilder {
  private final Problems problems;
  private final List<EvaluationRow> rows = new ArrayList<>();
  private int shares;

  /**
   * @param name of the table in messages
   */
  TableBuilder(String name) {
    problems = new Problems(name);
  }

  /** The cells of a line that are not all blank. */
  record Line(long number, List<String> cells) {}

  /**
   * Reads lines until the text ends or the reader has seen enough.
   *
   * @param reader takes a line and says whether to go on
   */
  void readLines(String text, char separator, Predicate<Line> reader) {
    CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .ofCsvRecord(text);
    try {
      for (CsvRecord line : lines) {
        List<String> cells = line.getFields();
        if (!cells.stream().allMatch(String::isBlank)
            && !reader.test(new Line(line.getStartingLineNumber(), cells))) {
          return;
        }
      }
    } catch (CsvParseException e) {
      problem("is no table: a quotation mark is not closed");
    }
  }

  /**
   * Adds a row, or the first problem that it has.
   *
   * @param cells strategy, examples, correct and evaluated, as files have them
   * @param right where the line says how many answers were right: {@code CORRECT}, or {@code
   *     ACCURACY} if they were calculated from that
   */
  void add(Line line, String curve, Map<Column, String> cells, Column right) {
    Optional<Strategy> strategy = Strategy.byKey(cell(cells, Column.STRATEGY));
    OptionalDouble examples = number(cells, Column.EXAMPLES, Field.EXAMPLES, Double.NaN);
    OptionalDouble evaluated = number(cells, Column.EVALUATED, Field.EVALUATED, Double.NaN);
    double most = evaluated.orElse(Double.NaN);
    OptionalDouble correct = number(cells, Column.CORRECT, Field.CORRECT, most);
    if (strategy.isEmpty()) {
      String mustBe = "must be one of " + String.join(", ", Strategy.keys());
      illegal(line, Column.STRATEGY, mustBe, cell(cells, Column.STRATEGY));
    } else if (examples.isEmpty()) {
      String mustBe = Field.EXAMPLES.mustBe(most);
      illegal(line, Column.EXAMPLES, mustBe, cell(cells, Column.EXAMPLES));
    } else if (evaluated.isEmpty()) {
      String mustBe = Field.EVALUATED.mustBe(most);
      illegal(line, Column.EVALUATED, mustBe, cell(cells, Column.EVALUATED));
    } else if (correct.isEmpty()) {
      boolean share = right == Column.ACCURACY;
      String mustBe = share ? "must be from 0 % to 100 %" : Field.CORRECT.mustBe(most);
      illegal(line, right, mustBe, cell(cells, Column.CORRECT));
    } else {
      rows.add(
          new EvaluationRow(
              curve,
              new Measurement(
                  strategy.get(), examples.getAsDouble(), correct.getAsDouble(), most)));
    }
  }

  /** Notes that a percentage among counts was taken as a share of the evaluated items. */
  void countShare() {
    shares++;
  }

  private static OptionalDouble number(
      Map<Column, String> cells, Column column, Field field, double evaluated) {
    OptionalDouble number = PlainNumber.parse(cell(cells, column));
    return number.isPresent() && field.isLegal(number.getAsDouble(), evaluated)
        ? number
        : OptionalDouble.empty();
  }

  private static String cell(Map<Column, String> cells, Column column) {
    return cells.getOrDefault(column, "");
  }

  private void illegal(Line line, Column column, String mustBe, String was) {
    problem(line, column.label() + " " + mustBe + ", was “" + OneLine.of(was, 40) + "”");
  }

  void problem(Line line, String message) {
    problems.add("line " + line.number(), message);
  }

  /** A problem of the table as a whole. */
  void problem(String message) {
    problems.add("", message);
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** Whether more problems would not be shown. */
  boolean isFull() {
    return problems.isFull();
  }

  boolean hasRows() {
    return !rows.isEmpty();
  }

  EvaluationTable build() {
    return problems.isEmpty()
        ? new EvaluationTable.Loaded(rows, shares)
        : new EvaluationTable.Refused(problems.toList());
  }
}
