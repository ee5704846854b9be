package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What OpenRouter answers at {@code /models}: a list of models, prices per token as texts, of which
 * −1 says that the price is unknown. It fills in 0 where a model has no such price.
 */
final class OpenRouterList extends ForeignList {
  private static final String PROVIDER = "openrouter";
  private static final PriceKeys KEYS =
      new PriceKeys(
          Map.of(
              Price.INPUT, "prompt",
              Price.OUTPUT, "completion",
              Price.CACHED_INPUT, "input_cache_read",
              Price.CACHE_WRITE, "input_cache_write",
              Price.CACHE_WRITE_HOUR, "input_cache_write_1h",
              Price.REASONING_OUTPUT, "internal_reasoning",
              Price.REQUEST_FEE, "request"),
          PriceField.Unit.TEXT_PER_TOKEN);
  private static final Set<Price> ZERO_IS_REAL =
      Set.of(Price.INPUT, Price.OUTPUT, Price.REQUEST_FEE);
  private static final String LONGER = "overrides";

  OpenRouterList(ImportCollector collector) {
    super(Format.OPENROUTER, collector);
  }

  @Override
  boolean isOne(JsonNode entry) {
    return entry.path("id").isString() && entry.path("pricing").isObject();
  }

  @Override
  void add(String name, JsonNode entry) {
    String id = entry.path("id").asString("");
    JsonNode pricing = entry.path("pricing");
    if (id.isBlank()) {
      collector.skip(id, Reason.MALFORMED, "no name");
    } else if (ModelsDevList.writesNoText(entry.path("architecture").path("output_modalities"))) {
      collector.skip(id, Reason.OTHER_KIND, "");
    } else {
      PriceKeys.Stated stated =
          KEYS.read(pricing).without((price, value) -> value == 0 && !ZERO_IS_REAL.contains(price));
      ForeignModel model = new ForeignModel(PROVIDER, id, stated);
      for (JsonNode longer : pricing.path(LONGER)) {
        model.tiers.addAll(longer.path("min_prompt_tokens").asDouble(0), KEYS, longer);
      }
      model.dropped = KEYS.dropped(pricing, key -> !key.equals(LONGER));
      model.end = AsOf.parseDay(entry.path("expiration_date").asString(""));
      collector.take(id, model, KEYS.found(pricing));
    }
  }
}
