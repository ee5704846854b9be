package dev.tunewise.evaluation;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A test run of DeepEval: what it keeps after {@code deepeval test run}, or the result of {@code
 * evaluate} as JSON. A test is right where all its metrics reached their thresholds.
 */
final class DeepEvalReader implements DocumentReader {
  private static final String SUCCESS = "success";
  private static final Set<String> LISTS =
      Set.of("testCases", "conversationalTestCases", "test_cases", "test_results", "testResults");

  private static final Set<String> WITHOUT =
      Set.of("trace", "context", "retrievalContext", "retrieval_context", "actualOutput", "turns");

  private final Set<String> metrics = new LinkedHashSet<>();
  private String name = "";
  private String model = "";
  private final RunBuilder run = new RunBuilder("", "");

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.DEEPEVAL;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return shape.in("testRunData").stream().anyMatch(LISTS::contains)
        || LISTS.stream()
            .anyMatch(
                list ->
                    shape.in(list).contains("metricsData")
                        || shape.in(list).contains("metrics_data")
                        || (shape.has("testPassed") && shape.has(list)));
  }

  @Override
  public void read(JsonPull json, Findings findings) {
    json.fields(this::field);
    String title = model.isEmpty() ? name : name.isEmpty() ? model : model + " · " + name;
    run.named(title.isEmpty() ? "DeepEval test run" : title);
    String all = String.join(", ", metrics);
    run.remark(
        "right is a test whose metrics all reached their thresholds"
            + (all.isEmpty() ? "" : " (" + all + ")"));
    findings.add(run);
  }

  private void field(String key, JsonPull value) {
    if (key.equals("testRunData")) {
      value.fields(this::field);
    } else if (LISTS.contains(key)) {
      value.items(item -> test(item.tree(WITHOUT)));
    } else if (key.equals("identifier")) {
      name = Nodes.text(value.tree());
    } else if (key.equals("hyperparameters")) {
      model = Nodes.text(value.tree(), "model", "Model", "model_name");
    }
  }

  private void test(JsonNode test) {
    JsonNode data = test.has("metricsData") ? test.path("metricsData") : test.path("metrics_data");
    Double success = Nodes.grade(test.path(SUCCESS));
    boolean failed = false;
    for (JsonNode metric : data) {
      failed |= !Nodes.text(metric.path("error")).isBlank();
    }
    if (success == null || (failed && success == 0)) {
      run.error();
      return;
    }
    long key = ItemKey.of(Nodes.text(test, "input", "name"));
    run.score(SUCCESS).add(key, success);
    for (JsonNode metric : data) {
      Double score = Nodes.number(metric.path("score"));
      if (score != null) {
        String label = Nodes.text(metric, "name");
        run.score(label).add(key, score);
        Double threshold = Nodes.number(metric.path("threshold"));
        if (metrics.size() < 10) {
          metrics.add(
              threshold == null ? label : label + " " + Nodes.text(metric.path("threshold")));
        }
      }
    }
    Double seconds = Nodes.number(test.path("completionTime"));
    if (seconds != null && seconds > 0) {
      run.latencyMillis.add(seconds * 1000);
    }
    Nodes.add(run.inputTokens, test.path("inputTokenCount"));
    Nodes.add(run.outputTokens, test.path("outputTokenCount"));
    Nodes.add(run.costUsd, test.path("tokenCost"));
  }
}
