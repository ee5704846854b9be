package dev.tunewise.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tunewise.evaluation.PastedColumns.Kind;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.TextFile;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.io.IOException;
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
  private static final int MOST_PROBLEMS = 20;
  private static final double MILLIONTHS = 1e6;

  private static final Map<String, Strategy> STRATEGIES =
      Map.ofEntries(
          Map.entry("prompting", Strategy.PROMPTING),
          Map.entry("prompt", Strategy.PROMPTING),
          Map.entry("fewshot", Strategy.PROMPTING),
          Map.entry("zeroshot", Strategy.PROMPTING),
          Map.entry("finetuning", Strategy.FINE_TUNING),
          Map.entry("finetuned", Strategy.FINE_TUNING),
          Map.entry("finetune", Strategy.FINE_TUNING),
          Map.entry("ft", Strategy.FINE_TUNING),
          Map.entry("hybrid", Strategy.HYBRID));

  private final String name;
  private final PastedNumbers numbers;
  private final List<Problem> problems = new ArrayList<>();
  private final List<EvaluationRow> rows = new ArrayList<>();

  private EvaluationPaste(String name, PastedNumbers numbers) {
    this.name = name;
    this.numbers = numbers;
  }

  /** Reads a file; every fault is part of the result. */
  public static EvaluationTable read(Path file, Numbers numbers) {
    String name = String.valueOf(file.getFileName());
    try {
      return read(TextFile.readOrdinary(file, MAX_BYTES), name, numbers);
    } catch (TextFile.Fault e) {
      return new EvaluationTable.Faulty(List.of(new Problem(name, "", e.reason())));
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
    List<CsvRecord> lines = lines(text, separator);
    if (lines.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(name, "", "holds no rows"));
    } else if (!lines.isEmpty()) {
      switch (PastedColumns.of(cells(lines.getFirst()))) {
        case PastedColumns.Found.Fault(String why) -> problem(lines.getFirst(), why);
        case PastedColumns.Found.Columns(PastedColumns columns) ->
            addAll(lines.subList(columns.hasNames() ? 1 : 0, lines.size()), columns);
      }
    }
    return problems.isEmpty()
        ? new EvaluationTable.Loaded(rows)
        : new EvaluationTable.Faulty(problems);
  }

  private List<CsvRecord> lines(String text, char separator) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      return reader.stream().filter(line -> !cells(line).isEmpty()).toList();
    } catch (CsvParseException | IOException e) {
      problems.add(new Problem(name, "", "is no table: a quotation mark is not closed"));
      return List.of();
    }
  }

  /** Without empty cells at the end, which spreadsheets add. */
  private static List<String> cells(CsvRecord line) {
    List<String> cells = new ArrayList<>(line.getFields());
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return cells;
  }

  private void addAll(List<CsvRecord> lines, PastedColumns columns) {
    if (lines.isEmpty()) {
      problems.add(new Problem(name, "", "holds no evaluation below the column names"));
    } else if (lines.size() > Scenario.MAX_LIST_LENGTH) {
      String most = PlainNumber.format(Scenario.MAX_LIST_LENGTH);
      problems.add(
          new Problem(
              name, "", "holds " + lines.size() + " rows; at most " + most + " are allowed"));
    } else if (lines.stream().map(l -> columns.cell(cells(l), Kind.CURVE)).distinct().count() > 1) {
      problems.add(new Problem(name, "", "holds several curves; paste the rows of one"));
    } else {
      addRows(lines, columns);
    }
  }

  private void addRows(List<CsvRecord> lines, PastedColumns columns) {
    Kind right = columns.has(Kind.CORRECT) ? Kind.CORRECT : Kind.ACCURACY;
    List<String> accuracies = lines.stream().map(l -> columns.cell(cells(l), right)).toList();
    if (!columns.hasNames() && numbers.areFractions(accuracies)) {
      problem(
          lines.getFirst(),
          "the third cell can mean right answers or an accuracy; name the columns in a first line");
      return;
    }
    boolean unnamedShares = !columns.hasNames() && accuracies.getFirst().endsWith("%");
    boolean shares = right == Kind.ACCURACY || unnamedShares;
    Optional<PastedNumbers.Scale> scale = numbers.scale(accuracies);
    if (shares && scale.isEmpty()) {
      problem(
          lines.getFirst(),
          "accuracy can mean a percentage or a fraction; write all as 84 % or all as 0.84");
      return;
    }
    for (int i = 0; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
      List<String> cells = cells(lines.get(i));
      String correct =
          shares && scale.isPresent()
              ? ofShare(accuracies.get(i), columns.cell(cells, Kind.EVALUATED), scale.get())
              : plain(accuracies.get(i));
      add(lines.get(i), columns, cells, correct, shares ? "accuracy" : "correct");
    }
  }

  /** Checks a row as a file of evaluations has it: the same rules, the same words. */
  private void add(
      CsvRecord line, PastedColumns columns, List<String> cells, String correct, String right) {
    List<String> names = List.of("strategy", "examples", "correct", "evaluated");
    List<String> canonical =
        List.of(
            strategy(columns.cell(cells, Kind.STRATEGY)),
            plain(columns.cell(cells, Kind.EXAMPLES)),
            correct,
            plain(columns.cell(cells, Kind.EVALUATED)));
    switch (EvaluationColumns.of(names).row(canonical)) {
      case EvaluationColumns.Cells.Good(EvaluationRow row) -> rows.add(row);
      case EvaluationColumns.Cells.Bad(String why) ->
          problem(
              line,
              right.equals("accuracy") && why.startsWith("correct ")
                  ? "accuracy must be from 0 % to 100 %, was “" + OneLine.of(correct, 40) + "”"
                  : why);
    }
  }

  private static String strategy(String cell) {
    Strategy known = STRATEGIES.get(PastedColumns.letters(cell));
    return known == null ? cell : known.key();
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

  private void problem(CsvRecord line, String message) {
    problems.add(new Problem(name, "line " + line.getStartingLineNumber(), message));
  }
}
