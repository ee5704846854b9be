package dev.tunewise.dataset;

import dev.tunewise.dataset.TokenStatistics.Bin;
import dev.tunewise.dataset.TokenStatistics.Summary;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.file.JsonOutput;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;

/** Writes the report on a training file as JSON, format {@code tunewise-dataset}, version 1. */
public final class DatasetWriter {
  private final DatasetReport report;
  private final List<ProviderReport> providers;
  private final Plan plan;
  private final JsonOutput json;

  private DatasetWriter(
      DatasetReport report, List<ProviderReport> providers, Plan plan, JsonOutput json) {
    this.report = report;
    this.providers = providers;
    this.plan = plan;
    this.json = json;
  }

  /**
   * The report as a file.
   *
   * @param providers as of {@link ProviderReport#of}, by the same plan
   */
  public static byte[] toBytes(DatasetReport report, List<ProviderReport> providers, Plan plan) {
    return JsonOutput.file(json -> new DatasetWriter(report, providers, plan, json).write());
  }

  private void write() {
    json.text("format", "tunewise-dataset");
    json.number("version", 1);
    json.text("file", report.file());
    count("bytes", report.bytes());
    count("lines", report.lines());
    json.text("layout", report.layout().form().key());
    json.text("countedBy", report.layout().kind().one());
    if (!report.layout().taken().isEmpty()) {
      json.objectOnOneLine("table", () -> table(report.layout()));
    }
    json.text("exampleFormat", report.format().key());
    json.objectOnOneLine("formats", this::formats);
    json.text("trainingMethod", report.method().key());
    json.objectOnOneLine("trainingMethods", this::methods);
    count("examples", report.examples());
    count("usable", report.usable());
    count("unreadable", report.unreadable());
    count("duplicates", report.duplicates());
    json.truth("duplicatesAtLeast", report.manyDuplicates());
    count("emptyAnswers", report.count(LineProblem.EMPTY_ANSWER));
    report.overLong().ifPresentOrElse(this::overLong, () -> json.nothing("overLong"));
    report.labels().ifPresentOrElse(this::labels, () -> json.nothing("labels"));
    json.object("tokens", this::tokens);
    json.texts("tokenNotes", new DatasetText(Numbers.in(Locale.ROOT)).tokenNotes(report));
    new ProblemJson(json).list("problems", report.problems());
    json.objectOnOneLine("training", this::plan);
    json.list(
        "providers", () -> providers.forEach(provider -> json.item(() -> provider(provider))));
    json.objectOnOneLine("suggestedParameters", this::suggestions);
    json.object("notSuggested", this::withheld);
  }

  private void table(FileLayout layout) {
    if (!layout.sheet().isEmpty()) {
      json.text("sheet", layout.sheet());
      json.texts("sheetsNotRead", layout.otherSheets());
    }
    json.texts("columns", layout.taken());
    json.texts("columnsNotRead", layout.left());
  }

  private void count(String key, long value) {
    json.number(key, (double) value);
  }

  private void formats() {
    report.formats().forEach((format, examples) -> count(format.key(), examples));
  }

  private void methods() {
    report.methods().forEach((method, examples) -> count(method.key(), examples));
  }

  private void overLong(DatasetReport.OverLong overLong) {
    json.objectOnOneLine(
        "overLong",
        () -> {
          count("examples", overLong.examples());
          count("limitTokens", overLong.limit());
        });
  }

  private void labels(LabelCounts labels) {
    json.object(
        "labels",
        () -> {
          json.number("distinct", labels.distinct());
          json.truth("atLeast", labels.more());
          count("fewestExamples", labels.fewestExamples());
          json.list("most", () -> labels.most().forEach(this::label));
        });
  }

  private void label(LabelCounts.Label label) {
    json.itemOnOneLine(
        () -> {
          json.text("label", label.text());
          count("examples", label.examples());
        });
  }

  private void tokens() {
    report
        .tokens()
        .forEach((tokenizer, tokens) -> json.object(tokenizer.key(), () -> statistics(tokens)));
  }

  private void statistics(TokenStatistics tokens) {
    summary("example", tokens.example());
    summary("prompt", tokens.prompt());
    summary("tools", tokens.tools());
    summary("system", tokens.system());
    summary("input", tokens.user());
    summary("reasoning", tokens.reasoning());
    summary("answer", tokens.answer());
    summary("rejected", tokens.rejected());
    json.list("histogram", () -> tokens.histogram().forEach(this::bin));
  }

  private void summary(String key, Summary summary) {
    json.objectOnOneLine(
        key,
        () -> {
          json.number("mean", summary.mean());
          json.number("p50", summary.p50());
          json.number("p95", summary.p95());
          count("max", summary.max());
          count("total", summary.total());
        });
  }

  private void bin(Bin bin) {
    json.itemOnOneLine(
        () -> {
          count("from", bin.from());
          count("to", bin.to());
          count("examples", bin.examples());
        });
  }

  private void plan() {
    json.number("epochs", plan.epochs());
    json.number("runs", plan.runs());
  }

  private void provider(ProviderReport provider) {
    json.text("provider", provider.provider());
    json.text("name", provider.name());
    json.text("verdict", provider.verdict().key());
    json.objectOnOneLine("training", () -> training(provider));
    json.texts("reasons", provider.reasons());
    json.texts("remarks", provider.remarks());
    json.truth("estimatedTokens", provider.estimated());
    json.truth("costsAtLeast", provider.atLeast());
    provider.perHour().ifPresent(usd -> json.number("trainingPerHour", usd));
    new ProblemJson(json).list("problems", provider.refused());
    json.list("trainingCosts", () -> provider.costs().forEach(this::cost));
  }

  private void training(ProviderReport provider) {
    json.text("text", provider.access());
    provider.training().write(json);
  }

  private void cost(TrainingCost cost) {
    json.itemOnOneLine(
        () -> {
          json.text("model", cost.model().id());
          json.text("asOf", cost.model().asOf().text());
          json.number("oneRun", cost.oneRun());
          json.number("allRuns", cost.allRuns());
        });
  }

  private void withheld() {
    DatasetEdits.of(report)
        .withheld()
        .forEach((parameter, why) -> json.text(parameter.path(), DatasetText.withheld(why)));
  }

  private void suggestions() {
    for (var value : DatasetEdits.of(report).values().entrySet()) {
      Parameter parameter = value.getKey();
      json.number(parameter.path(), value.getValue());
    }
  }
}
