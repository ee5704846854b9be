package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Sniff.Layout;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at the beginning of a text. */
final class Sniffer {
  private static final int MOST_ROWS = 20;

  private final byte[] start;
  private final boolean whole;

  /**
   * @param start the beginning of a text, UTF-8
   * @param whole whether that is all of it
   */
  Sniffer(byte[] start, boolean whole) {
    this.start = start;
    this.whole = whole;
  }

  Layout layout() {
    int first = firstByte();
    return switch (first) {
      case -1 -> whole ? Layout.EMPTY : Layout.TEXT;
      case '[' -> Layout.JSON_ARRAY;
      case '{' -> areLines() ? Layout.JSON_LINES : Layout.JSON;
      default -> areLines() ? Layout.JSON_LINES : isTable() ? Layout.TABLE : Layout.TEXT;
    };
  }

  private int firstByte() {
    for (byte b : start) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b & 0xFF;
      }
    }
    return -1;
  }

  /** From and behind the end of each line that is not blank; the last one only if it is whole. */
  private List<int[]> lines() {
    List<int[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= start.length; i++) {
      boolean ends = i < start.length ? start[i] == '\n' : whole;
      if (ends) {
        if (!new String(start, from, i - from, StandardCharsets.UTF_8).isBlank()) {
          lines.add(new int[] {from, i});
        }
        from = i + 1;
      }
    }
    return lines;
  }

  /**
   * Whether each line is an object by itself: if the first one is, or most are that begin at the
   * margin, since one line may be broken.
   */
  private boolean areLines() {
    List<int[]> lines = lines();
    if (lines.isEmpty()) {
      return false;
    }
    if (isObject(lines.getFirst())) {
      return true;
    }
    long objects = lines.stream().filter(this::isObject).count();
    return 2 * objects >= lines.size();
  }

  private boolean isObject(int[] line) {
    if (start[line[0]] != '{') {
      return false;
    }
    PartialJson.Parsed parsed = PartialJson.parse(start, line[0], line[1]);
    return parsed.whole() && parsed.values().size() == 1;
  }

  private boolean isTable() {
    String text = text();
    char separator = CsvRows.separator(text);
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(MOST_ROWS)
        .anyMatch(line -> line.indexOf(separator) >= 0);
  }

  /** The text, without a last character that is cut off. */
  String text() {
    int length = start.length;
    if (!whole) {
      while (length > 0 && start.length - length < 3 && (start[length - 1] & 0xC0) == 0x80) {
        length--;
      }
      if (length > 0 && start[length - 1] < 0) {
        length--;
      }
    }
    return new String(start, 0, length, StandardCharsets.UTF_8);
  }

  private List<JsonNode> values(Layout layout) {
    if (layout == Layout.JSON_LINES) {
      List<JsonNode> values = new ArrayList<>();
      for (int[] line : lines()) {
        values.addAll(PartialJson.parse(start, line[0], line[1]).values());
      }
      return values;
    }
    List<JsonNode> values = PartialJson.parse(start, 0, start.length).values();
    if (layout != Layout.JSON_ARRAY || values.isEmpty()) {
      return values;
    }
    List<JsonNode> elements = new ArrayList<>();
    values.getFirst().forEach(elements::add);
    return elements;
  }

  /** Whether the first value is an object that holds one of the lists. */
  boolean holdsList(Set<String> lists) {
    List<JsonNode> values = values(layout());
    return !values.isEmpty()
        && lists.stream().anyMatch(list -> values.getFirst().path(list).isArray());
  }

  Sniff sniff() {
    Layout layout = layout();
    List<JsonNode> values = layout.isJson() ? values(layout) : List.of();
    List<String> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    if (layout == Layout.TABLE) {
      String text = text();
      try (CsvRows source = new CsvRows(new StringReader(text), CsvRows.separator(text));
          TableReader table = new TableReader(source, "", ',', null)) {
        table(table, columns, rows);
      } catch (ReadException | StoppedException e) {
        // It is cut off within a row, or says so when it is read.
      }
    }
    return new Sniff(layout, text(), values, columns, rows, List.of());
  }

  static void table(TableReader table, List<String> columns, List<Row> rows)
      throws ReadException, StoppedException {
    columns.addAll(table.columns());
    Row row = table.next();
    while (row != null && rows.size() < MOST_ROWS) {
      rows.add(row);
      row = table.next();
    }
  }
}
