package dev.tunewise.evaluation;

import dev.tunewise.evaluation.EvaluationFile.Result;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Row;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.TableReader;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations as text or in a workbook: a table with a run a row, rows with an item each, a table
 * of promptfoo, or a classification report.
 */
final class TableEvaluations {
  /** Texts that are no tables are held. */
  private static final int MAX_TEXT = 5_000_000;

  /** Rows that tell what a table is. */
  private static final int START = 40;

  /** A table of runs has no more rows. */
  private static final int MOST_ROWS = 20_000;

  private final String name;
  private final Numbers local;

  TableEvaluations(String name, Numbers local) {
    this.name = name;
    this.local = local;
  }

  /** What rows are. */
  private enum Kind {
    PROMPTFOO,
    ROWS,
    RUNS,
    UNKNOWN
  }

  /**
   * What the first rows of a table show it to be.
   *
   * @param head index of the row with the column names
   */
  private record Shape(Kind kind, int head) {}

  private static Shape shape(List<Row> start) {
    if (!start.isEmpty()
        && PromptfooTable.recognizes(start.getFirst().cells(), start.subList(1, start.size()))) {
      return new Shape(Kind.PROMPTFOO, 0);
    }
    for (int i = 0; i < start.size(); i++) {
      List<String> cells = start.get(i).cells();
      List<Row> below = start.subList(i + 1, start.size());
      if (!below.isEmpty() && NamedScores.recognizes(cells)) {
        return new Shape(Kind.ROWS, i);
      }
      boolean areNames = TableColumns.areNames(cells);
      if (areNames && !isByItem(cells, below)) {
        return new Shape(Kind.RUNS, i);
      }
      if (!below.isEmpty() && RowsReader.recognizes(cells)) {
        return new Shape(areShares(cells, below) ? Kind.RUNS : Kind.ROWS, i);
      }
    }
    return new Shape(isWithoutNames(start) ? Kind.RUNS : Kind.UNKNOWN, 0);
  }

  /** Whether rows below such names are items: no counts, but a grade each. */
  private static boolean isByItem(List<String> names, List<Row> below) {
    if (!(TableColumns.of(names) instanceof TableColumns.Found.Columns(TableColumns columns))
        || columns.has(Column.EVALUATED)
        || (columns.hasEvaluated() && !RowsReader.hasItems(names))
        || !columns.has(columns.right())
        || !RowsReader.recognizes(names)) {
      return false;
    }
    List<String> grades = below.stream().map(row -> columns.cell(row, columns.right())).toList();
    return RowsReader.hasItems(names)
        || (grades.size() > 1
            && grades.stream()
                .allMatch(
                    grade ->
                        grade.isEmpty()
                            || grade
                                .toLowerCase(Locale.ROOT)
                                .matches(
                                    "0|1|0\\.0|1\\.0|true|false|pass|fail|passed|failed|correct|incorrect")));
  }

  /** Whether accuracies stand below the names, which no single item has. */
  private static boolean areShares(List<String> names, List<Row> below) {
    return TableColumns.of(names) instanceof TableColumns.Found.Columns(TableColumns columns)
        && columns.has(columns.right())
        && below.stream()
            .map(row -> columns.cell(row, columns.right()))
            .anyMatch(cell -> cell.endsWith("%") || cell.matches("\\d+ ?(/|of) ?\\d+"));
  }

  /** Four cells: a name and three numbers. */
  private static boolean isWithoutNames(List<Row> start) {
    return start.stream()
        .anyMatch(
            row ->
                row.cells().size() >= 4
                    && StrategyWords.guess(row.cell(0)).strategy() != null
                    && row.cell(1).matches("\\d.*"));
  }

  /** Whether what shows at the beginning of a file is one of these. */
  static boolean recognizes(Sniff start) {
    if (ReportReader.recognizes(start.text())) {
      return true;
    }
    List<Row> rows = new ArrayList<>();
    if (!start.columns().isEmpty()) {
      rows.add(new Row(1, start.columns()));
    }
    rows.addAll(isMarkdown(start.text()) ? markdown(start.text()) : start.rows());
    return shape(rows).kind() != Kind.UNKNOWN;
  }

  Result read(InputFile file) throws ReadException, StoppedException, IOException {
    if (file.layout() == Sniff.Layout.WORKBOOK) {
      return workbook(file);
    }
    String start = file.sniff().text();
    if (ReportReader.recognizes(start)) {
      Findings findings = new Findings(name);
      ReportReader.read(text(file), findings);
      return findings.result(EvaluationFormat.CLASSIFICATION_REPORT);
    }
    if (isMarkdown(start)) {
      List<Row> rows = markdown(text(file));
      return runs(rows, '|', new Findings(name));
    }
    try (TableReader table = file.table(cells -> false)) {
      return read(table, file.layout() == Sniff.Layout.TEXT);
    }
  }

