package dev.tunewise.evaluation;

import dev.tunewise.model.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Classification reports of scikit-learn: right answers are accuracy × support. As a dictionary,
 * alone or several by name; as text, with what stands above each as its name.
 */
final class ReportReader implements DocumentReader {
  private static final Set<String> MEASURES = Set.of("precision", "recall", "f1-score", "support");

  /** Longer ones belong to no report. */
  private static final int LONGEST_LINE = 300;

  private static final Pattern HEAD =
      Pattern.compile("\\s*precision\\s+recall\\s+f1-score\\s+support\\s*");
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*(?<name>.*?)\\s+(?<first>\\d?\\.\\d+)(?:\\s+(?<second>\\d?\\.\\d+)\\s+(?<f1>\\d?\\.\\d+))?"
              + "\\s+(?<support>\\d+(?:\\.\\d+)?)\\s*");

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.CLASSIFICATION_REPORT;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return shape.anyHas("precision", "recall", "f1-score", "support")
        || shape.anyHas("accuracy", "macro avg", "weighted avg")
        || shape.anyHas("micro avg", "macro avg", "weighted avg");
  }

  @Override
  public void read(JsonPull json, Findings findings) {
    JsonNode all = json.tree();
    boolean isReport =
        all.properties().stream()
            .anyMatch(entry -> entry.getValue().propertyNames().containsAll(MEASURES));
    if (isReport) {
      dictionary("classification report", all, findings);
    } else {
      all.properties()
          .forEach(
              entry -> {
                if (entry.getValue().isObject()) {
                  dictionary(entry.getKey(), entry.getValue(), findings);
                }
              });
    }
  }

  private static void dictionary(String name, JsonNode report, Findings findings) {
    Double support = null;
    for (String average : List.of("macro avg", "weighted avg", "micro avg", "samples avg")) {
      support = support == null ? Nodes.number(report.path(average).path("support")) : support;
    }
    Double accuracy = Nodes.number(report.path("accuracy"));
    if (accuracy == null) {
      // Earlier versions and YAML wrote it as a row like those of classes.
      accuracy = Nodes.number(report.path("accuracy").path("precision"));
    }
    RunBuilder run = new RunBuilder(name, "");
    add(run, accuracy, support);
    for (String average : List.of("micro avg", "macro avg", "weighted avg")) {
      Double f1 = Nodes.number(report.path(average).path("f1-score"));
      if (f1 != null) {
        run.state(average(average, f1, support));
      }
    }
    findings.add(run);
  }

  private static void add(RunBuilder run, @Nullable Double accuracy, @Nullable Double support) {
    if (accuracy != null && accuracy >= 0 && accuracy <= 1) {
      run.state(score("accuracy", true, accuracy, support));
    } else {
      run.remark("has no accuracy, as where an item may have several labels");
    }
  }

  private static RunScore average(String average, double f1, @Nullable Double support) {
    return score(average + " f1-score", false, f1, support);
  }

  private static RunScore score(
      String metric, boolean isAccuracy, double mean, @Nullable Double support) {
    if (support == null || !(support >= 1) || !(mean >= 0 && mean <= 1)) {
      return new RunScore(metric, isAccuracy, mean, null, null, ItemScores.NONE);
    }
    double correct = ScoreBuilder.rounded(mean * support);
    return new RunScore(metric, isAccuracy, mean, correct, support, ItemScores.NONE);
  }

  /** Whether a text holds a report. */
  static boolean recognizes(String text) {
    return text.lines().anyMatch(ReportReader::isHead);
  }

  private static boolean isHead(String line) {
    return line.length() <= LONGEST_LINE && HEAD.matcher(line).matches();
  }

  /** Reads all reports of a text. */
  static void read(String text, Findings findings) {
    List<String> lines = text.lines().toList();
    String title = "";
    for (int i = 0; i < lines.size() && !findings.isFull(); i++) {
      if (isHead(lines.get(i))) {
        List<Matcher> rows = new ArrayList<>();
        int next = i + 1;
        for (; next < lines.size(); next++) {
          String line = lines.get(next);
          Matcher row = ROW.matcher(line.length() > LONGEST_LINE ? "" : line);
          if (row.matches()) {
            rows.add(row);
          } else if (!lines.get(next).isBlank()) {
            break;
          }
        }
        String name = title.isEmpty() ? "classification report" : title;
        text(name, "line " + (i + 1), rows, findings);
        title = "";
        i = next - 1;
      } else if (!lines.get(i).isBlank()) {
        title = lines.get(i).strip();
      }
    }
  }

  private static void text(String name, String place, List<Matcher> rows, Findings findings) {
    RunBuilder run = new RunBuilder(name, place);
    Double accuracy = null;
    Double support = null;
    List<RunScore> averages = new ArrayList<>();
    int decimals = 0;
    for (Matcher row : rows) {
      String label = group(row, "name");
      Double of = number(group(row, "support"));
      if (label.equals("accuracy") && group(row, "f1").isEmpty()) {
        accuracy = number(group(row, "first"));
        support = of;
        decimals = group(row, "first").length() - group(row, "first").indexOf('.') - 1;
      } else if (label.endsWith(" avg") && !group(row, "f1").isEmpty()) {
        Double f1 = number(group(row, "f1"));
        if (f1 != null) {
          averages.add(average(label, f1, of));
        }
      }
    }
    add(run, accuracy, support);
    averages.forEach(run::state);
    if (accuracy != null) {
      run.remark(
          "right answers are accuracy × support, and the report rounds accuracy to "
              + decimals
              + " decimals");
    }
    findings.add(run);
  }

  private static String group(Matcher matcher, String name) {
    String text = matcher.group(name);
    return text == null ? "" : text;
  }

  private static @Nullable Double number(String text) {
    OptionalDouble number = PlainNumber.parse(text);
    return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
  }
}
