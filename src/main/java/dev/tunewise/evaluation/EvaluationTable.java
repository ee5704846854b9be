package dev.tunewise.evaluation;

import dev.tunewise.file.Problem;
import java.util.List;

/** What came of reading a table of evaluations. Nothing is ever half-loaded. */
public sealed interface EvaluationTable {
  /**
   * All rows, in their order; at least one.
   *
   * @param shares how many right answers were percentages among counts, taken as shares of the
   *     evaluated items
   */
  record Loaded(List<EvaluationRow> rows, int shares) implements EvaluationTable {
    public Loaded {
      rows = List.copyOf(rows);
    }

    Loaded(List<EvaluationRow> rows) {
      this(rows, 0);
    }
  }

  /** The table has problems; at most 20 are given, each with its line. */
  record Refused(List<Problem> problems) implements EvaluationTable {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
