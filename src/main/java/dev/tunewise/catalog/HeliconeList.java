package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Helicone's list of costs: a list of names, or beginnings of names, with prices per million
 * tokens.
 */
final class HeliconeList extends ForeignList {
  private static final PriceKeys KEYS =
      new PriceKeys(
          Map.of(
              Price.INPUT, "input_cost_per_1m",
              Price.OUTPUT, "output_cost_per_1m",
              Price.CACHED_INPUT, "prompt_cache_read_per_1m",
              Price.CACHE_WRITE, "prompt_cache_write_per_1m",
              Price.REQUEST_FEE, "per_call"),
          PriceField.Unit.PER_MILLION_AND_CALL);

  HeliconeList(ImportCollector collector) {
    super(Format.HELICONE, collector);
  }

  @Override
  boolean isOne(JsonNode entry) {
    return entry.path("model").isString()
        && (entry.has("input_cost_per_1m") || entry.has("output_cost_per_1m"));
  }

  @Override
  void add(String name, JsonNode entry) {
    String id = entry.path("model").asString("");
    String provider = entry.path("provider").asString("").toLowerCase(Locale.ROOT);
    if (id.isBlank()) {
      collector.skip(provider, Reason.MALFORMED, "no name");
      return;
    }
    ForeignModel model = new ForeignModel(provider, id, KEYS.read(entry));
    model.note =
        switch (entry.path("operator").asString("")) {
          case "startsWith" -> "Prices of all models whose names begin like this.";
          case "includes" -> "Prices of all models whose names contain this.";
          default -> "";
        };
    model.dropped = KEYS.dropped(entry, key -> key.contains("per_") || key.contains("cost"));
    collector.take(provider + "/" + id, model, KEYS.found(entry));
  }
}
