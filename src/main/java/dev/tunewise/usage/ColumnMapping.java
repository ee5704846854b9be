package dev.tunewise.usage;

import dev.tunewise.file.OneLine;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which column of a table holds what.
 *
 * @param places index of the columns, from 0
 * @param rowIsCall whether each row is one call; only where no column counts calls
 */
public record ColumnMapping(Map<UsageColumn, Integer> places, boolean rowIsCall) {
  public ColumnMapping {
    EnumMap<UsageColumn, Integer> ordered = new EnumMap<>(UsageColumn.class);
    ordered.putAll(places);
    places = Collections.unmodifiableMap(ordered);
    rowIsCall = rowIsCall && !places.containsKey(UsageColumn.CALLS);
  }

  /**
   * The likely meaning of the columns: of two names that fit, the better one wins. Where no column
   * counts calls and the rows name moments, each row is a call.
   *
   * @param rows the first rows of the table
   */
  public static ColumnMapping guess(List<String> header, List<List<String>> rows) {
    EnumMap<UsageColumn, Integer> places = new EnumMap<>(UsageColumn.class);
    for (UsageColumn column : UsageColumn.values()) {
      Integer best = null;
      for (int i = 0; i < header.size(); i++) {
        Integer rank = column.rank(header.get(i));
        if (rank != null && (best == null || rank < best)) {
          best = rank;
          places.put(column, i);
        }
      }
    }
    if (places.containsKey(UsageColumn.INPUT)) {
      places.remove(UsageColumn.UNCACHED_INPUT);
    }
    Integer date = places.get(UsageColumn.DATE);
    boolean tokens =
        places.containsKey(UsageColumn.INPUT) || places.containsKey(UsageColumn.OUTPUT);
    boolean moments =
        date != null && rows.stream().anyMatch(row -> row.size() > date && isMoment(row.get(date)));
    return new ColumnMapping(places, tokens && moments);
  }

  private static boolean isMoment(String cell) {
    Period period = Period.of(cell);
    return period != null && period.start() == period.end();
  }

  public OptionalInt place(UsageColumn column) {
    Integer place = places.get(column);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  public boolean has(UsageColumn column) {
    return places.containsKey(column);
  }

  /** In a sentence, which columns are taken for what, and which are not used. */
  String taken(List<String> header) {
    List<String> used = new ArrayList<>();
    places.forEach(
        (column, place) ->
            used.add(Words.uncapitalized(column.label()) + " from “" + name(header, place) + "”"));
    if (rowIsCall) {
      used.add("each row is one call");
    }
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!places.containsValue(i) && !header.get(i).isBlank()) {
        unused.add("“" + name(header, i) + "”");
      }
    }
    String rest =
        unused.isEmpty() ? "" : "; not used: " + OneLine.of(String.join(", ", unused), 300);
    return String.join(", ", used) + rest + ".";
  }

  private static String name(List<String> header, int place) {
    return place < header.size() ? OneLine.of(header.get(place), 60) : "";
  }

  /** What is missing before a table can be counted, in words; empty if nothing is. */
  public Optional<String> missing() {
    boolean counts =
        rowIsCall
            || has(UsageColumn.CALLS)
            || has(UsageColumn.INPUT)
            || has(UsageColumn.UNCACHED_INPUT)
            || has(UsageColumn.OUTPUT)
            || has(UsageColumn.COST);
    if (!has(UsageColumn.DATE)) {
      return Optional.of("a column with dates is needed");
    }
    return counts ? Optional.empty() : Optional.of("a column with calls, tokens or cost is needed");
  }
}
