package dev.tunewise.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tunewise.evaluation.EvaluationTable.Faulty;
import dev.tunewise.evaluation.EvaluationTable.Loaded;
import dev.tunewise.file.Problem;
import dev.tunewise.file.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of evaluations: a line of column names, then one evaluation a line, with the columns
 * {@code strategy}, {@code examples}, {@code correct}, {@code evaluated} and, where a table holds
 * several curves, {@code curve}, in any order. Blank lines count for nothing.
 */
public final class EvaluationReader {
  /** Larger files are refused before they are read. */
  private static final int MAX_BYTES = 50_000_000;

  private static final int MOST_PROBLEMS = 20;

  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final List<EvaluationRow> rows = new ArrayList<>();
  private @Nullable EvaluationColumns columns;

  private EvaluationReader(String name) {
    this.name = name;
  }

  /** Reads a file of comma-separated values. Every fault is part of the result. */
  public static EvaluationTable read(Path file) {
    String name = file.toString();
    try {
      return parse(TextFile.read(file, MAX_BYTES), ',', name);
    } catch (TextFile.Fault e) {
      return new Faulty(List.of(new Problem(name, "", e.reason())));
    }
  }

  /**
   * Reads a text.
   *
   * @param separator between cells, such as a tab for what comes from a spreadsheet
   * @param name of the text in messages
   */
  public static EvaluationTable parse(String text, char separator, String name) {
    return new EvaluationReader(name).all(text, separator);
  }

  private EvaluationTable all(String text, char separator) {
    CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .ofCsvRecord(text);
    try {
      for (CsvRecord line : lines) {
        if (!isBlank(line)) {
          add(line);
        }
        // Rows below bad names would all be bad.
        if (problems.size() == MOST_PROBLEMS || (columns == null && !problems.isEmpty())) {
          break;
        }
      }
    } catch (CsvParseException e) {
      problems.add(new Problem(name, "", "is no table: a quotation mark is not closed"));
    }
    if (columns == null && problems.isEmpty()) {
      problems.add(new Problem(name, "", "is empty; " + EvaluationColumns.ALLOWED));
    } else if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(name, "", "holds no evaluation below the column names"));
    }
    return problems.isEmpty() ? new Loaded(rows) : new Faulty(problems);
  }

  private static boolean isBlank(CsvRecord line) {
    return line.getFields().stream().allMatch(String::isBlank);
  }

  private void add(CsvRecord line) {
    EvaluationColumns known = columns;
    if (known == null) {
      Optional<String> fault = EvaluationColumns.fault(line.getFields());
      fault.ifPresent(f -> problem(line, f));
      columns = fault.isPresent() ? null : EvaluationColumns.of(line.getFields());
      return;
    }
    switch (known.row(line.getFields())) {
      case EvaluationColumns.Cells.Good(EvaluationRow row) -> rows.add(row);
      case EvaluationColumns.Cells.Bad(String why) -> problem(line, why);
    }
  }

  private void problem(CsvRecord line, String message) {
    problems.add(new Problem(name, "line " + line.getStartingLineNumber(), message));
  }
}
