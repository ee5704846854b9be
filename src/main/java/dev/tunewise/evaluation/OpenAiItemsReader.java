package dev.tunewise.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Output items of OpenAI's Evals API: an item is right where all its graders passed it. Items with
 * an error have none and are left out.
 */
final class OpenAiItemsReader implements EntryReader {
  private static final String PASSED = "passed";
  private static final int MOST_RUNS = 1_001;

  private final ItemBudget budget = new ItemBudget();
  private final Map<String, RunBuilder> runs = new LinkedHashMap<>();

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.OPENAI_ITEMS;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return shape.has("datasource_item", "results") || shape.has("datasource_item_id", "results");
  }

  @Override
  public void add(JsonNode entry, String place, Findings findings) {
    JsonNode sample = entry.path("sample");
    String id = Nodes.text(entry.path("run_id"));
    String model = Nodes.text(sample.path("model"));
    RunBuilder run = runs.get(id + " " + model);
    if (run == null) {
      if (runs.size() >= MOST_RUNS) {
        findings.skipped(place, "belongs to more runs than are read");
        return;
      }
      run =
          new RunBuilder(
              model.isEmpty() ? id : id.isEmpty() ? model : model + " · " + id, "", budget);
      runs.put(id + " " + model, run);
    }
    take(run, entry, sample);
  }

  private static void take(RunBuilder run, JsonNode entry, JsonNode sample) {
    JsonNode item = entry.path("datasource_item");
    long key =
        item.isObject()
            ? ItemKey.of(item.toString())
            : ItemKey.of(Nodes.text(entry.path("datasource_item_id")));
    JsonNode graders = entry.path("results");
    String status = Nodes.text(entry.path("status"));
    Double passed = Set.of("pass", "fail").contains(status) ? Nodes.grade(status) : null;
    if (passed == null && graders.size() > 0 && !status.equals("error")) {
      passed = allPassed(graders);
    }
    if (passed == null || sample.path("error").path("code").isString()) {
      run.error();
      return;
    }
    run.score(PASSED).add(key, passed);
    if (graders.size() > 1) {
      for (JsonNode grader : graders) {
        Double one = Nodes.grade(grader.path("passed"));
        if (one != null) {
          run.score(Nodes.text(grader, "name", "type") + " passed").add(key, one);
        }
      }
    }
    JsonNode usage = sample.path("usage");
    Nodes.add(run.inputTokens, usage.path("prompt_tokens"));
    Nodes.add(run.outputTokens, usage.path("completion_tokens"));
    Nodes.add(run.cachedTokens, usage.path("cached_tokens"));
  }

  private static double allPassed(JsonNode graders) {
    for (JsonNode grader : graders) {
      if (!grader.path("passed").asBoolean(false)) {
        return 0;
      }
    }
    return 1;
  }

  @Override
  public void finish(Findings findings) {
    for (RunBuilder run : runs.values()) {
      run.remark("right is an item that all graders passed");
      findings.add(run);
    }
  }
}
