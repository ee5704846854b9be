package dev.tunewise.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What {@code oaieval} records, an event a line: a {@code spec} begins a run, {@code match} events
 * tell right from wrong, {@code metrics} events hold grades, and a {@code final_report} closes it.
 */
final class OpenAiLogReader implements EntryReader {
  private static final String MATCH = "match";
  private static final int MOST_RUNS = 1_001;

  /** A run and what its report says. */
  private static final class Log {
    private final RunBuilder run;
    private final Set<Long> failed = new HashSet<>();
    private final Map<String, Double> report = new LinkedHashMap<>();
    private boolean isClosed;

    Log(String name, ItemBudget budget) {
      run = new RunBuilder(name, "", budget);
    }
  }

  private final ItemBudget budget = new ItemBudget();
  private final Map<String, Log> logs = new LinkedHashMap<>();
  private String current = "";

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.OPENAI_LOG;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    Set<String> spec = shape.in("spec");
    return spec.contains("eval_name")
        || spec.contains("completion_fns")
        || spec.contains("base_eval")
        || shape.has("final_report")
        || shape.has("event_id", "sample_id", "type", "data");
  }

  @Override
  public void add(JsonNode entry, String place, Findings findings) {
    if (entry.path("spec").isObject()) {
      JsonNode spec = entry.path("spec");
      current = Nodes.text(spec.path("run_id"));
      log(current, name(spec), place, findings);
    } else if (entry.path("final_report").isObject()) {
      Log log = log(current, "OpenAI evals run", place, findings);
      log.isClosed = true;
      entry
          .path("final_report")
          .properties()
          .forEach(
              metric -> {
                Double value = Nodes.number(metric.getValue());
                if (value != null && log.report.size() < 100) {
                  log.report.put(metric.getKey(), value);
                }
              });
    } else {
      event(entry, place, findings);
    }
  }

  private static String name(JsonNode spec) {
    JsonNode models = spec.path("completion_fns");
    String model = Nodes.text(models.path(0));
    if (model.isEmpty()) {
      model = Nodes.text(spec, "model_name");
    }
    if (model.isEmpty()) {
      model = Nodes.text(spec.path("model_names").path("completions").path(0));
    }
    String eval = Nodes.text(spec, "eval_name", "base_eval");
    return model.isEmpty() ? eval : eval.isEmpty() ? model : model + " · " + eval;
  }

  private Log log(String id, String name, String place, Findings findings) {
    Log log = logs.get(id);
    if (log == null) {
      log = new Log(name, budget);
      if (logs.size() < MOST_RUNS) {
        logs.put(id, log);
      } else {
        findings.skipped(place, "belongs to more runs than are read");
      }
    }
    return log;
  }

  private void event(JsonNode event, String place, Findings findings) {
    JsonNode data = event.path("data");
    String id = Nodes.text(event.path("run_id"));
    Log log = log(id.isEmpty() ? current : id, "OpenAI evals run", place, findings);
    long key = ItemKey.of(Nodes.text(event.path("sample_id")));
    switch (Nodes.text(event.path("type"))) {
      case MATCH -> {
        Double right = Nodes.grade(data.path("correct"));
        if (right != null) {
          log.run.score(MATCH).add(key, right);
        }
      }
      case "metrics" ->
          data.properties()
              .forEach(
                  metric -> {
                    Double value =
                        metric.getValue().isString() ? null : Nodes.grade(metric.getValue());
                    if (value != null) {
                      log.run.score(metric.getKey()).add(key, value);
                    }
                  });
      case "sampling" -> {
        JsonNode usage = data.path("usage");
        Nodes.add(log.run.inputTokens, usage.path("prompt_tokens"));
        Nodes.add(log.run.outputTokens, usage.path("completion_tokens"));
      }
      case "error" -> log.failed.add(key);
      default -> {}
    }
  }

  @Override
  public void finish(Findings findings) {
    for (Log log : logs.values()) {
      if (!log.failed.isEmpty()) {
        int failed = log.failed.size();
        log.run.remark(
            (failed == 1 ? "1 sample" : failed + " samples") + " with an error left out");
      }
      if (!log.isClosed) {
        log.run.remark("the log has no final report: the run may have been stopped");
      }
      if (!log.run.hasScores()) {
        reported(log);
      }
      if (!log.run.hasScores() && log.report.isEmpty() && logs.size() > 1) {
        continue; // events of no run
      }
      findings.add(log.run);
    }
  }

  /** A report without events says how many were right, not of how many. */
  private static void reported(Log log) {
    log.report.forEach(
        (metric, value) -> {
          boolean isShare = value >= 0 && value <= 1;
          MetricName name = MetricName.of(metric);
          if (name != MetricName.OTHER) {
            log.run.state(
                new RunScore(
                    metric, isShare && name.isAccuracy(false), value, null, null, ItemScores.NONE));
          }
        });
    if (log.run.hasScores()) {
      log.run.remark("the log has no results by sample, so it does not say of how many items");
    }
  }
}
