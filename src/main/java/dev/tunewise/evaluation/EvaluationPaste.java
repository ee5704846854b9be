package dev.tunewise.evaluation;

import dev.tunewise.evaluation.TableBuilder.Line;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads evaluations as people have them in spreadsheets: cells divided by tabs, semicolons or
 * commas, with or without column names, strategies by any of their usual names, accuracies in place
 * of right answers where it is clear what they mean. All rows are read or none.
 */
public final class EvaluationPaste {
  private static final int MAX_BYTES = 5_000_000;
  private static final double MILLIONTHS = 1e6;

  /** Other names of strategies than their own, as {@link Column#letters}. */
  private static final Map<String, Strategy> ALIASES =
      Map.of(
          "prompt", Strategy.PROMPTING,
          "fewshot", Strategy.PROMPTING,
          "zeroshot", Strategy.PROMPTING,
          "finetuned", Strategy.FINE_TUNING,
          "finetune", Strategy.FINE_TUNING,
          "ft", Strategy.FINE_TUNING);

  private final TableBuilder table;
  private final PastedNumbers numbers;

  private EvaluationPaste(String name, PastedNumbers numbers) {
    table = new TableBuilder(name);
    this.numbers = numbers;
  }

  /** Reads a file; every problem is part of the result. */
  public static EvaluationTable read(Path file, Numbers numbers) {
    String name = String.valueOf(file.getFileName());
    try {
      return read(TextFile.readOrdinary(file, MAX_BYTES), name, numbers);
    } catch (ReadException e) {
      return new EvaluationTable.Refused(List.of(new Problem(name, e.getMessage())));
    }
  }

  /**
   * Reads a text.
   *
   * @param name of the text in messages
   * @param numbers how the user writes numbers
   */
  public static EvaluationTable read(String text, String name, Numbers numbers) {
    char separator = separator(text);
    PastedNumbers reader = new PastedNumbers(numbers, separator == ',');
    return new EvaluationPaste(name, reader).all(text, separator);
  }

  /** Whether a text is one cell, not a table. */
  public static boolean isOneCell(String text) {
    return text.strip().lines().count() == 1 && separator(text) == ',' && !text.contains(",");
  }

  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
  }

  private EvaluationTable all(String text, char separator) {
    List<Line> lines = new ArrayList<>();
    table.readLines(text, separator, line -> lines.add(trimmed(line)));
    if (lines.isEmpty() && !table.hasProblems()) {
      table.problem("holds no rows");
    } else if (!table.hasProblems()) {
      switch (EvaluationColumns.loose(lines.getFirst().cells())) {
        case EvaluationColumns.Found.Refused(String why) -> table.problem(lines.getFirst(), why);
        case EvaluationColumns.Found.Columns(EvaluationColumns columns) ->
            addAll(lines.subList(columns.hasNames() ? 1 : 0, lines.size()), columns);
      }
    }
    return table.build();
  }

  /** Without empty cells at the end, which spreadsheets add. */
  private static Line trimmed(Line line) {
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return new Line(line.number(), cells);
  }

  private void addAll(List<Line> lines, EvaluationColumns columns) {
    if (lines.isEmpty()) {
      table.problem("holds no evaluation below the column names");
    } else if (lines.size() > Scenario.MAX_LIST_LENGTH) {
      String most = PlainNumber.format(Scenario.MAX_LIST_LENGTH);
      table.problem("holds " + lines.size() + " rows; at most " + most + " are allowed");
    } else if (lines.stream().map(line -> columns.curve(line.cells())).distinct().count() > 1) {
      table.problem("holds several curves; paste the rows of one");
    } else {
      addRows(lines, columns);
    }
  }

  private void addRows(List<Line> lines, EvaluationColumns columns) {
    Column right = columns.has(Column.CORRECT) ? Column.CORRECT : Column.ACCURACY;
    List<String> answers = lines.stream().map(l -> columns.cell(l.cells(), right)).toList();
    if (!columns.hasNames() && numbers.areFractions(answers)) {
      table.problem(
          lines.getFirst(),
          "the third cell can mean right answers or an accuracy; name the columns in a first line");
      return;
    }
    boolean unnamedShares =
        !columns.hasNames() && answers.stream().allMatch(PastedNumbers::isPercentage);
    boolean shares = right == Column.ACCURACY || unnamedShares;
    Optional<PastedNumbers.Scale> scale = numbers.scale(answers);
    if (shares && scale.isEmpty()) {
      table.problem(
          lines.getFirst(),
          "accuracy can mean a percentage or a fraction; write all as 84 % or all as 0.84");
      return;
    }
    for (int i = 0; i < lines.size() && !table.isFull(); i++) {
      List<String> cells = lines.get(i).cells();
      String evaluated = columns.cell(cells, Column.EVALUATED);
      // Among counts a percentage can only mean a share of the evaluated items.
      boolean share = shares || PastedNumbers.isPercentage(answers.get(i));
      String correct =
          share
              ? ofShare(
                  answers.get(i),
                  evaluated,
                  shares ? scale.orElseThrow() : PastedNumbers.Scale.SIGN)
              : plain(answers.get(i));
      Map<Column, String> asInFiles =
          Map.of(
              Column.STRATEGY, strategy(columns.cell(cells, Column.STRATEGY)),
              Column.EXAMPLES, plain(columns.cell(cells, Column.EXAMPLES)),
              Column.CORRECT, correct,
              Column.EVALUATED, plain(evaluated));
      table.add(lines.get(i), "", asInFiles, share ? Column.ACCURACY : Column.CORRECT);
    }
    if (!shares) {
      answers.stream().filter(PastedNumbers::isPercentage).forEach(cell -> table.countShare());
    }
  }

  private static String strategy(String cell) {
    String name = Column.letters(cell);
    return Strategy.keys().stream()
        .filter(key -> Column.letters(key).equals(name))
        .findFirst()
        .or(() -> Optional.ofNullable(ALIASES.get(name)).map(Strategy::key))
        .orElse(cell);
  }

  private String plain(String cell) {
    OptionalDouble value = numbers.number(cell);
    return value.isPresent() ? PlainNumber.format(value.getAsDouble()) : cell;
  }

  private String ofShare(String cell, String evaluated, PastedNumbers.Scale scale) {
    OptionalDouble share = numbers.share(cell, scale);
    OptionalDouble items = numbers.number(evaluated);
    return share.isPresent() && items.isPresent()
        ? PlainNumber.format(
            Math.rint(share.getAsDouble() * items.getAsDouble() * MILLIONTHS) / MILLIONTHS)
        : cell;
  }
}
