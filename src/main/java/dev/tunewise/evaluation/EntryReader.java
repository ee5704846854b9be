package dev.tunewise.evaluation;

import tools.jackson.databind.JsonNode;

/** Reads one format that is a sequence of JSON objects, each on a line or in a list. */
interface EntryReader {
  EvaluationFormat format();

  /** Whether entries of this shape are of the format. */
  boolean recognizes(JsonShape shape);

  /**
   * Takes an entry.
   *
   * @param place such as {@code line 7}
   */
  void add(JsonNode entry, String place, Findings findings);

  /** All entries were taken. */
  void finish(Findings findings);
}
