package dev.tunewise.usage;

import java.util.Locale;

/** The cost report of Anthropic, in cents, and the CSV of cost of its Console, in dollars. */
final class AnthropicCosts implements ExportReader {
  private static final double CENTS = 100;

  @Override
  public boolean recognizes(ExportRow row) {
    return (row.has("amount") && row.has("startingat"))
        || (row.has("usagedateutc") && row.has("costusd"));
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    UsageEntry entry = ExportReader.entry(row, sink, "endingat", "startingat", "usagedateutc");
    if (entry == null) {
      return;
    }
    boolean report = row.has("amount");
    entry.cost = report ? row.number("amount") / CENTS : row.number("costusd");
    entry.currency = report ? row.text("currency").toUpperCase(Locale.ROOT) : "USD";
    entry.model = row.text("model", "modelversion", "description", "costtype");
    entry.group(
        report ? "anthropic costs" : "anthropic console costs",
        row,
        "model",
        "description",
        "costtype",
        "tokentype",
        "servicetier",
        "contextwindow",
        "workspaceid",
        "inferencegeo",
        "speed",
        "usagetype",
        "workspace",
        "apikey");
    ExportReader.add(row, entry, sink);
  }
}
