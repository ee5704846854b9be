package dev.tunewise.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which cell of a pasted line holds what: by the names in the first line, or in their usual order.
 *
 * @param places index of the cells by what they hold
 * @param hasNames whether the first line holds names, not numbers
 */
record PastedColumns(Map<Kind, Integer> places, boolean hasNames) {
  private static final String ALLOWED =
      "needed are strategy, examples, correct (or accuracy) and evaluated";

  /** What columns are called, in small letters and digits. */
  private static final Map<String, Kind> NAMES =
      Map.ofEntries(
          Map.entry("strategy", Kind.STRATEGY),
          Map.entry("method", Kind.STRATEGY),
          Map.entry("approach", Kind.STRATEGY),
          Map.entry("examples", Kind.EXAMPLES),
          Map.entry("labeledexamples", Kind.EXAMPLES),
          Map.entry("trainingexamples", Kind.EXAMPLES),
          Map.entry("nexamples", Kind.EXAMPLES),
          Map.entry("shots", Kind.EXAMPLES),
          Map.entry("n", Kind.EXAMPLES),
          Map.entry("correct", Kind.CORRECT),
          Map.entry("right", Kind.CORRECT),
          Map.entry("rightanswers", Kind.CORRECT),
          Map.entry("hits", Kind.CORRECT),
          Map.entry("passed", Kind.CORRECT),
          Map.entry("evaluated", Kind.EVALUATED),
          Map.entry("items", Kind.EVALUATED),
          Map.entry("testitems", Kind.EVALUATED),
          Map.entry("total", Kind.EVALUATED),
          Map.entry("neval", Kind.EVALUATED),
          Map.entry("nevaluated", Kind.EVALUATED),
          Map.entry("accuracy", Kind.ACCURACY),
          Map.entry("score", Kind.ACCURACY),
          Map.entry("accuracypercent", Kind.ACCURACY),
          Map.entry("percent", Kind.ACCURACY),
          Map.entry("percentcorrect", Kind.ACCURACY),
          Map.entry("curve", Kind.CURVE));

  /** What a column can hold. */
  enum Kind {
    STRATEGY,
    EXAMPLES,
    CORRECT,
    EVALUATED,
    ACCURACY,
    CURVE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Optional<Kind> kind(String cell) {
    return Optional.ofNullable(NAMES.get(letters(cell.replace("%", "percent"))));
  }

  /** Either the columns or why there are none. */
  sealed interface Found {
    record Columns(PastedColumns columns) implements Found {}

    record Fault(String why) implements Found {}
  }

  /** The letters and digits of a name, all small. */
  static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** The columns of a table that begins with this line. */
  static Found of(List<String> first) {
    Map<Kind, Integer> places = new EnumMap<>(Kind.class);
    for (int i = 0; i < first.size(); i++) {
      Optional<Kind> kind = kind(first.get(i));
      if (kind.isPresent() && places.put(kind.get(), i) != null) {
        return new Found.Fault("two columns are named like " + kind.get().label());
      }
    }
    return places.isEmpty() ? unnamed(first) : complete(places);
  }

  private static Found unnamed(List<String> first) {
    if (first.size() != 4) {
      return new Found.Fault(
          "has " + first.size() + " cells and no column names; " + ALLOWED + ", in this order");
    }
    return new Found.Columns(
        new PastedColumns(
            Map.of(Kind.STRATEGY, 0, Kind.EXAMPLES, 1, Kind.CORRECT, 2, Kind.EVALUATED, 3), false));
  }

  private static Found complete(Map<Kind, Integer> places) {
    for (Kind kind : List.of(Kind.STRATEGY, Kind.EXAMPLES, Kind.EVALUATED)) {
      if (!places.containsKey(kind)) {
        return new Found.Fault("the column " + kind.label() + " is missing; " + ALLOWED);
      }
    }
    return places.containsKey(Kind.CORRECT) || places.containsKey(Kind.ACCURACY)
        ? new Found.Columns(new PastedColumns(places, true))
        : new Found.Fault("the column correct is missing; " + ALLOWED);
  }

  boolean has(Kind kind) {
    return places.containsKey(kind);
  }

  /** The cell of a line; empty where the line is too short or there is no such column. */
  String cell(List<String> line, Kind kind) {
    int place = places.getOrDefault(kind, Integer.MAX_VALUE);
    return place < line.size() ? line.get(place).strip() : "";
  }
}
