package dev.tunewise.usage;

/**
 * The messages usage report of Anthropic and the CSV of tokens of its Console. Neither counts
 * calls; input is told apart by how the cache served it.
 */
final class AnthropicUsage implements ExportReader {
  @Override
  public boolean recognizes(ExportRow row) {
    return row.hasAny("uncachedinputtokens", "usageinputtokensnocache")
        && row.hasAny("startingat", "usagedateutc");
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    UsageEntry entry = ExportReader.entry(row, sink, "endingat", "startingat", "usagedateutc");
    if (entry == null) {
      return;
    }
    entry.cached = row.number("cachereadinputtokens", "usageinputtokenscacheread");
    entry.input =
        row.sum(
            "uncachedinputtokens",
            "cachereadinputtokens",
            "cachecreationephemeral5minputtokens",
            "cachecreationephemeral1hinputtokens",
            "cachecreation5minputtokens",
            "cachecreation1hinputtokens",
            "usageinputtokensnocache",
            "usageinputtokenscacheread",
            "usageinputtokenscachewrite5m",
            "usageinputtokenscachewrite1h");
    entry.output = row.number("outputtokens", "usageoutputtokens");
    entry.model = row.text("model", "modelversion");
    entry.batch = ExportReader.batch(row.text("servicetier", "usagetype"));
    entry.group(
        row.has("startingat") ? "anthropic" : "anthropic console",
        row,
        "model",
        "servicetier",
        "contextwindow",
        "workspaceid",
        "apikeyid",
        "inferencegeo",
        "speed",
        "modelversion",
        "usagetype",
        "workspace",
        "apikey");
    ExportReader.add(row, entry, sink);
  }
}
