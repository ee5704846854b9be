package dev.tunewise.usage;

import java.util.Locale;
import java.util.Set;

/**
 * Spans of OpenTelemetry, of which those that call a model count: by the conventions for generative
 * AI, their older names, and those of OpenInference.
 */
final class GenAiSpans implements ExportReader {
  private static final Set<String> CALLS =
      Set.of("chat", "textcompletion", "completion", "generatecontent", "responses", "messages");

  private static final String[] INPUT = {
    "attributesgenaiusageinputtokens",
    "attributesgenaiusageprompttokens",
    "attributesllmusageprompttokens",
    "attributesllmtokencountprompt"
  };

  private static final String[] OUTPUT = {
    "attributesgenaiusageoutputtokens",
    "attributesgenaiusagecompletiontokens",
    "attributesllmusagecompletiontokens",
    "attributesllmtokencountcompletion"
  };

  @Override
  public boolean recognizes(ExportRow row) {
    return row.has("starttimeunixnano")
        || (row.has("starttime")
            && (row.has("attributesgenaioperationname")
                || row.hasAny(INPUT)
                || row.hasAny(OUTPUT)));
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    if (!isCall(row)) {
      sink.skip("spans that call no model to write text");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, "", "starttimeunixnano", "starttime");
    if (entry == null) {
      return;
    }
    entry.calls = 1;
    entry.leavesOutNone = true;
    entry.failed = isFailed(row) ? 1 : 0;
    entry.input = row.number(INPUT);
    entry.output = row.number(OUTPUT);
    entry.cached =
        row.number(
            "attributesgenaiusagecachereadinputtokens",
            "attributesgenaiusagecachedtokens",
            "attributesgenaiusageinputcachedtokens",
            "attributesgenaiusageinputtokenscached",
            "attributesgenaiusageinputtokensdetailscached",
            "attributesgenaiusagedetailscachereadinputtokens",
            "attributesgenaiusageprompttokensdetailscachedtokens",
            "attributesllmtokencountpromptdetailscacheread");
    entry.reasoning =
        row.number(
            "attributesgenaiusagereasoningoutputtokens",
            "attributesgenaiusagereasoningtokens",
            "attributesgenaiusageoutputreasoningtokens",
            "attributesgenaiusageoutputtokensreasoning",
            "attributesgenaiusagedetailsreasoningtokens",
            "attributesgenaiusagecompletiontokensdetailsreasoningtokens",
            "attributesllmtokencountcompletiondetailsreasoning");
    entry.model =
        row.text(
            "attributesgenairequestmodel",
            "attributesgenairesponsemodel",
            "attributesllmrequestmodel",
            "attributesllmmodelname");
    entry.batch =
        ExportReader.batch(
            row.text(
                "attributesopenairesponseservicetier",
                "attributesopenairequestservicetier",
                "attributesgenaiopenairesponseservicetier",
                "attributesgenaiopenairequestservicetier"));
    String span = row.text("spanid", "contextspanid");
    entry.key =
        span.isEmpty() ? 0 : ExportRow.key("span", row.text("traceid", "contexttraceid"), span);
    ExportReader.add(row, entry, sink);
  }

  private static boolean isCall(ExportRow row) {
    String operation = UsageColumn.plain(row.text("attributesgenaioperationname"));
    if (!operation.isEmpty()) {
      return CALLS.contains(operation);
    }
    String kind = row.text("attributesopeninferencespankind").toUpperCase(Locale.ROOT);
    String type = row.text("attributesllmrequesttype").toLowerCase(Locale.ROOT);
    if (!kind.isEmpty() || !type.isEmpty()) {
      return kind.equals("LLM") || type.equals("chat") || type.equals("completion");
    }
    return row.hasAny("attributesgenairequestmodel", "attributesgenairesponsemodel")
        && (row.hasAny(INPUT) || row.hasAny(OUTPUT));
  }

  private static boolean isFailed(ExportRow row) {
    return row.number("statuscode") == 2
        || row.text("statuscode").endsWith("ERROR")
        || row.has("attributeserrortype");
  }
}
