package dev.tunewise.evaluation;

import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.model.Strategy;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Results of lm-evaluation-harness: one run for each task. Metrics are named {@code metric,filter}
 * since version 0.4. Groups are means of tasks that are there too, and are not counted again.
 */
final class LmEvalReader implements DocumentReader {
  /** Of equal kind, the metrics that are reported most. */
  private static final List<String> USUAL =
      List.of("acc,none", "acc", "exact_match,strict-match", "exact_match,none", "exact_match");

  private static final Comparator<RunScore> RANKS =
      RunBuilder.BY_KIND.thenComparingInt(
          score -> USUAL.contains(score.metric()) ? -USUAL.indexOf(score.metric()) : -USUAL.size());

  private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

  private final Map<String, JsonNode> parts = new LinkedHashMap<>();

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.LM_EVAL;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return shape.has("results")
        && shape.hasAny("versions", "n-shot", "n-samples", "configs", "group_subtasks")
        && !shape.in("results").contains("results");
  }

  @Override
  public void read(JsonPull json, Findings findings) {
    Set<String> wanted =
        Set.of(
            "results",
            "groups",
            "group_subtasks",
            "n-shot",
            "n-samples",
            "config",
            "configs",
            "higher_is_better",
            "model_name");
    json.fields(
        (name, value) -> {
          if (wanted.contains(name)) {
            parts.put(name, value.tree());
          }
        });
    Set<String> groups = groups();
    part("results")
        .properties()
        .forEach(
            task -> {
              if (groups.contains(task.getKey())) {
                findings.skipped(
                    "", "“" + task.getKey() + "” is the mean of tasks that are counted; left out");
              } else {
                task(task.getKey(), task.getValue(), findings);
              }
            });
  }

  private JsonNode part(String name) {
    return parts.getOrDefault(name, NOTHING);
  }

  /** Names that stand for several tasks, of which at least one is there. */
  private Set<String> groups() {
    Set<String> groups = new HashSet<>();
    part("group_subtasks")
        .properties()
        .forEach(
            group -> {
              for (JsonNode task : group.getValue()) {
                if (part("results").has(Nodes.text(task))
                    && !Nodes.text(task).equals(group.getKey())) {
                  groups.add(group.getKey());
                }
              }
            });
    if (part("group_subtasks").isMissingNode()) {
      part("groups").propertyNames().forEach(groups::add);
    }
    return groups;
  }

  private void task(String task, JsonNode values, Findings findings) {
    String model = model();
    RunBuilder run = new RunBuilder(model.isEmpty() ? task : model + " · " + task, "");
    Double shots = shots(task);
    guess(run, shots);
    values
        .properties()
        .forEach(
            entry -> {
              Double value = Nodes.number(entry.getValue());
              String metric = entry.getKey();
              if (value != null && !isNoScore(metric)) {
                run.state(score(task, metric, value, values));
              }
            });
    if (run.hasScores()) {
      EvaluationRun built = run.build(RANKS);
      findings.add(built);
      if (built.score().evaluated() == null) {
        findings.remark("", "“" + built.name() + "”: the file does not say of how many items");
      }
    } else {
      findings.skipped("", "“" + task + "” has no score; left out");
    }
  }

  private static boolean isNoScore(String metric) {
    String name = metric.split(",", 2)[0];
    return name.endsWith("_stderr") || name.equals("sample_len") || name.equals("alias");
  }

  private RunScore score(String task, String metric, double value, JsonNode values) {
    String[] parts = metric.split(",", 2);
    Double items = items(task, values);
    if (items == null) {
      String filter = parts.length == 2 ? "," + parts[1] : "";
      items = fromError(value, Nodes.number(values.path(parts[0] + "_stderr" + filter)));
    }
    JsonNode direction = part("higher_is_better").path(task).path(parts[0]);
    boolean isShare = value >= 0 && value <= 1;
    boolean isAccuracy =
        isShare
            && MetricName.of(parts[0]).isAccuracy(false)
            && !(direction.isBoolean() && !direction.asBoolean());
    Double correct = isShare && items != null ? ScoreBuilder.rounded(value * items) : null;
    return new RunScore(metric, isAccuracy, value, correct, items, ItemScores.NONE);
  }

  private @Nullable Double items(String task, JsonNode values) {
    JsonNode counts = part("n-samples").path(task);
    Double effective = Nodes.number(counts.path("effective"));
    Double items = effective == null ? Nodes.number(counts.path("original")) : effective;
    if (items == null) {
      items = Nodes.number(values.path("sample_len"));
    }
    return items == null || !(items >= 1) ? null : items;
  }

  /**
   * How many items make such a standard error of a share, √(p(1−p)/(n−1)): versions before 0.4.2
   * state no number. Taken only where it is whole and the share is one of so many.
   */
  private static @Nullable Double fromError(double share, @Nullable Double error) {
    if (error == null || !(error > 0) || !(share > 0 && share < 1)) {
      return null;
    }
    double exact = share * (1 - share) / (error * error) + 1;
    double items = Math.rint(exact);
    double correct = share * items;
    boolean fits =
        Math.abs(exact - items) < 1e-6 * items && Math.abs(correct - Math.rint(correct)) < 1e-6;
    return fits && items >= 1 ? Double.valueOf(items) : null;
  }

  private String model() {
    String name = Nodes.text(part("model_name"));
    JsonNode config = part("config");
    String kind = Nodes.text(config.path("model"));
    String arguments = arguments();
    if (name.isEmpty()) {
      return arguments.isEmpty() ? kind : kind + " (" + arguments + ")";
    }
    return name;
  }

  private String arguments() {
    JsonNode arguments = part("config").path("model_args");
    if (!arguments.isObject()) {
      return Nodes.text(arguments);
    }
    StringBuilder joined = new StringBuilder();
    arguments
        .properties()
        .forEach(
            argument ->
                joined
                    .append(joined.isEmpty() ? "" : ",")
                    .append(argument.getKey())
                    .append('=')
                    .append(Nodes.text(argument.getValue())));
    return joined.toString();
  }

  private @Nullable Double shots(String task) {
    Double shots = Nodes.number(part("n-shot").path(task));
    if (shots == null) {
      shots = Nodes.number(part("configs").path(task).path("num_fewshot"));
    }
    return shots == null ? Nodes.number(part("config").path("num_fewshot")) : shots;
  }

  /**
   * An adapter is a tuned model, and shots are not what it was trained on; shots alone hint at a
   * prompted one.
   */
  private void guess(RunBuilder run, @Nullable Double shots) {
    if (arguments().contains("peft=")) {
      run.guess(new StrategyGuess(Strategy.FINE_TUNING, Sureness.LIKELY, "peft="));
      run.remark("evaluated with " + (shots == null ? 0 : Math.round(shots)) + " shots");
      return;
    }
    if (shots != null) {
      run.examples(shots);
    }
    if (run.isUnknown() && shots != null && shots > 0) {
      String because = Math.round(shots) + "-shot";
      run.guess(new StrategyGuess(Strategy.PROMPTING, Sureness.POSSIBLE, because));
    }
  }
}
