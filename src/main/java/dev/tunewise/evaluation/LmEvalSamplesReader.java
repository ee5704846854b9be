package dev.tunewise.evaluation;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Samples of lm-evaluation-harness, one document a line: each of the {@code metrics} it names is a
 * field. A document is there once for each filter of answers, of which each makes scores of its
 * own.
 */
final class LmEvalSamplesReader implements EntryReader {
  private static final Set<String> KNOWN =
      Set.of(
          "doc_id",
          "doc",
          "target",
          "arguments",
          "resps",
          "filtered_resps",
          "filter",
          "metrics",
          "doc_hash",
          "prompt_hash",
          "target_hash",
          "idx");

  private final RunBuilder run;

  /**
   * @param file its name tells the task
   */
  LmEvalSamplesReader(String file) {
    run = new RunBuilder(task(file), "");
  }

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.LM_EVAL_SAMPLES;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return shape.has("doc_id") && shape.hasAny("filtered_resps", "resps", "doc_hash");
  }

  @Override
  public void add(JsonNode entry, String place, Findings findings) {
    String filter = Nodes.text(entry.path("filter"));
    String suffix = filter.isEmpty() || filter.equals("none") ? "" : "," + filter;
    JsonNode doc = entry.path("doc");
    long key =
        ItemKey.of(
            Nodes.text(entry.path("doc_id")),
            entry.has("doc_hash") ? Nodes.text(entry.path("doc_hash")) : doc.toString());
    boolean[] any = {false};
    entry
        .properties()
        .forEach(
            field -> {
              Double value = Nodes.number(field.getValue());
              if (value == null && field.getValue().isBoolean()) {
                value = Nodes.grade(field.getValue());
              }
              if (value != null && !KNOWN.contains(field.getKey())) {
                run.score(field.getKey() + suffix).add(key, value);
                any[0] = true;
              }
            });
    if (!any[0]) {
      run.error();
    }
  }

  /** {@code intents} of {@code samples_intents_2026-11-29T10-00-00.jsonl}. */
  private static String task(String file) {
    String name = file.replaceFirst("\\.jsonl?(\\.gz)?$", "").replaceFirst("^samples_", "");
    return name.replaceFirst("_\\d{4}-\\d{2}-\\d{2}T.*$", "");
  }

  @Override
  public void finish(Findings findings) {
    findings.add(run);
  }
}
