package dev.tunewise.evaluation;

import dev.tunewise.evaluation.CellNumbers.Fraction;
import dev.tunewise.evaluation.CellNumbers.Scale;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.Row;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations as people have them in spreadsheets and papers: a run a row, with column names in one
 * of the usual ways or none, strategies by any of their names, accuracies in place of right answers
 * where it is clear what they mean. A cell that cannot be read is a problem of the whole table;
 * rows that are no runs, such as totals, are skipped and said.
 */
final class TableRuns {
  /** What is said of a percentage among counts. */
  private static final String SHARE = "a percentage, taken of the evaluated";

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totals",
          "grandtotal",
          "subtotal",
          "sum",
          "average",
          "averages",
          "avg",
          "mean",
          "median",
          "overall",
          "all",
          "gesamt",
          "summe",
          "mittelwert",
          "durchschnitt",
          "moyenne",
          "totaal",
          "promedio",
          "suma",
          "media",
          "std",
          "stdev",
          "min",
          "max");

  private static final Set<String> NOTHING =
      Set.of(
          "", "-", "–", "—", "n/a", "na", "nan", "none", "null", "tbd", "?", "…", "...", "pending");

  private final Findings findings;
  private final Numbers local;
  private final boolean strict;
  private ElementKind called = ElementKind.LINE;
  private double correctSoFar;
  private double evaluatedSoFar;

  /**
   * @param strict whether the first row must name the columns and no others, and each row must have
   *     as many cells, as tables for the command line
   */
  TableRuns(Findings findings, Numbers local, boolean strict) {
    this.findings = findings;
    this.local = local;
    this.strict = strict;
  }

  /**
   * Reads a table.
   *
   * @param rows all that are not blank
   * @param separator between cells; 0 in a workbook
   * @param kind what rows are called
   */
  void read(List<Row> rows, char separator, ElementKind kind) {
    called = kind;
    List<Row> own = strict ? rows : rows.stream().map(TableRuns::trimmed).toList();
    if (own.isEmpty()) {
      findings.problem("", strict ? "is empty; " + TableNames.EXACT : "holds no rows");
      return;
    }
    int head = strict ? 0 : head(own);
    Row first = own.get(head);
    List<String> names = first.cells();
    TableColumns.Found found = strict ? TableNames.exact(names) : TableColumns.of(names);
    switch (found) {
      case TableColumns.Found.Refused(String why) -> findings.problem(line(first), why);
      case TableColumns.Found.Columns(TableColumns named) -> {
        TableColumns columns = strict ? named : named.withNames(names);
        if (head > 0) {
          String lines = head == 1 ? "1 line" : head + " lines";
          findings.remark("", lines + " above the column names not read");
        }
        if (!columns.ignored().isEmpty()) {
          findings.remark(line(first), ignored(columns.ignored()));
        }
        List<Row> below = own.subList(head + (columns.hasNames() ? 1 : 0), own.size());
        all(first, below, columns, separator);
      }
    }
  }

  private static String ignored(List<String> names) {
    String all = "“" + String.join("”, “", names.subList(0, Math.min(10, names.size()))) + "”";
    return names.size() == 1
        ? "the column " + all + " is not read"
        : "the columns " + all + (names.size() > 10 ? " and others" : "") + " are not read";
  }

  /** Where the columns are named: titles and notes may stand above. */
  private static int head(List<Row> rows) {
    for (int i = 0; i < Math.min(rows.size(), 40); i++) {
      if (TableColumns.areNames(rows.get(i).cells())) {
        return i;
      }
    }
    return 0;
  }

  /** Without empty cells at the end, which spreadsheets add. */
  private static Row trimmed(Row row) {
    List<String> cells = new ArrayList<>(row.cells());
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return new Row(row.line(), cells);
  }

  private String line(Row row) {
    return called.one() + " " + row.line();
  }

  private void all(Row first, List<Row> rows, TableColumns columns, char separator) {
    if (rows.isEmpty() && (columns.hasEvaluated() || strict)) {
      findings.problem("", "holds no evaluation below the column names");
      return;
    }
    int width = first.cells().size();
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      if (findings.isFull()) {
        return;
      }
      if (strict && row.cells().size() != width) {
        int has = row.cells().size();
        String cells = has == 1 ? "1 cell" : has + " cells";
        findings.problem(line(row), "has " + cells + "; " + width + " are needed");
      } else if (!isSkipped(row, columns)) {
        kept.add(row);
      }
    }
    if (findings.hasProblems()) {
      return;
    }
    CellNumbers numbers = CellNumbers.of(numberCells(kept, columns), separator, local);
    boolean fractions =
        !kept.isEmpty() && kept.stream().allMatch(row -> fraction(row, columns, numbers) != null);
    if (!columns.hasEvaluated() && !fractions) {
      findings.problem(line(first), "the column evaluated is missing; " + TableColumns.NEEDED);
    } else if (kept.isEmpty()) {
      findings.problem("", "holds no evaluation below the column names");
    } else if (!strict && kept.size() > Scenario.MAX_LIST_LENGTH) {
      String most = PlainNumber.format(Scenario.MAX_LIST_LENGTH);
      findings.problem("", "holds " + kept.size() + " rows; at most " + most + " are allowed");
    } else {
      runs(kept, columns, numbers);
    }
  }

  private static List<String> numberCells(List<Row> rows, TableColumns columns) {
    List<String> cells = new ArrayList<>();
    for (Column column :
        List.of(
            Column.EXAMPLES, Column.CORRECT, Column.INCORRECT, Column.EVALUATED, Column.ACCURACY)) {
      rows.forEach(row -> cells.add(columns.cell(row, column)));
    }
    return cells;
  }

  /** Whether a row is no run; then that is said. */
  private boolean isSkipped(Row row, TableColumns columns) {
    if (strict) {
      return false;
    }
    String name = columns.cell(row, Column.STRATEGY);
    boolean empty =
        columns.places().entrySet().stream()
                .filter(place -> place.getKey() != Column.STRATEGY)
                .filter(place -> place.getKey() != Column.EVALUATED)
                .filter(place -> place.getKey() != Column.EXAMPLES)
                .filter(place -> place.getKey() != Column.CURVE)
                .filter(place -> place.getKey() != Column.SOURCE)
                .allMatch(place -> isNothing(row.cell(place.getValue())))
            && columns.others().values().stream().allMatch(at -> isNothing(row.cell(at)));
    if (TOTALS.contains(Column.letters(name)) && StrategyWords.guess(name).strategy() == null) {
      findings.skipped(line(row), "“" + OneLine.of(name, 40) + "” is no run; skipped");
    } else if (row.cells().stream().allMatch(cell -> cell.strip().matches(":?-{2,}:?|=+|_+"))) {
      return true;
    } else if (empty && columns.hasNames()) {
      String who = name.isEmpty() ? "" : "“" + OneLine.of(name, 40) + "” ";
      findings.skipped(line(row), who + "has no result; skipped");
    } else {
      return false;
    }
    return true;
  }

  private static boolean isNothing(String cell) {
    return NOTHING.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static @Nullable Fraction fraction(Row row, TableColumns columns, CellNumbers numbers) {
    return columns.places().containsKey(columns.right())
        ? numbers.fraction(columns.cell(row, columns.right())).orElse(null)
        : null;
  }

  private void runs(List<Row> rows, TableColumns columns, CellNumbers numbers) {
    Column right = columns.right();
    List<String> answers =
        rows.stream().map(row -> CellNumbers.withoutSpread(columns.cell(row, right))).toList();
    List<String> plain =
        rows.stream()
            .filter(row -> fraction(row, columns, numbers) == null)
            .map(row -> CellNumbers.withoutSpread(columns.cell(row, right)))
            .toList();
    if (!columns.hasNames() && numbers.areFractions(plain)) {
      findings.problem(
          line(rows.getFirst()),
          "the third cell can mean right answers or an accuracy; name the columns in a first line");
      return;
    }
    boolean unnamedShares =
        !columns.hasNames()
            && !plain.isEmpty()
            && plain.stream().allMatch(CellNumbers::isPercentage);
    boolean shares = (columns.has(right) && right == Column.ACCURACY) || unnamedShares;
    Optional<Scale> scale = plain.isEmpty() ? Optional.of(Scale.SIGN) : numbers.scale(plain);
    if (shares && scale.isEmpty()) {
      findings.problem(
          line(rows.getFirst()),
          "accuracy can mean a percentage or a fraction; write all as 84 % or all as 0.84");
      return;
    }
    boolean spread = false;
    for (int i = 0; i < rows.size() && !findings.isFull(); i++) {
      Row row = rows.get(i);
      spread |= !answers.get(i).equals(columns.cell(row, right));
      Fraction fraction = fraction(row, columns, numbers);
      // Among counts a percentage can only mean a share of the evaluated items.
      boolean share = shares || CellNumbers.isPercentage(answers.get(i));
      run(
          row,
          columns,
          numbers,
          new Answer(
              answers.get(i),
              share ? (shares ? scale.orElse(Scale.SIGN) : Scale.SIGN) : null,
              fraction,
              share && !shares));
    }
    if (spread && rows.stream().anyMatch(row -> fraction(row, columns, numbers) == null)) {
      findings.remark("", "what stands behind ± or in brackets is not read");
    }
  }

  /**
   * What a row says of its right answers.
   *
   * @param scale of a share; null for a count
   * @param fraction right answers and items; null where the cell has one number
   * @param amongCounts whether it is a share where other rows have counts
   */
  private record Answer(
      String cell, @Nullable Scale scale, @Nullable Fraction fraction, boolean amongCounts) {}

  private void run(Row row, TableColumns columns, CellNumbers numbers, Answer answer) {
    String name = columns.cell(row, Column.STRATEGY);
    if (strict && !StrategyWords.guess(name).isTaken()) {
      illegal(row, Column.STRATEGY, StrategyWords.MUST_BE, name);
      return;
    }
    OptionalDouble examples = OptionalDouble.empty();
    String examplesCell = columns.cell(row, Column.EXAMPLES);
    if (strict || !isNothing(examplesCell)) {
      examples = numbers.number(examplesCell);
      if (columns.has(Column.EXAMPLES)
          && !isLegal(row, Column.EXAMPLES, Field.EXAMPLES, examples, examplesCell, Double.NaN)) {
        return;
      }
    }
    OptionalDouble evaluated;
    OptionalDouble correct;
    Fraction fraction = answer.fraction();
    if (fraction != null) {
      correct = OptionalDouble.of(fraction.part());
      evaluated = OptionalDouble.of(fraction.all());
    } else {
      evaluated = evaluated(row, columns, numbers);
      correct = OptionalDouble.empty();
    }
    Column counted = columns.has(Column.EVALUATED) ? Column.EVALUATED : Column.INCORRECT;
    String evaluatedCell = fraction == null ? columns.cell(row, counted) : answer.cell();
    if (!isLegal(row, Column.EVALUATED, Field.EVALUATED, evaluated, evaluatedCell, Double.NaN)) {
      return;
    }
    double items = evaluated.getAsDouble();
    boolean hasRight = columns.has(columns.right());
    if (fraction == null && hasRight) {
      correct = correct(answer, items, numbers);
      boolean bad = correct.isEmpty() || !Field.CORRECT.isLegal(correct.getAsDouble(), items);
      if (bad) {
        boolean share = answer.scale() != null;
        String mustBe = share ? "must be from 0 % to 100 %" : Field.CORRECT.mustBe(items);
        illegal(row, share ? Column.ACCURACY : Column.CORRECT, mustBe, answer.cell());
        return;
      }
    } else if (fraction != null
        && !isLegal(row, Column.CORRECT, Field.CORRECT, correct, answer.cell(), items)) {
      return;
    }
    add(row, columns, numbers, examples, correct, items, answer.amongCounts());
  }

  /** As the row says, or right and wrong answers together. */
  private static OptionalDouble evaluated(Row row, TableColumns columns, CellNumbers numbers) {
    if (columns.has(Column.EVALUATED)) {
      return numbers.number(columns.cell(row, Column.EVALUATED));
    }
    OptionalDouble right = numbers.number(columns.cell(row, Column.CORRECT));
    OptionalDouble wrong = numbers.number(columns.cell(row, Column.INCORRECT));
    return right.isPresent() && wrong.isPresent() && wrong.getAsDouble() >= 0
        ? OptionalDouble.of(right.getAsDouble() + wrong.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble correct(Answer answer, double items, CellNumbers numbers) {
    Scale scale = answer.scale();
    if (scale == null) {
      return numbers.number(answer.cell());
    }
    boolean hasSign = scale != Scale.SIGN || CellNumbers.isPercentage(answer.cell());
    OptionalDouble share = hasSign ? numbers.share(answer.cell(), scale) : OptionalDouble.empty();
    return share.isPresent()
        ? OptionalDouble.of(ScoreBuilder.rounded(share.getAsDouble() * items))
        : OptionalDouble.empty();
  }

  private boolean isLegal(
      Row row, Column column, Field field, OptionalDouble number, String was, double evaluated) {
    boolean legal = number.isPresent() && field.isLegal(number.getAsDouble(), evaluated);
    if (!legal) {
      illegal(row, column, field.mustBe(evaluated), was);
    }
    return legal;
  }

  private void illegal(Row row, Column column, String mustBe, String was) {
    findings.problem(
        line(row), column.label() + " " + mustBe + ", was “" + OneLine.of(was, 40) + "”");
  }

  private void add(
      Row row,
      TableColumns columns,
      CellNumbers numbers,
      OptionalDouble examples,
      OptionalDouble correct,
      double items,
      boolean amongCounts) {
    String name = columns.cell(row, Column.STRATEGY);
    boolean unnamed = name.isEmpty() && examples.isEmpty() && columns.has(Column.STRATEGY);
    if (!strict
        && unnamed
        && evaluatedSoFar > 0
        && items == evaluatedSoFar
        && correct.orElse(-1) == correctSoFar) {
      findings.skipped(line(row), "is the sum of the rows above; skipped");
      return;
    }
    correctSoFar += correct.orElse(0);
    evaluatedSoFar += items;
    List<RunScore> scores = new ArrayList<>();
    if (correct.isPresent()) {
      scores.add(
          new RunScore(
              columns.right().label(),
              true,
              null,
              correct.getAsDouble() + 0.0,
              items,
              ItemScores.NONE));
    }
    for (Map.Entry<String, Integer> other : columns.others().entrySet()) {
      OptionalDouble value = numbers.number(row.cell(other.getValue()));
      if (value.isPresent()) {
        double mean = value.getAsDouble();
        Double share = mean >= 0 && mean <= 1 ? ScoreBuilder.rounded(mean * items) : null;
        scores.add(new RunScore(other.getKey(), false, mean, share, items, ItemScores.NONE));
      }
    }
    if (scores.isEmpty()) {
      findings.skipped(line(row), "has no result; skipped");
      return;
    }
    OptionalDouble shots = examples.isPresent() ? examples : StrategyWords.shots(name);
    findings.add(
        new EvaluationRun(
            OneLine.of(name, 120),
            line(row),
            columns.cell(row, Column.CURVE),
            scores,
            shots.isPresent() ? Double.valueOf(shots.getAsDouble()) : null,
            StrategyWords.guess(name),
            CallFigures.NONE,
            amongCounts ? List.of(SHARE) : List.of()));
  }
}
