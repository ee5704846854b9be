package dev.tunewise.file.input;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What shows at the beginning of a file: enough to tell what kind of file it is, whatever its name.
 *
 * @param layout how the content is laid out
 * @param text the beginning of a text, decoded, cut off anywhere; empty for an archive
 * @param values of JSON: those at the beginning, cut off anywhere. Of an array, and of lines, each
 *     is one; an object around all else is the only one. Empty for all that is not JSON
 * @param columns names of a table's columns, without white space around them; empty if it has none
 * @param rows the first rows below them, cut off anywhere
 * @param parts of an archive that is no workbook: names of its files, in its order
 */
public record Sniff(
    Layout layout,
    String text,
    List<JsonNode> values,
    List<String> columns,
    List<Row> rows,
    List<String> parts) {
  public Sniff {
    values = List.copyOf(values);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    parts = List.copyOf(parts);
  }

  /** How a file's content is laid out. */
  public enum Layout {
    /** Nothing but white space. */
    EMPTY,
    /** JSON, a value on each line. */
    JSON_LINES,
    /** One JSON array. */
    JSON_ARRAY,
    /** JSON objects over several lines, or one of them. */
    JSON,
    /** Cells divided by commas, semicolons or tabs, with names above them or without. */
    TABLE,
    /** A workbook. */
    WORKBOOK,
    /** A zip that is no workbook. */
    ARCHIVE,
    /** Other text. */
    TEXT;

    public boolean isJson() {
      return this == JSON_LINES || this == JSON_ARRAY || this == JSON;
    }

    public boolean isTable() {
      return this == TABLE || this == WORKBOOK;
    }
  }
}
