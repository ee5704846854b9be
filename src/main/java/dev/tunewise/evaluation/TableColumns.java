package dev.tunewise.evaluation;

import static dev.tunewise.evaluation.Column.ACCURACY;
import static dev.tunewise.evaluation.Column.CORRECT;
import static dev.tunewise.evaluation.Column.EVALUATED;
import static dev.tunewise.evaluation.Column.EXAMPLES;
import static dev.tunewise.evaluation.Column.INCORRECT;
import static dev.tunewise.evaluation.Column.STRATEGY;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.input.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cell of a row holds what.
 *
 * @param places index of the cells by what they hold
 * @param others scores that are no share of right answers, by name
 * @param ignored names of columns that are not read
 * @param hasNames whether the first row of the table holds names, not numbers
 */
record TableColumns(
    Map<Column, Integer> places,
    Map<String, Integer> others,
    List<String> ignored,
    boolean hasNames) {
  static final String NEEDED = "needed are strategy, examples, correct (or accuracy) and evaluated";

  private static final Set<String> NAMES =
      Set.of(
          "model",
          "modelname",
          "name",
          "system",
          "variant",
          "experiment",
          "run",
          "runname",
          "configuration",
          "config",
          "setup",
          "prompt",
          "version");

  /** Either the columns or why there are none. */
  sealed interface Found {
    record Columns(TableColumns columns) implements Found {}

    record Refused(String why) implements Found {}
  }

  /** Whether a row names columns of a table of evaluations. */
  static boolean areNames(List<String> cells) {
    long known = cells.stream().map(Column::like).flatMap(Optional::stream).distinct().count();
    boolean either = cells.stream().anyMatch(Column::isEither);
    return known >= 2 || (known == 1 && either);
  }

  /**
   * The columns of a table: named in one of the usual ways, beside others that are ignored, or
   * without names in their usual order.
   */
  static Found of(List<String> first) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Map<String, Integer> others = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    int either = -1;
    for (int i = 0; i < first.size(); i++) {
      String heading = first.get(i).strip();
      Optional<Column> like = Column.like(heading);
      if (Column.isEither(heading)) {
        either = i;
      } else if (like.isEmpty()) {
        note(heading, i, others, ignored);
      } else {
        Column column = like.get();
        Integer before = places.put(column, i);
        if (before != null) {
          // One in so many words comes before one that is only like it.
          boolean isNamed = column.isNamed(heading);
          boolean wasNamed = column.isNamed(first.get(before));
          if (isNamed == wasNamed) {
            return new Found.Refused(twice(column, isNamed));
          }
          places.put(column, isNamed ? i : before);
          ignored.add(first.get(isNamed ? before : i).strip());
        }
      }
    }
    if (either >= 0) {
      Column meant = meant(places);
      if (places.put(meant, either) != null) {
        return new Found.Refused(twice(meant, false));
      }
    }
    return places.isEmpty() ? withoutNames(first) : complete(places, others, ignored);
  }

  private static String twice(Column column, boolean named) {
    return named
        ? "the column " + column.label() + " stands twice"
        : "two columns are named like " + column.label();
  }

  /** What {@code n} counts beside the other columns. */
  private static Column meant(Map<Column, Integer> places) {
    return places.containsKey(EVALUATED) || places.containsKey(INCORRECT) ? EXAMPLES : EVALUATED;
  }

  private static void note(
      String heading, int place, Map<String, Integer> others, List<String> ignored) {
    boolean isScore =
        heading.toLowerCase(Locale.ROOT).matches(".*\\b(f1|bleu|rouge|meteor|chrf).*");
    if (isScore) {
      others.putIfAbsent(OneLine.of(heading, 40), place);
    } else if (!heading.isBlank()) {
      ignored.add(OneLine.of(heading, 40));
    }
  }

  private static Found complete(
      Map<Column, Integer> places, Map<String, Integer> others, List<String> ignored) {
    if (!places.containsKey(CORRECT) && !places.containsKey(ACCURACY) && others.isEmpty()) {
      return new Found.Refused("the column correct is missing; " + NEEDED);
    }
    return new Found.Columns(new TableColumns(places, others, ignored, true));
  }

  private static Found withoutNames(List<String> first) {
    return first.size() == 4
        ? new Found.Columns(
            new TableColumns(
                Map.of(STRATEGY, 0, EXAMPLES, 1, CORRECT, 2, EVALUATED, 3),
                Map.of(),
                List.of(),
                false))
        : new Found.Refused(
            (first.size() == 1 ? "has 1 cell" : "has " + first.size() + " cells")
                + " and no column names; "
                + NEEDED
                + ", in this order");
  }

  /**
   * The same with another column for names of strategies where none is named so: one that names
   * models or runs, or else the first one that is not read.
   *
   * @param first names of all columns
   */
  TableColumns withNames(List<String> first) {
    if (!hasNames || has(STRATEGY)) {
      return this;
    }
    int place = -1;
    for (int i = 0; i < first.size() && place < 0; i++) {
      place = NAMES.contains(Column.letters(first.get(i))) ? i : -1;
    }
    boolean isFirst = !places.containsValue(0) && !others.containsValue(0);
    place = place < 0 && isFirst ? 0 : place;
    if (place < 0) {
      return this;
    }
    Map<Column, Integer> more = new EnumMap<>(Column.class);
    more.putAll(places);
    more.put(STRATEGY, place);
    List<String> rest = new ArrayList<>(ignored);
    rest.remove(OneLine.of(first.get(place).strip(), 40));
    return new TableColumns(more, others, rest, true);
  }

  /** Whether a row says of how many items it is. */
  boolean hasEvaluated() {
    return has(EVALUATED) || (has(CORRECT) && has(INCORRECT));
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The cell of a row; empty where the row is too short or there is no such column. */
  String cell(Row row, Column column) {
    return row.cell(places.getOrDefault(column, -1));
  }

  /** Where a row says how many answers were right: the counts, or else the share. */
  Column right() {
    return has(CORRECT) ? CORRECT : ACCURACY;
  }
}
