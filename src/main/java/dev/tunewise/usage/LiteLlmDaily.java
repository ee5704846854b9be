package dev.tunewise.usage;

/** Daily activity of a LiteLLM proxy, by model where it says so, and the CSV of its usage page. */
final class LiteLlmDaily implements ExportReader {
  @Override
  public boolean recognizes(ExportRow row) {
    return row.has("date")
        && (row.hasAny("metricsapirequests", "metricssuccessfulrequests", "apirequests")
            || (row.hasAny("requests", "totalrequests")
                && row.hasAny("successfulrequests", "successful", "failedrequests"))
            || row.has("metricsspend"));
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    UsageEntry entry = ExportReader.entry(row, sink, "", "date");
    if (entry == null) {
      return;
    }
    entry.calls = row.number("metricsapirequests", "apirequests", "requests", "totalrequests");
    entry.failed = row.number("metricsfailedrequests", "failedrequests", "failed");
    if (Double.isNaN(entry.calls)) {
      entry.calls =
          row.sum(
              "metricssuccessfulrequests",
              "metricsfailedrequests",
              "successfulrequests",
              "failedrequests");
    }
    entry.input = row.number("metricsprompttokens", "prompttokens");
    entry.cached = row.number("metricscachereadinputtokens", "cachereadinputtokens");
    entry.output = row.number("metricscompletiontokens", "completiontokens");
    entry.cost = row.number("metricsspend", "spend");
    entry.currency = "USD";
    entry.model = row.text("model", "models", "modelname");
    entry.group(
        "litellm",
        row,
        "model",
        "models",
        "modelname",
        "team",
        "teamid",
        "apikey",
        "key",
        "tag",
        "user");
    ExportReader.add(row, entry, sink);
  }
}
