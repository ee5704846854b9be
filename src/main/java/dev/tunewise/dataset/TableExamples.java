package dev.tunewise.dataset;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.Row;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.TableReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The rows of a table as the JSON objects that they stand for: names of columns are keys. Which
 * columns make an example is found by trying.
 */
final class TableExamples implements ElementSource {
  private static final String NEEDED =
      "the first line must name columns such as prompt and completion, question and answer,"
          + " instruction, input and output, text and label, or messages";

  private static final int MOST_NAMED = 20;

  /** Columns whose cells are JSON. */
  private static final Set<String> JSON =
      Set.of(
          "messages",
          "contents",
          "conversations",
          "conversation",
          "tools",
          "functions",
          "history",
          "preferred_output",
          "non_preferred_output");

  /** Columns that may hold a text or messages. */
  private static final Set<String> EITHER = Set.of("prompt", "completion", "chosen", "rejected");

  /** What stands beside examples and says nothing of how they were answered. */
  private static final Set<String> BESIDE =
      Set.of("", "id", "idx", "index", "split", "source", "label", "kto_tag", "weight");

  private static final Set<String> OPTIONAL = Set.of("system", "input", "context");

  private final TableReader table;
  private final List<String> keys;
  private final Columns columns;
  private long number;

  /**
   * Which columns of a table were read.
   *
   * @param taken names of those that make an example
   * @param left names of all others, at most {@value TableExamples#MOST_NAMED}
   */
  record Columns(List<String> taken, List<String> left) {
    Columns {
      taken = List.copyOf(taken);
      left = List.copyOf(left);
    }
  }

  /**
   * @throws ReadException if its columns make no example
   */
  TableExamples(TableReader table) throws ReadException {
    this.table = table;
    List<String> names = table.columns();
    keys = names.stream().map(TableExamples::key).toList();
    List<Integer> taken = taken(keys);
    if (taken.isEmpty()) {
      String found =
          names.isEmpty() ? "names no columns" : "has no such columns, but " + quoted(names);
      throw new ReadException(found + "; " + NEEDED);
    }
    List<String> left =
        IntStream.range(0, names.size())
            .filter(i -> !taken.contains(i) && !names.get(i).isEmpty())
            .mapToObj(names::get)
            .limit(MOST_NAMED)
            .toList();
    columns = new Columns(taken.stream().map(names::get).toList(), left);
  }

  /** Whether a table with such columns holds examples. */
  static boolean recognizes(List<String> names) {
    return !taken(names.stream().map(TableExamples::key).toList()).isEmpty();
  }

  /** Whether a table with such columns holds examples and next to nothing else. */
  static boolean recognizesAll(List<String> names) {
    List<String> keys = names.stream().map(TableExamples::key).toList();
    List<Integer> taken = taken(keys);
    return !taken.isEmpty()
        && IntStream.range(0, keys.size())
            .allMatch(i -> taken.contains(i) || BESIDE.contains(keys.get(i)));
  }

  private static String quoted(List<String> names) {
    String all =
        names.stream()
            .filter(name -> !name.isEmpty())
            .limit(MOST_NAMED)
            .map(name -> "“" + OneLine.of(name, 40) + "”")
            .collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED ? all + ", …" : all;
  }

  /** As keys are spelled, such as {@code non_preferred_output}. */
  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  /**
   * Those columns that make an example: of a row in which each cell says its own number, they are
   * found again in it. Empty if the row is no example.
   */
  private static List<Integer> taken(List<String> keys) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      String mark = mark(i);
      String cell = mark;
      if (isTurns(keys.get(i))) {
        cell =
            "[{\"role\":\"user\",\"content\":\"%s\"},{\"role\":\"assistant\",\"content\":\"%s\"}]"
                .formatted(mark, mark);
      } else if (JSON.contains(keys.get(i))) {
        cell =
            keys.get(i).equals("history")
                ? "[[\"" + mark + "\",\"" + mark + "\"]]"
                : "[{\"name\":\"" + mark + "\"}]";
      }
      add(row, keys.get(i), cell);
    }
    try {
      String found = ExampleParser.parse(row.append('}').toString()).toString();
      return IntStream.range(0, keys.size()).filter(i -> found.contains(mark(i))).boxed().toList();
    } catch (LineException e) {
      return List.of();
    }
  }

  private static String mark(int column) {
    return "<<" + column + ">>";
  }

  private static boolean isTurns(String key) {
    return JSON.contains(key) && !Set.of("tools", "functions", "history").contains(key);
  }

  Columns columns() {
    return columns;
  }

  @Override
  public ElementKind kind() {
    return table.separator() == 0 ? ElementKind.ROW : ElementKind.LINE;
  }

  @Override
  public long count() {
    return number;
  }

  @Override
  public @Nullable Element next() throws ReadException, StoppedException {
    Row row = table.next();
    if (row == null) {
      return null;
    }
    number = row.line();
    int length = row.cells().stream().mapToInt(String::length).sum();
    return Element.of(number, length, () -> json(row));
  }

  private String json(Row row) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      String cell = i < row.cells().size() ? row.cells().get(i) : "";
      if (!keys.get(i).isEmpty() && !(cell.isBlank() && isOptional(keys.get(i)))) {
        add(json, keys.get(i), cell);
      }
    }
    return json.isEmpty() ? "{}" : json.append('}').toString();
  }

  private static boolean isOptional(String key) {
    return JSON.contains(key) || OPTIONAL.contains(key);
  }

  private static void add(StringBuilder json, String key, String cell) {
    json.append(json.isEmpty() ? '{' : ',').append('"');
    JsonStringEncoder.getInstance().quoteAsString(key, json);
    json.append("\":");
    if (JSON.contains(key) || (EITHER.contains(key) && isMessages(cell))) {
      json.append(cell);
    } else {
      json.append('"');
      JsonStringEncoder.getInstance().quoteAsString(cell, json);
      json.append('"');
    }
  }

  /** Whether a cell is a list of messages, and not a text that happens to be JSON. */
  private static boolean isMessages(String cell) {
    String start = cell.substring(0, Math.min(cell.length(), 200)).replaceAll("\\s+", "");
    return start.startsWith("[{\"role\":")
        || start.startsWith("[{\"content\":")
        || start.startsWith("[{\"from\":");
  }
}
