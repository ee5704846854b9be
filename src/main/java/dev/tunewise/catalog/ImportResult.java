package dev.tunewise.catalog;

import dev.tunewise.file.Problem;

/** What came of reading a price list. */
public sealed interface ImportResult {
  record Read(ImportReport report) implements ImportResult {}

  /** It is none, or damaged; nothing of it is used. */
  record Refused(Problem problem) implements ImportResult {}

  /** Somebody asked to stop. */
  record Cancelled() implements ImportResult {}
}
