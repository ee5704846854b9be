package dev.tunewise.evaluation;

import dev.tunewise.file.OneLine;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which column of a table holds what, and what its cells must hold. */
final class EvaluationColumns {
  static final String ALLOWED =
      "the first line must name the columns strategy, examples, correct, evaluated and, for several"
          + " curves, curve";

  private static final String CURVE = "curve";
  private static final List<String> NEEDED =
      List.of("strategy", "examples", "correct", "evaluated");
  private static final String STRATEGIES =
      Arrays.stream(Strategy.values()).map(Strategy::key).collect(Collectors.joining(", "));

  /** What spreadsheets divide cells by where the comma is the decimal sign, or when copying. */
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t]");

  private final List<String> names;

  private EvaluationColumns(List<String> names) {
    this.names = names;
  }

  /** A row, or why it is none. */
  sealed interface Cells {
    record Good(EvaluationRow row) implements Cells {}

    record Bad(String why) implements Cells {}
  }

  /** What is wrong with a line of column names, if anything. */
  static Optional<String> fault(List<String> line) {
    if (line.size() == 1 && OTHER_SEPARATOR.matcher(line.getFirst()).find()) {
      return Optional.of("cells must be divided by commas; " + ALLOWED);
    }
    List<String> seen = new ArrayList<>();
    for (String cell : line) {
      String name = cell.strip();
      if (!NEEDED.contains(name) && !name.equals(CURVE)) {
        return Optional.of("no column “" + echo(name) + "” is known; " + ALLOWED);
      }
      if (seen.contains(name)) {
        return Optional.of("the column " + name + " stands twice; " + ALLOWED);
      }
      seen.add(name);
    }
    return NEEDED.stream()
        .filter(name -> !seen.contains(name))
        .findFirst()
        .map(name -> "the column " + name + " is missing; " + ALLOWED);
  }

  static EvaluationColumns of(List<String> line) {
    return new EvaluationColumns(line.stream().map(String::strip).toList());
  }

  Cells row(List<String> cells) {
    if (cells.size() != names.size()) {
      String has = cells.size() == 1 ? "1 cell" : cells.size() + " cells";
      return new Cells.Bad("has " + has + "; " + names.size() + " are needed");
    }
    Optional<Strategy> strategy = Strategy.byKey(cell(cells, "strategy"));
    if (strategy.isEmpty()) {
      return bad(cells, "strategy", "must be one of " + STRATEGIES);
    }
    OptionalDouble examples = PlainNumber.parse(cell(cells, "examples"));
    if (!(examples.orElse(-1) >= 0 && examples.orElse(-1) <= Measurement.MAX_EXAMPLES)) {
      return bad(cells, "examples", "must be a number from 0 to 1000000");
    }
    OptionalDouble evaluated = PlainNumber.parse(cell(cells, "evaluated"));
    if (!(evaluated.orElse(0) >= 1)) {
      return bad(cells, "evaluated", "must be a number of at least 1");
    }
    OptionalDouble correct = PlainNumber.parse(cell(cells, "correct"));
    if (!(correct.orElse(-1) >= 0 && correct.orElse(-1) <= evaluated.getAsDouble())) {
      String most = PlainNumber.format(evaluated.getAsDouble());
      return bad(cells, "correct", "must be a number from 0 to evaluated (" + most + ")");
    }
    String curve = names.contains(CURVE) ? cell(cells, CURVE) : "";
    return new Cells.Good(
        new EvaluationRow(
            curve,
            new Measurement(
                strategy.get(),
                examples.getAsDouble(),
                correct.getAsDouble(),
                evaluated.getAsDouble())));
  }

  private String cell(List<String> cells, String name) {
    return cells.get(names.indexOf(name)).strip();
  }

  private Cells.Bad bad(List<String> cells, String name, String mustBe) {
    return new Cells.Bad(name + " " + mustBe + ", was “" + echo(cell(cells, name)) + "”");
  }

  private static String echo(String text) {
    return OneLine.of(text, 40);
  }
}
