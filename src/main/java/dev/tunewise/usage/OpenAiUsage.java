package dev.tunewise.usage;

import dev.tunewise.file.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * The usage API of OpenAI (buckets with results, of which those of completions count calls of
 * models that write) and the CSV of its dashboard, which names the same fields.
 */
final class OpenAiUsage implements ExportReader {
  private static final String KIND = "organization.usage.";

  @Override
  public boolean recognizes(ExportRow row) {
    return row.text("object").startsWith(KIND)
        || (row.has("nummodelrequests") && row.hasAny("starttime", "starttimeiso"));
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    String kind = row.text("object");
    if (kind.startsWith(KIND) && !kind.equals(KIND + "completions.result")) {
      String what = kind.substring(KIND.length()).replace(".result", "").replace('_', ' ');
      sink.skip("usage of " + OneLine.of(what, 40) + ", no calls that write text");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, endName(row), "starttime", "starttimeiso");
    if (entry == null) {
      return;
    }
    entry.calls = row.number("nummodelrequests");
    entry.input = row.number("inputtokens");
    entry.cached = row.number("inputcachedtokens");
    entry.output = row.number("outputtokens");
    entry.model = row.text("model");
    entry.batch = batch(row);
    if (entry.saysUsage()) {
      entry.group(
          "openai", row, "model", "batch", "servicetier", "projectid", "userid", "apikeyid");
    }
    ExportReader.add(row, entry, sink);
  }

  private static String endName(ExportRow row) {
    return row.has("starttime") ? "endtime" : "endtimeiso";
  }

  private static @Nullable Boolean batch(ExportRow row) {
    Boolean batch = row.truth("batch");
    return batch == null ? ExportReader.batch(row.text("servicetier")) : batch;
  }
}
