package dev.tunewise.usage;

/**
 * Requests of Helicone, as its query API and export tool write them. Newer entries count cached
 * tokens beside the prompt's, older ones among them; the total tells which.
 */
final class HeliconeRequests implements ExportReader {
  private static final String CACHE_READ = "promptcachereadtokens";

  @Override
  public boolean recognizes(ExportRow row) {
    return row.has("requestcreatedat")
        && row.hasAny("requestid", "responseid", "responsestatus", "prompttokens", "requestmodel");
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    if (row.has("cachereferenceid") && !row.text("cachereferenceid").matches("[0-]*")) {
      sink.skip("answered from Helicone's own cache, no call of a model");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, "", "requestcreatedat");
    if (entry == null) {
      return;
    }
    entry.calls = 1;
    double status = row.number("responsestatus", "status");
    entry.failed = Double.isNaN(status) ? Double.NaN : status >= 200 && status < 300 ? 0 : 1;
    tokens(row, entry);
    entry.cost = row.number("costusd", "cost");
    entry.currency = "USD";
    entry.model = row.text("requestmodel", "model", "responsemodel", "modeloverride");
    String id = row.text("requestid", "responseid");
    entry.key = id.isEmpty() ? 0 : ExportRow.key("helicone", id);
    ExportReader.add(row, entry, sink);
  }

  private static void tokens(ExportRow row, UsageEntry entry) {
    double prompt = row.number("prompttokens");
    double written = row.number("promptcachewritetokens");
    entry.cached = row.number(CACHE_READ);
    entry.output = row.number("completiontokens");
    double reasoning = row.number("reasoningtokens");
    entry.reasoning = reasoning;
    double beside =
        (Double.isNaN(entry.cached) ? 0 : entry.cached) + (Double.isNaN(written) ? 0 : written);
    double total = row.number("totaltokens");
    boolean among = entry.cached <= prompt && !(total >= prompt + entry.output + beside);
    entry.input = beside == 0 || among ? prompt : prompt + beside;
  }
}
