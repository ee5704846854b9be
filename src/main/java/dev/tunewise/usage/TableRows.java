package dev.tunewise.usage;

import dev.tunewise.file.input.Row;
import java.util.List;
import java.util.Set;

/**
 * Makes rows of a table into rows by name. One thread uses one of these.
 *
 * @see JsonRows
 */
final class TableRows {
  /** Cells that may hold JSON of which numbers are wanted. */
  private static final Set<String> JSON_CELLS =
      Set.of("usagedetails", "costdetails", "metadata", "usage");

  private static final int LONGEST_JSON = 50_000;
  private static final int LONGEST_TEXT = 400;

  private final List<String> names;
  private final Notation notation;
  private final JsonRows json = new JsonRows();

  /**
   * @param names plain, one a column
   * @param notation of numbers and dates
   */
  TableRows(List<String> names, Notation notation) {
    this.names = names;
    this.notation = notation;
  }

  ExportRow row(Row row) {
    ExportRow made = new ExportRow(null);
    for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
      String cell = row.cell(i);
      String name = names.get(i);
      if (cell.startsWith("{") && JSON_CELLS.contains(name)) {
        if (cell.length() <= LONGEST_JSON) {
          json.addCell(made, name, cell);
        }
      } else if (!cell.isEmpty() && cell.length() <= LONGEST_TEXT) {
        made.put(name, notation.plain(cell));
      }
    }
    return made;
  }
}
