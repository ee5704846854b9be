package dev.tunewise.dataset;

import dev.tunewise.file.Problem;

/** What came of reading a training file. */
public sealed interface DatasetResult {
  /** At least one example can be used. */
  record Read(DatasetReport report) implements DatasetResult {}

  /** The file cannot be read, or holds nothing to learn from; one line says why. */
  record Refused(Problem problem) implements DatasetResult {}

  /** The watch said to stop. */
  record Cancelled() implements DatasetResult {}
}
