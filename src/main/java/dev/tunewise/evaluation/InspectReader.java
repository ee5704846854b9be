package dev.tunewise.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A log of Inspect: one run of one task with one model. What the log states for the whole run
 * counts; results by item come from its samples.
 */
final class InspectReader implements DocumentReader {
  /** Fields of samples that are large and not needed. */
  static final Set<String> WITHOUT =
      Set.of(
          "messages", "events", "store", "attachments", "output", "metadata", "files", "timelines");

  private static final String ACCURACY = "accuracy";

  private static final Set<String> FEW_SHOT =
      Set.of("fewshot", "few_shot", "num_fewshot", "n_shot", "nshot", "shots", "k_shot");

  private JsonNode spec = JsonNodeFactory.instance.missingNode();
  private JsonNode results = JsonNodeFactory.instance.missingNode();
  private JsonNode stats = JsonNodeFactory.instance.missingNode();
  private String status = "";
  private final Map<String, ScoreBuilder> items = new LinkedHashMap<>();
  private final ItemBudget budget = new ItemBudget();
  private final RunBuilder.Mean seconds = new RunBuilder.Mean();
  private long samples;
  private long failed;
  private boolean isLog;

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.INSPECT;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return shape.has("eval")
        && shape.in("eval").contains("task")
        && shape.in("eval").contains("model");
  }

  @Override
  public void read(JsonPull json, Findings findings) {
    header(json);
    finish(findings);
  }

  /** Takes what a log, or a part of one, states. */
  void header(JsonPull json) {
    json.fields(
        (name, value) -> {
          switch (name) {
            case "eval" -> {
              spec = value.tree();
              isLog = true;
            }
            case "results" -> results = value.tree(Set.of("sample_reductions", "metadata"));
            case "stats" -> stats = value.tree();
            case "status" -> status = Nodes.text(value.tree());
            case "samples" -> value.items(item -> sample(item.tree(WITHOUT)));
            default -> {}
          }
        });
  }

  /** Takes a sample, or the summary of one. */
  void sample(JsonNode sample) {
    samples++;
    JsonNode scores = sample.path("scores");
    if (!sample.path("error").isMissingNode() && !sample.path("error").isNull()) {
      failed++;
    }
    Double time = Nodes.number(sample.path("working_time"));
    if (time == null) {
      time = Nodes.number(sample.path("total_time"));
    }
    if (time != null) {
      seconds.add(time);
    }
    long key = ItemKey.of(Nodes.text(sample.path("id")), sample.path("input").toString());
    scores
        .properties()
        .forEach(
            score -> {
              JsonNode value = score.getValue().path("value");
              if (value.isObject()) {
                value.properties().forEach(part -> item(part.getKey(), key, part.getValue()));
              } else {
                item(score.getKey(), key, value);
              }
            });
  }

  private void item(String scorer, long key, JsonNode value) {
    // No answer is wrong here, as Inspect itself counts it.
    Double grade = Nodes.text(value).equals("N") ? Double.valueOf(0) : Nodes.grade(value);
    if (grade != null && (items.size() < 100 || items.containsKey(scorer))) {
      items.computeIfAbsent(scorer, name -> new ScoreBuilder(name, budget)).add(key, grade);
    }
  }

  /** Adds the run. */
  void finish(Findings findings) {
    if (!isLog) {
      findings.problem("", "is no log of Inspect: it does not say of which task and model");
      return;
    }
    RunBuilder run = run();
    Map<String, RunScore> byItem = new HashMap<>();
    items.forEach((scorer, score) -> byItem.put(scorer, score.build(true)));
    for (JsonNode score : results.path("scores")) {
      states(run, score, byItem);
    }
    if (!run.hasScores()) {
      byItem.values().forEach(run::state);
    }
    if (!status.isEmpty() && !status.equals("success")) {
      run.remark("the run ended as “" + status + "”: only samples that were scored count");
    }
    if (failed > 0) {
      run.remark((failed == 1 ? "1 sample" : failed + " samples") + " with an error left out");
    }
    tokens(run);
    findings.add(run);
  }

  private RunBuilder run() {
    String model = Nodes.text(spec.path("model"));
    String task = Nodes.text(spec, "task_display_name", "task");
    RunBuilder run = new RunBuilder(task.isEmpty() ? model : model + " · " + task, "");
    spec.path("task_args")
        .properties()
        .forEach(
            argument -> {
              Double shots = Nodes.number(argument.getValue());
              if (shots != null && FEW_SHOT.contains(argument.getKey()) && shots >= 0) {
                run.examples(shots);
              }
            });
    return run;
  }

  /** Takes a score that the log states, with the results by item of the same scorer. */
  private void states(RunBuilder run, JsonNode score, Map<String, RunScore> byItem) {
    String scorer = Nodes.text(score, "name", "scorer");
    RunScore own = byItem.get(scorer);
    ItemScores scored = own == null ? ItemScores.NONE : own.items();
    Double evaluated = evaluated(score, own);
    score
        .path("metrics")
        .properties()
        .forEach(
            entry -> {
              JsonNode metric = entry.getValue();
              String name = Nodes.text(metric, "name");
              Double value = Nodes.number(metric.path("value"));
              if (value != null && !isSpread(name.isEmpty() ? entry.getKey() : name)) {
                String shown = name.isEmpty() ? entry.getKey() : name;
                boolean rightOrWrong = own != null && scored.size() > 0 && own.isAccuracy();
                boolean isAccuracy =
                    shown.equals(ACCURACY) || MetricName.of(shown).isAccuracy(rightOrWrong);
                run.state(stated(scorer, shown, value, evaluated, isAccuracy, scored));
              }
            });
  }

  private static RunScore stated(
      String scorer,
      String metric,
      double value,
      @Nullable Double evaluated,
      boolean isAccuracy,
      ItemScores items) {
    boolean isShare = value >= 0 && value <= 1;
    Double correct = isShare && evaluated != null ? ScoreBuilder.rounded(value * evaluated) : null;
    String name = scorer.isEmpty() ? metric : scorer + " " + metric;
    return new RunScore(name, isAccuracy && isShare, value, correct, evaluated, items);
  }

  /** How far results are apart, which is no score. */
  private static boolean isSpread(String metric) {
    return metric.matches(
        "(stderr|std|var|variance|bootstrap_stderr|ci|ci_lower|ci_upper)(\\W.*)?");
  }

  private @Nullable Double evaluated(JsonNode score, @Nullable RunScore own) {
    Double scored = Nodes.number(score.path("scored_samples"));
    if (scored == null && own != null) {
      scored = own.evaluated();
    }
    if (scored == null) {
      // Samples are counted once for each epoch.
      Double completed = Nodes.number(results.path("completed_samples"));
      Double epochs = Nodes.number(spec.path("config").path("epochs"));
      scored = completed == null ? null : Double.valueOf(completed / (epochs == null ? 1 : epochs));
    }
    return (scored == null || !(scored >= 1)) ? null : scored;
  }

  private void tokens(RunBuilder run) {
    Double completed = Nodes.number(results.path("completed_samples"));
    double calls = completed == null ? samples : completed;
    JsonNode usage = stats.path("model_usage").path(Nodes.text(spec.path("model")));
    Double input = Nodes.number(usage.path("input_tokens"));
    Double output = Nodes.number(usage.path("output_tokens"));
    if (calls >= 1 && input != null && output != null) {
      Double read = Nodes.number(usage.path("input_tokens_cache_read"));
      Double total = Nodes.number(usage.path("total_tokens"));
      double cached = read == null ? 0 : read;
      // Some providers count what comes out of the cache beside the input, others in it.
      boolean beside = total != null && total > input + output && total >= input + output + cached;
      Double written = Nodes.number(usage.path("input_tokens_cache_write"));
      double all = input + (beside ? cached + (written == null ? 0 : written) : 0);
      run.inputTokens.add(all / calls);
      run.outputTokens.add(output / calls);
      if (read != null) {
        run.cachedTokens.add(cached / calls);
      }
      Double reasoning = Nodes.number(usage.path("reasoning_tokens"));
      if (reasoning != null) {
        run.reasoningTokens.add(reasoning / calls);
      }
      run.remark("tokens are those of a sample, which may have taken several calls");
    }
    Double time = seconds.get();
    if (time != null) {
      run.latencyMillis.add(time * 1000);
    }
  }
}
