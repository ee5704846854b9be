package dev.tunewise.usage;

import dev.tunewise.file.Problem;
import java.nio.file.Path;
import java.util.List;

/** What came of reading exports. */
public sealed interface UsageResult {
  /** Something is counted. */
  record Read(UsageReport report) implements UsageResult {}

  /**
   * A table whose columns only the reader's user can name.
   *
   * @param header the names in the order of the file
   * @param rows the first rows, at most {@link #PREVIEW_ROWS}, as many cells as there are names
   * @param guess which column is likely what
   */
  record AskColumns(Path file, List<String> header, List<List<String>> rows, ColumnMapping guess)
      implements UsageResult {
    public AskColumns {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Nothing can be counted; one line for each file says why. */
  record Refused(List<Problem> problems) implements UsageResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The watch said to stop. */
  record Cancelled() implements UsageResult {}

  /** Rows that are shown beside the question. */
  int PREVIEW_ROWS = 5;
}
