package dev.tunewise.usage;

import dev.tunewise.file.JsonOutput;
import dev.tunewise.usage.UsageReport.ModelUsage;
import dev.tunewise.usage.UsageReport.MonthUsage;
import java.util.OptionalDouble;

/** Writes what exports add up to as JSON, format {@code tunewise-usage}, version 1. */
public final class UsageWriter {
  private final UsageReport report;
  private final JsonOutput json;

  private UsageWriter(UsageReport report, JsonOutput json) {
    this.report = report;
    this.json = json;
  }

  /** The report as a file; what the exports do not say is null. */
  public static byte[] toBytes(UsageReport report) {
    return JsonOutput.file(json -> new UsageWriter(report, json).write());
  }

  private void write() {
    json.text("format", "tunewise-usage");
    json.number("version", 1);
    json.text("from", report.from().toString());
    json.text("to", report.to().toString());
    json.number("days", report.days());
    json.list("models", () -> report.models().forEach(model -> json.item(() -> write(model))));
    json.list(
        "months", () -> report.months().forEach(month -> json.itemOnOneLine(() -> write(month))));
    json.list("skipped", () -> report.skipped().forEach(s -> json.itemOnOneLine(() -> write(s))));
  }

  private void write(ModelUsage model) {
    UsageTally tally = model.tally();
    textOrNull("model", model.model());
    json.numberOrNull("calls", tally.calls());
    json.numberOrNull("callsPerDay", perDay(tally.calls()));
    json.numberOrNull("inputTokens", tally.inputTokens());
    json.numberOrNull("outputTokens", tally.outputTokens());
    json.numberOrNull("reasoningTokens", tally.reasoningTokens());
    json.numberOrNull("cachedInputShare", tally.cachedInputShare());
    json.numberOrNull("batchShare", tally.batchShare());
    json.numberOrNull("cost", tally.cost());
    textOrNull("currency", tally.currency());
  }

  private OptionalDouble perDay(OptionalDouble calls) {
    return calls.isPresent()
        ? OptionalDouble.of(calls.getAsDouble() / report.days())
        : OptionalDouble.empty();
  }

  private void write(MonthUsage month) {
    json.text("month", month.month().toString());
    json.number("days", month.days());
    json.numberOrNull("calls", month.tally().calls());
    json.numberOrNull("cost", month.tally().cost());
  }

  private void write(Skipped skipped) {
    json.text("file", skipped.file());
    if (skipped.line() > 0) {
      json.number("line", (double) skipped.line());
    } else {
      json.nothing("line");
    }
    json.text("why", skipped.why());
  }

  private void textOrNull(String key, String text) {
    if (text.isEmpty()) {
      json.nothing(key);
    } else {
      json.text(key, text);
    }
  }
}
