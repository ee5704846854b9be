package dev.tunewise.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Rows of one score each, which say its name and value in two columns, as Langfuse exports scores:
 * {@code traceId, traceName, name, value, stringValue, dataType}.
 */
final class NamedScores {
  private static final String NAME = "name";
  private static final String VALUE = "value";
  private static final String WORDS = "stringvalue";

  /** What else such a row says of its score, one of which it has. */
  private static final Set<String> ABOUT = Set.of(WORDS, "datatype", "traceid");

  /** Where what is scored is known by, under the name that other rows give it. */
  private static final Map<String, String> USUAL =
      Map.of(
          "traceid", "item id",
          "tracename", "run name",
          "datasetrunid", "experiment");

  private NamedScores() {}

  /** Whether rows with these columns are such. */
  static boolean recognizes(Iterable<String> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(column -> names.add(Column.letters(column)));
    return names.contains(NAME)
        && names.contains(VALUE)
        && ABOUT.stream().anyMatch(names::contains);
  }

  /** The same as a row of an item with a column for its score. */
  static Map<String, String> cells(Map<String, String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    String name = "";
    String value = "";
    String words = "";
    for (Map.Entry<String, String> cell : row.entrySet()) {
      String letters = Column.letters(cell.getKey());
      switch (letters) {
        case NAME -> name = cell.getValue().strip();
        case VALUE -> value = cell.getValue().strip();
        case WORDS -> words = cell.getValue().strip();
        default -> {
          String usual = USUAL.get(letters);
          if (usual != null) {
            cells.put(usual, cell.getValue());
          }
        }
      }
    }
    cells.put("scores." + name, value.isEmpty() ? words : value);
    return cells;
  }
}
