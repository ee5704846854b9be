package dev.tunewise.usage;

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

  /** The likely meaning of the columns by their names; the better name wins. */
  public static ColumnMapping guess(List<String> header) {
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
    return new ColumnMapping(places, false);
  }

  public OptionalInt place(UsageColumn column) {
    Integer place = places.get(column);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  public boolean has(UsageColumn column) {
    return places.containsKey(column);
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
