package dev.tunewise.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of evaluations can hold. */
enum Column {
  STRATEGY("method", "approach"),
  EXAMPLES("labeledexamples", "trainingexamples", "nexamples", "shots", "n"),
  CORRECT("right", "rightanswers", "hits", "passed"),
  EVALUATED("items", "testitems", "total", "neval", "nevaluated"),
  ACCURACY("score", "accuracypercent", "percent", "percentcorrect"),
  CURVE;

  /** Other names in spreadsheets, in small letters and digits. */
  private final List<String> aliases;

  Column(String... aliases) {
    this.aliases = List.of(aliases);
  }

  /** Name in files and messages. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that a heading of a spreadsheet names, in any of its usual ways. */
  static Optional<Column> like(String heading) {
    String name = letters(heading.replace("%", "percent"));
    return Arrays.stream(values())
        .filter(column -> column.label().equals(name) || column.aliases.contains(name))
        .findFirst();
  }

  /** The letters and digits of a name, all small. */
  static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
