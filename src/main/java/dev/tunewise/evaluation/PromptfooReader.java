package dev.tunewise.evaluation;

import dev.tunewise.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What {@code promptfoo eval --output} writes: a document with {@code results.results} (and {@code
 * results.prompts} or {@code results.table}). A test is right where it passed all its assertions.
 */
final class PromptfooReader implements DocumentReader {
  private static final String PASS = "pass";

  /** Large and of no use here. */
  private static final Set<String> WITHOUT = Set.of("metadata", "audio", "images", "video");

  private final ItemBudget budget = new ItemBudget();
  private final Map<String, RunBuilder> runs = new LinkedHashMap<>();
  private final Map<Integer, String> heads = new TreeMap<>();
  private boolean repeats;
  private boolean hasResults;
  private long cachedAnswers;

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.PROMPTFOO;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    Set<String> results = shape.in("results");
    // The sums stand last, behind more results than are looked at.
    return (results.contains("results")
            && (results.contains("stats")
                || results.contains("prompts")
                || results.contains("timestamp")))
        || results.contains("table")
        || isResult(results)
        || shape.in("table").contains("body")
        || shape.has("head", "body");
  }

  /** Whether an object with these keys is the result of a test. */
  static boolean isResult(Set<String> keys) {
    return keys.contains("success")
        && keys.contains("vars")
        && (keys.contains("provider") || keys.contains("promptIdx"));
  }

  @Override
  public void read(JsonPull json, Findings findings) {
    json.fields(
        (name, value) -> {
          switch (name) {
            case "config" -> config(value.tree(WITHOUT));
            case "results" -> results(value);
            case "table" -> table(value);
            case "body" -> body(value);
            case "head" -> head(value.tree(WITHOUT));
            default -> {}
          }
        });
    finish(findings);
  }

  private void config(JsonNode config) {
    repeats |=
        config.path("evaluateOptions").path("repeat").asDouble(1) > 1
            || config.path("commandLineOptions").path("repeat").asDouble(1) > 1;
  }

  private void results(JsonPull value) {
    if (value.isList()) {
      value.items(item -> result(item.tree(WITHOUT)));
    } else {
      value.fields(
          (name, field) -> {
            switch (name) {
              case "results" -> field.items(item -> result(item.tree(WITHOUT)));
              case "table" -> table(field);
              default -> {}
            }
          });
    }
  }

  private void table(JsonPull value) {
    value.fields(
        (name, field) -> {
          switch (name) {
            case "head" -> head(field.tree(WITHOUT));
            case "body" -> body(field);
            default -> {}
          }
        });
  }

  private void head(JsonNode head) {
    int index = 0;
    for (JsonNode prompt : head.path("prompts")) {
      heads.put(index++, name(prompt.path("provider"), prompt));
    }
  }

  /** The table repeats the results; it is read where they are missing. */
  private void body(JsonPull rows) {
    rows.items(
        row -> {
          JsonNode test = row.tree(WITHOUT);
          if (!hasResults) {
            int index = 0;
            for (JsonNode output : test.path("outputs")) {
              String name = heads.getOrDefault(index, "prompt " + (index + 1));
              RunBuilder run = run(index + " " + name, name);
              take(run, output, key(test.path("vars"), test.path("test")), output.path(PASS));
              index++;
            }
          }
        });
  }

  /** Takes the result of a test. */
  void result(JsonNode result) {
    hasResults = true;
    String name = name(result.path("provider"), result.path("prompt"));
    String index = Nodes.text(result.path("promptIdx"));
    RunBuilder run = run(index + " " + name, name);
    JsonNode right =
        result.has("success") ? result.path("success") : result.path("gradingResult").path(PASS);
    take(run, result, key(result.path("vars"), result.path("testCase")), right);
  }

  private RunBuilder run(String key, String name) {
    RunBuilder known = runs.get(key);
    if (known == null) {
      known = new RunBuilder(name, "", budget);
      if (runs.size() <= Scenario.MAX_LIST_LENGTH) {
        runs.put(key, known);
      }
    }
    return known;
  }

  /** Provider and prompt, as promptfoo heads its columns. */
  private static String name(JsonNode provider, JsonNode prompt) {
    String who = provider.isObject() ? Nodes.text(provider, "label", "id") : Nodes.text(provider);
    String what = Nodes.text(prompt, "label", "display", "id");
    return who.isEmpty() ? what : what.isEmpty() ? who : "[" + who + "] " + what;
  }

  private static long key(JsonNode vars, JsonNode test) {
    return ItemKey.of(
        vars.toString(), test.path("assert").toString(), Nodes.text(test.path("description")));
  }

  private void take(RunBuilder run, JsonNode result, long key, JsonNode right) {
    Double passed = Nodes.grade(right);
    // Who failed to answer was not wrong: 2 stands for an error, not for a failed assertion.
    boolean failed =
        result.path("failureReason").asDouble(0) == 2
            || (!result.has("failureReason")
                && !Nodes.text(result.path("error")).isBlank()
                && !result.path("gradingResult").isObject());
    if (passed == null || (failed && passed == 0)) {
      run.error();
      return;
    }
    run.score(PASS).add(key, passed);
    result
        .path("namedScores")
        .properties()
        .forEach(
            named -> {
              Double score = Nodes.number(named.getValue());
              if (score != null) {
                run.score(named.getKey()).add(key, score);
              }
            });
    figures(run, result);
  }

  private void figures(RunBuilder run, JsonNode result) {
    JsonNode response = result.path("response");
    if (response.path("cached").asBoolean(false)) {
      // An answer out of promptfoo's own cache says nothing of what a call takes.
      cachedAnswers++;
      return;
    }
    Nodes.add(run.latencyMillis, result.path("latencyMs"));
    Double cost = Nodes.number(result.path("cost"));
    if (cost != null && cost > 0) {
      run.costUsd.add(cost);
    }
    JsonNode tokens =
        response.path("tokenUsage").isObject()
            ? response.path("tokenUsage")
            : result.path("tokenUsage");
    Double prompt = Nodes.number(tokens.path("prompt"));
    if (prompt != null && prompt > 0) {
      run.inputTokens.add(prompt);
      Nodes.add(run.outputTokens, tokens.path("completion"));
      Nodes.add(run.reasoningTokens, tokens.path("completionDetails").path("reasoning"));
    }
  }

  /** Hands out the runs when all was read. */
  void finish(Findings findings) {
    for (RunBuilder run : runs.values()) {
      if (repeats) {
        run.repeated();
        run.remark("each test was run several times; the mean of a test counts once");
      }
      run.remark("right is a test that passed all its assertions");
      findings.add(run);
    }
    if (cachedAnswers > 0) {
      findings.remark(
          "",
          cachedAnswers
              + (cachedAnswers == 1 ? " answer" : " answers")
              + " out of promptfoo's cache left out of tokens, latency and cost");
    }
  }
}