  private static String text(InputFile file) throws ReadException, IOException {
    byte[] bytes = file.utf8().readNBytes(MAX_TEXT + 1);
    if (bytes.length > MAX_TEXT) {
      String most = PlainNumber.format(MAX_TEXT);
      throw new ReadException("is too large for a text; at most " + most + " bytes are allowed");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The first sheet that holds evaluations. */
  private Result workbook(InputFile file) throws ReadException, StoppedException {
    List<String> sheets = file.sheets();
    for (String sheet : sheets) {
      try (TableReader table = file.sheet(sheet, cells -> false)) {
        List<Row> start = start(table);
        Shape shape = shape(start);
        if (shape.kind() != Kind.UNKNOWN || sheet.equals(sheets.getLast())) {
          Findings findings = new Findings(name);
          if (sheets.size() > 1 && shape.kind() != Kind.UNKNOWN) {
            findings.remark("", "the sheet “" + OneLine.of(sheet, 40) + "” is read, no other");
          }
          return read(table, start, shape, false, findings);
        }
      }
    }
    throw new ReadException("is a workbook without a sheet of cells");
  }

  private Result read(TableReader table, boolean isText) throws ReadException, StoppedException {
    List<Row> start = start(table);
    return read(table, start, shape(start), isText, new Findings(name));
  }

  private static List<Row> start(TableReader table) throws ReadException, StoppedException {
    List<Row> start = new ArrayList<>();
    for (Row row = table.next(); row != null; row = table.next()) {
      start.add(row);
      if (start.size() == START) {
        break;
      }
    }
    return start;
  }

  private Result read(
      TableReader table, List<Row> start, Shape shape, boolean isText, Findings findings)
      throws ReadException, StoppedException {
    List<String> names = start.isEmpty() ? List.of() : start.get(shape.head()).cells();
    List<Row> below = start.isEmpty() ? start : start.subList(shape.head() + 1, start.size());
    return switch (shape.kind()) {
      case PROMPTFOO -> {
        PromptfooTable reader = new PromptfooTable(names, below);
        each(table, below, row -> reader.add(row, findings), findings);
        reader.finish(findings);
        yield findings.result(EvaluationFormat.PROMPTFOO_TABLE);
      }
      case ROWS -> {
        RowsReader reader = new RowsReader();
        each(table, below, row -> reader.add(names, row, findings), findings);
        reader.finish(findings);
        yield findings.result(EvaluationFormat.ROWS);
      }
      case RUNS, UNKNOWN -> {
        if (isText && shape.kind() == Kind.UNKNOWN) {
          throw new ReadException("holds no evaluations; " + EvaluationFormat.NEEDED);
        }
        List<Row> rows = new ArrayList<>(start);
        long characters = 0;
        for (Row row = table.next(); row != null; row = table.next()) {
          characters += row.cells().stream().mapToLong(String::length).sum();
          rows.add(row);
          if (rows.size() > MOST_ROWS || characters > MAX_TEXT) {
            throw new ReadException(
                "is too large for a table of runs; at most %s rows and %s characters are allowed"
                    .formatted(PlainNumber.format(MOST_ROWS), PlainNumber.format(MAX_TEXT)));
          }
        }
        yield runs(rows, table.separator(), findings);
      }
    };
  }

  /** Takes a row. */
  @FunctionalInterface
  private interface Taker {
    void take(Row row);
  }

  private static void each(TableReader table, List<Row> start, Taker taker, Findings findings)
      throws ReadException, StoppedException {
    start.forEach(taker::take);
    @Nullable Row row = table.next();
    for (; row != null && !findings.isFull(); row = table.next()) {
      taker.take(row);
    }
  }

  /** What rows are called; in a workbook nothing separates cells. */
  static ElementKind kind(char separator) {
    return separator == 0 ? ElementKind.ROW : ElementKind.LINE;
  }

  private Result runs(List<Row> rows, char separator, Findings findings) {
    new TableRuns(findings, local, false).read(rows, separator, kind(separator));
    return findings.result(EvaluationFormat.TABLE);
  }

  /** Whether most lines are rows of a table between bars. */
  private static boolean isMarkdown(String text) {
    long rows = text.lines().filter(line -> line.strip().startsWith("|")).count();
    return rows >= 2 && 2 * rows >= text.lines().filter(line -> !line.isBlank()).count();
  }

  private static List<Row> markdown(String text) {
    List<Row> rows = new ArrayList<>();
    long number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String row = line.strip();
      if (row.startsWith("|") && !isRule(row)) {
        rows.add(new Row(number, cells(row)));
      }
    }
    return rows;
  }

  /** The line between names and rows. */
  private static boolean isRule(String row) {
    return row.indexOf('-') >= 0 && row.chars().allMatch(c -> "|:-+= \t".indexOf(c) >= 0);
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(plain(cell));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(plain(cell));
    }
    return cells;
  }

  /** Without the marks of bold, italic and code around it. */
  private static String plain(CharSequence cell) {
    return cell.toString().strip().replaceAll("^[*_`]+|[*_`]+$", "");
  }
}
