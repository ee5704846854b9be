package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A genai-prices data file: a list of providers with their models, prices per million tokens, each
 * a number or a base with tiers for longer prompts; a list of prices where they change on a day or
 * by the hour of the day.
 */
final class GenaiList extends ForeignList {
  private static final PriceKeys KEYS =
      new PriceKeys(
          Map.of(
              Price.INPUT, "input_mtok",
              Price.OUTPUT, "output_mtok",
              Price.CACHED_INPUT, "cache_read_mtok",
              Price.CACHE_WRITE, "cache_write_mtok",
              Price.CACHE_WRITE_HOUR, "cache_write_1h_mtok",
              Price.REASONING_OUTPUT, "output_reasoning_mtok",
              Price.REQUEST_FEE, "requests_kcount"),
          PriceField.Unit.PER_MILLION);

  GenaiList(ImportCollector collector) {
    super(Format.GENAI_PRICES, collector);
  }

  @Override
  boolean isOne(JsonNode provider) {
    return provider.path("id").isString() && provider.path("models").isArray();
  }

  /** Takes the models of one provider. */
  @Override
  void add(String name, JsonNode provider) {
    String key = provider.path("id").asString("");
    for (JsonNode model : provider.path("models")) {
      addModel(key, model);
    }
  }

  private void addModel(String provider, JsonNode entry) {
    String id = entry.path("id").asString("");
    String name = provider + "/" + id;
    JsonNode prices = pricesOf(entry.path("prices"));
    if (id.isBlank() || !prices.isObject()) {
      collector.skip(name, Reason.MALFORMED, id.isBlank() ? "no name" : "no prices");
      return;
    }
    if (entry.path("deprecated").asBoolean(false)) {
      collector.skip(name, Reason.RETIRED, "marked as deprecated");
      return;
    }
    ForeignModel model = new ForeignModel(provider, id, KEYS.read(ofShortPrompts(prices)));
    KEYS.keys().forEach((price, key) -> longer(price, prices.path(key), model.tiers));
    model.dropped = KEYS.dropped(prices, key -> true);
    model.asOf = AsOf.parse(entry.path("prices_checked").asString(""));
    collector.take(name, model, found(prices));
  }

  private static ObjectNode ofShortPrompts(JsonNode prices) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    prices
        .properties()
        .forEach(
            price -> {
              JsonNode value = price.getValue();
              flat.set(price.getKey(), value.isObject() ? value.path("base") : value);
            });
    return flat;
  }

  private static void longer(Price price, JsonNode stated, ForeignModel.Tiers tiers) {
    for (JsonNode tier : stated.path("tiers")) {
      PriceField field = PriceField.of(tier.path("price"), price, KEYS.unit());
      tiers.add(tier.path("start").asDouble(0), price, field);
    }
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
