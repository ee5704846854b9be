package dev.tunewise.usage;

import dev.tunewise.file.OneLine;
import java.util.Locale;

/**
 * Observations of Langfuse, of which generations are model calls. Its usage types leave each other
 * out: {@code input} is what is neither cached nor audio, so that all whose name says input add up
 * to the input.
 */
final class LangfuseObservations implements ExportReader {
  private static final String DETAILS = "usagedetails";

  @Override
  public boolean recognizes(ExportRow row) {
    boolean tokens =
        row.hasAny(
            DETAILS,
            "usagedetailsinput",
            "usagedetailstotal",
            "usagedetailsoutput",
            "inputusage",
            "totalusage",
            "usageinput",
            "usagetotal",
            "usagetotaltokens",
            "usageprompttokens",
            "prompttokens",
            "inputtokens",
            "totaltokens",
            "calculatedtotalcost");
    boolean observation = row.hasAny("traceid", "parentobservationid", "observationid");
    return row.has("starttime")
        && ((tokens && (observation || row.has("type")))
            || (observation && row.has("type") && row.hasAny("level", "providedmodelname")));
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    String type = row.text("type").toUpperCase(Locale.ROOT);
    if (!type.isEmpty() && !type.equals("GENERATION")) {
      sink.skip("observations of type " + OneLine.of(type, 40) + ", no calls that write text");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, "", "starttime");
    if (entry == null) {
      return;
    }
    entry.calls = 1;
    tokens(row, entry);
    entry.cost = row.number("totalcost", "calculatedtotalcost", "costdetailstotal");
    entry.currency = "USD";
    entry.model = row.text("providedmodelname", "model", "modelname");
    String level = row.text("level");
    entry.failed = level.isEmpty() ? Double.NaN : level.equalsIgnoreCase("ERROR") ? 1 : 0;
    String id = row.text("id", "observationid");
    entry.key = id.isEmpty() ? 0 : ExportRow.key("langfuse", id);
    ExportReader.add(row, entry, sink);
  }

  private static void tokens(ExportRow row, UsageEntry entry) {
    row.numbers(
        DETAILS,
        (name, tokens) -> {
          if (name.equals("total")) {
            return;
          }
          boolean cacheRead =
              name.contains("cache") && !name.contains("creation") && !name.contains("write");
          if (name.contains("input") || name.contains("cache")) {
            entry.input = plus(entry.input, tokens);
            entry.cached = cacheRead ? plus(entry.cached, tokens) : entry.cached;
          } else if (name.contains("output") || name.contains("reasoning")) {
            entry.output = plus(entry.output, tokens);
            entry.reasoning =
                name.contains("reasoning") ? plus(entry.reasoning, tokens) : entry.reasoning;
          }
        });
    if (!entry.saysTokens()) {
      entry.input =
          row.number(
              "inputusage", "usageinput", "inputtokens", "prompttokens", "usageprompttokens");
      entry.output =
          row.number(
              "outputusage",
              "usageoutput",
              "outputtokens",
              "completiontokens",
              "usagecompletiontokens");
    } else if (!Double.isNaN(entry.input) && Double.isNaN(entry.cached)) {
      // Types of tokens that a call had none of are left out.
      entry.cached = 0;
    }
  }

  private static double plus(double sum, double more) {
    return (Double.isNaN(sum) ? 0 : sum) + more;
  }
}
