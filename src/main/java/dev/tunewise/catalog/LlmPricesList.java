package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The lists of llm-prices, of today and of all times: models with prices per million tokens, and in
 * the second with the days from and until which they held.
 */
final class LlmPricesList extends ForeignList {
  private static final PriceKeys KEYS =
      new PriceKeys(
          Map.of(
              Price.INPUT, "input",
              Price.OUTPUT, "output",
              Price.CACHED_INPUT, "input_cached"),
          PriceField.Unit.PER_MILLION);

  LlmPricesList(ImportCollector collector) {
    super(Format.LLM_PRICES, collector);
  }

  @Override
  boolean isOne(JsonNode entry) {
    return entry.path("id").isString() && entry.path("vendor").isString();
  }

  @Override
  void add(String name, JsonNode entry) {
    String id = entry.path("id").asString("");
    String vendor = entry.path("vendor").asString("");
    if (id.isBlank()) {
      collector.skip(vendor, Reason.MALFORMED, "no name");
    } else if (!holds(entry)) {
      collector.skip(vendor + "/" + id, Reason.OTHER_TIME, "");
    } else {
      ForeignModel model = new ForeignModel(vendor, id, KEYS.read(entry));
      model.dropped = KEYS.dropped(entry, key -> key.startsWith("input") || key.startsWith("out"));
      collector.take(vendor + "/" + id, model, KEYS.found(entry));
    }
  }

  /** Whether prices hold today; the day on which they end is that on which others begin. */
  private boolean holds(JsonNode entry) {
    LocalDate today = collector.today();
    return AsOf.parseDay(entry.path("from_date").asString("")).filter(today::isBefore).isEmpty()
        && AsOf.parseDay(entry.path("to_date").asString(""))
            .filter(day -> !today.isBefore(day))
            .isEmpty();
  }
}
