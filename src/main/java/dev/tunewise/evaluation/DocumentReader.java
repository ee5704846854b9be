package dev.tunewise.evaluation;

/** Reads one format that is a JSON document. */
interface DocumentReader {
  EvaluationFormat format();

  /** Whether a document of this shape is of the format. */
  boolean recognizes(JsonShape shape);

  /** Reads the document that is looked at. */
  void read(JsonPull json, Findings findings);
}
