package dev.tunewise.file.input;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line on which it begins in the file, or its number in a sheet, from 1
 * @param cells as they stand there, white space too
 */
public record Row(long line, List<String> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /**
   * The cell of a column, from 0, without white space around it; empty where the row is shorter.
   */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
  }

  /** Whether no cell holds anything. */
  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
