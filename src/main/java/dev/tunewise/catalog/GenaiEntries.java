package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Reason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The entries of a genai-prices data file: a list of providers with their models, prices per
 * million tokens, each a number or a base with more expensive tiers; a list of prices where they
 * change on a day or by the hour of the day.
 */
final class GenaiEntries {
  private static final Map<Price, String> FIELDS =
      Map.of(
          Price.INPUT, "input_mtok",
          Price.OUTPUT, "output_mtok",
          Price.CACHED_INPUT, "cache_read_mtok",
          Price.CACHE_WRITE, "cache_write_mtok");

  private final ImportCollector collector;

  GenaiEntries(ImportCollector collector) {
    this.collector = collector;
  }

  /** Whether an entry could be one of this format. */
  static boolean isOne(JsonNode provider) {
    return provider.path("id").isString() && provider.path("models").isArray();
  }

  /** Takes the models of one provider. */
  void add(JsonNode provider) {
    String key = provider.path("id").asString("");
    for (JsonNode model : provider.path("models")) {
      add(key, model);
    }
  }

  private void add(String provider, JsonNode model) {
    String id = model.path("id").asString("");
    String name = provider + "/" + id;
    JsonNode prices = pricesOf(model.path("prices"));
    if (id.isBlank() || !prices.isObject()) {
      collector.skip(name, Reason.MALFORMED, id.isBlank() ? "no name" : "no prices");
      return;
    }
    Map<Price, PriceField> fields = new EnumMap<>(Price.class);
    FIELDS.forEach(
        (price, key) -> fields.put(price, PriceField.of(base(prices.path(key)), price, false)));
    Optional<Reason> problem = PriceField.problem(fields);
    if (model.path("deprecated").asBoolean(false)) {
      collector.skip(name, Reason.RETIRED, "marked as deprecated");
    } else if (problem.isPresent()) {
      collector.skip(name, problem.get(), found(prices));
    } else {
      keep(provider, id, model, prices, fields);
    }
  }

  private void keep(
      String provider, String id, JsonNode model, JsonNode prices, Map<Price, PriceField> fields) {
    boolean tiered = FIELDS.values().stream().anyMatch(key -> prices.path(key).isObject());
    collector.add(
        provider,
        id,
        PriceField.prices(fields, collector),
        AsOf.parse(model.path("prices_checked").asString("")),
        Optional.empty(),
        tiered);
  }

  /** The price of short prompts. */
  private static JsonNode base(JsonNode price) {
    return price.isObject() ? price.path("base") : price;
  }

  private static String found(JsonNode prices) {
    String units = String.join(", ", prices.propertyNames());
    return units.isEmpty() ? "" : "listed: " + units.replace('_', ' ');
  }

  /** The prices that hold today, where they change; those outside of special hours. */
  private JsonNode pricesOf(JsonNode prices) {
    if (!prices.isArray()) {
      return prices;
    }
    JsonNode chosen = prices.path(0).path("prices");
    LocalDate latest = LocalDate.MIN;
    for (JsonNode choice : prices) {
      JsonNode constraint = choice.path("constraint");
      Optional<LocalDate> start = start(constraint);
      if (constraint.has("start_time")) {
        collector.remark("with other prices at some hours: those outside of them are taken");
      } else if (start.isPresent()
          && !start.get().isAfter(collector.today())
          && !start.get().isBefore(latest)) {
        latest = start.get();
        chosen = choice.path("prices");
      }
    }
    return chosen;
  }

  /** When prices begin to hold; a price without a day always did. */
  private static Optional<LocalDate> start(JsonNode constraint) {
    return constraint.isMissingNode() || constraint.isNull()
        ? Optional.of(LocalDate.MIN)
        : AsOf.parseDay(constraint.path("start_date").asString(""));
  }
}
