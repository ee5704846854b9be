package dev.tunewise.evaluation;

import static dev.tunewise.evaluation.Column.ACCURACY;
import static dev.tunewise.evaluation.Column.CORRECT;
import static dev.tunewise.evaluation.Column.CURVE;
import static dev.tunewise.evaluation.Column.EVALUATED;
import static dev.tunewise.evaluation.Column.EXAMPLES;
import static dev.tunewise.evaluation.Column.STRATEGY;

import dev.tunewise.file.OneLine;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which cell of a line holds what.
 *
 * @param places index of the cells by what they hold
 * @param hasNames whether the first line of the table holds names, not numbers
 */
record EvaluationColumns(Map<Column, Integer> places, boolean hasNames) {
  static final String EXACT =
      "the first line must name the columns strategy, examples, correct, evaluated and, for several"
          + " curves, curve";

  private static final String LOOSE =
      "needed are strategy, examples, correct (or accuracy) and evaluated";

  /** What spreadsheets divide cells by where the comma is the decimal sign, or when copying. */
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t]");

  /** Either the columns or why there are none. */
  sealed interface Found {
    record Columns(EvaluationColumns columns) implements Found {}

    record Refused(String why) implements Found {}
  }

  /** The columns of a table whose first line names them, and nothing else, as files do. */
  static Found exact(List<String> first) {
    if (first.size() == 1 && OTHER_SEPARATOR.matcher(first.getFirst()).find()) {
      return new Found.Refused("cells must be divided by commas; " + EXACT);
    }
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < first.size(); i++) {
      String name = first.get(i).strip();
      Optional<Column> column =
          Arrays.stream(Column.values())
              .filter(known -> known != ACCURACY && known.label().equals(name))
              .findFirst();
      if (column.isEmpty()) {
        return new Found.Refused("no column “" + OneLine.of(name, 40) + "” is known; " + EXACT);
      }
      if (places.put(column.get(), i) != null) {
        return new Found.Refused("the column " + name + " stands twice; " + EXACT);
      }
    }
    return complete(places, List.of(STRATEGY, EXAMPLES, CORRECT, EVALUATED), EXACT);
  }

  /**
   * The columns of a table as people paste it: named in one of the usual ways, beside others that
   * are ignored, or without names in their usual order.
   */
  static Found loose(List<String> first) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < first.size(); i++) {
      Optional<Column> column = Column.like(first.get(i));
      if (column.isPresent() && places.put(column.get(), i) != null) {
        return new Found.Refused("two columns are named like " + column.get().label());
      }
    }
    if (!places.isEmpty()) {
      Column right = places.containsKey(ACCURACY) ? ACCURACY : CORRECT;
      return complete(places, List.of(STRATEGY, EXAMPLES, EVALUATED, right), LOOSE);
    }
    return first.size() == 4
        ? new Found.Columns(
            new EvaluationColumns(
                Map.of(STRATEGY, 0, EXAMPLES, 1, CORRECT, 2, EVALUATED, 3), false))
        : new Found.Refused(
            "has " + first.size() + " cells and no column names; " + LOOSE + ", in this order");
  }

  private static Found complete(Map<Column, Integer> places, List<Column> needed, String allowed) {
    for (Column column : needed) {
      if (!places.containsKey(column)) {
        return new Found.Refused("the column " + column.label() + " is missing; " + allowed);
      }
    }
    return new Found.Columns(new EvaluationColumns(places, true));
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The cell of a line; empty where the line is too short or there is no such column. */
  String cell(List<String> line, Column column) {
    int place = places.getOrDefault(column, Integer.MAX_VALUE);
    return place < line.size() ? line.get(place).strip() : "";
  }

  /** The curve of a line; empty where the table has but one. */
  String curve(List<String> line) {
    return cell(line, CURVE);
  }
}
