package dev.tunewise.usage;

import java.util.Locale;
import java.util.regex.Pattern;

/** The costs API of OpenAI and the CSV of its dashboard: what was paid, by line item. */
final class OpenAiCosts implements ExportReader {
  /** What a line item says behind the name of a model. */
  private static final Pattern METER =
      Pattern.compile(",\\s*[^,]*(input|output|cached|tokens|audio|batch)[^,]*$");

  @Override
  public boolean recognizes(ExportRow row) {
    return row.text("object").equals("organization.costs.result")
        || (row.hasAny("amountvalue", "lineitem") && row.hasAny("starttime", "starttimeiso"));
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    String end = row.has("starttime") ? "endtime" : "endtimeiso";
    UsageEntry entry = ExportReader.entry(row, sink, end, "starttime", "starttimeiso");
    if (entry == null) {
      return;
    }
    entry.cost = row.number("amountvalue");
    entry.currency = row.text("amountcurrency").toUpperCase(Locale.ROOT);
    entry.model = METER.matcher(row.text("lineitem")).replaceFirst("");
    if (entry.saysCost()) {
      entry.group("openai costs", row, "lineitem", "projectid");
    }
    ExportReader.add(row, entry, sink);
  }
}
