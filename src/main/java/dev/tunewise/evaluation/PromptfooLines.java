package dev.tunewise.evaluation;

import tools.jackson.databind.JsonNode;

/** What {@code promptfoo eval --output results.jsonl} writes: the result of a test a line. */
final class PromptfooLines implements EntryReader {
  private final PromptfooReader results = new PromptfooReader();

  @Override
  public EvaluationFormat format() {
    return results.format();
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return PromptfooReader.isResult(shape.keys());
  }

  @Override
  public void add(JsonNode entry, String place, Findings findings) {
    results.result(entry);
  }

  @Override
  public void finish(Findings findings) {
    results.finish(findings);
  }
}
