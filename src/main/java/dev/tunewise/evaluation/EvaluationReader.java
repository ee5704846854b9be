package dev.tunewise.evaluation;

import dev.tunewise.evaluation.TableBuilder.Line;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of evaluations: a line of column names, then one evaluation a line, with the columns
 * {@code strategy}, {@code examples}, {@code correct}, {@code evaluated} and, where a table holds
 * several curves, {@code curve}, in any order. Blank lines count for nothing.
 */
public final class EvaluationReader {
  /** Larger files are refused before they are read. */
  private static final int MAX_BYTES = 50_000_000;

  private final TableBuilder table;
  private @Nullable EvaluationColumns columns;

  private EvaluationReader(String name) {
    table = new TableBuilder(name);
  }

  /** Reads a file of comma-separated values. Every problem is part of the result. */
  public static EvaluationTable read(Path file) {
    String name = file.toString();
    try {
      return parse(TextFile.read(file, MAX_BYTES), ',', name);
    } catch (ReadException e) {
      return new EvaluationTable.Refused(List.of(new Problem(name, e.getMessage())));
    }
  }

  /**
   * Reads a text.
   *
   * @param separator between cells, such as a tab for what comes from a spreadsheet
   * @param name of the text in messages
   */
  static EvaluationTable parse(String text, char separator, String name) {
    return new EvaluationReader(name).all(text, separator);
  }

  private EvaluationTable all(String text, char separator) {
    table.readLines(
        text,
        separator,
        line -> {
          add(line);
          // Rows below bad names would all be bad.
          return !table.isFull() && columns != null;
        });
    if (columns == null && !table.hasProblems()) {
      table.problem("is empty; " + EvaluationColumns.EXACT);
    } else if (!table.hasRows() && !table.hasProblems()) {
      table.problem("holds no evaluation below the column names");
    }
    return table.build();
  }

  private void add(Line line) {
    EvaluationColumns known = columns;
    List<String> cells = line.cells();
    if (known == null) {
      switch (EvaluationColumns.exact(cells)) {
        case EvaluationColumns.Found.Columns(EvaluationColumns found) -> columns = found;
        case EvaluationColumns.Found.Refused(String why) -> table.problem(line, why);
      }
    } else if (cells.size() != known.places().size()) {
      String has = cells.size() == 1 ? "1 cell" : cells.size() + " cells";
      table.problem(line, "has " + has + "; " + known.places().size() + " are needed");
    } else {
      Map<Column, String> byColumn = new EnumMap<>(Column.class);
      known.places().keySet().forEach(column -> byColumn.put(column, known.cell(cells, column)));
      table.add(line, known.curve(cells), byColumn, Column.CORRECT);
    }
  }
}
