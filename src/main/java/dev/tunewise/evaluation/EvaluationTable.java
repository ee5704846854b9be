package dev.tunewise.evaluation;

import dev.tunewise.file.Problem;
import java.util.List;

/** What came of reading a table of evaluations. Nothing is ever half-loaded. */
public sealed interface EvaluationTable {
  /** All rows, in their order; at least one. */
  record Loaded(List<EvaluationRow> rows) implements EvaluationTable {
    public Loaded {
      rows = List.copyOf(rows);
    }
  }

  /** The table has problems; at most 20 are given, each with its line. */
  record Refused(List<Problem> problems) implements EvaluationTable {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
