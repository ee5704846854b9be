package dev.tunewise.usage;

import dev.tunewise.file.OneLine;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spend logs of a LiteLLM proxy: a row for each request. */
final class LiteLlmLogs implements ExportReader {
  /** Kinds of requests that ask no model to write. */
  private static final Pattern OTHER =
      Pattern.compile(
          "embedding|rerank|image|speech|transcription|moderation|batch|file|search|mcp|ocr|video|vector");

  @Override
  public boolean recognizes(ExportRow row) {
    return row.has("requestid") && row.has("calltype") && row.has("starttime");
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    String type = row.text("calltype").toLowerCase(Locale.ROOT);
    if (OTHER.matcher(type).find()) {
      sink.skip("requests of type " + OneLine.of(type, 40) + ", no calls that write text");
      return;
    }
    if (row.text("cachehit").equalsIgnoreCase("true")) {
      sink.skip("answered from LiteLLM's own cache, no call of a model");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, "", "starttime");
    if (entry == null) {
      return;
    }
    entry.calls = 1;
    String status = row.text("status", "metadatastatus");
    entry.failed = status.isEmpty() ? Double.NaN : status.equalsIgnoreCase("success") ? 0 : 1;
    entry.input = row.number("prompttokens");
    entry.output = row.number("completiontokens");
    entry.cached =
        row.number(
            "metadatausageobjectprompttokensdetailscachedtokens",
            "metadatausageobjectcachereadinputtokens",
            "metadataadditionalusagevaluescachereadinputtokens",
            "metadataadditionalusagevaluesprompttokensdetailscachedtokens");
    entry.reasoning =
        row.number(
            "metadatausageobjectcompletiontokensdetailsreasoningtokens",
            "metadataadditionalusagevaluescompletiontokensdetailsreasoningtokens");
    entry.cost = row.number("spend");
    entry.currency = "USD";
    entry.model = row.text("model", "modelgroup");
    entry.key = ExportRow.key("litellm", row.text("requestid"));
    ExportReader.add(row, entry, sink);
  }
}
