package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A LiteLLM price map: one object of models by name, prices per token, those of longer prompts
 * under names of their own, prices of tuned models under {@code ft:} and the base model's name.
 */
final class LiteLlmList extends ForeignList {
  /** Explains the format in the shape of a model. */
  private static final String SAMPLE = "sample_spec";

  private static final String TUNED = "ft:";
  private static final Set<String> TEXT_MODES = Set.of("", "chat", "completion", "responses");
  private static final PriceKeys KEYS =
      new PriceKeys(
          Map.of(
              Price.INPUT, "input_cost_per_token",
              Price.OUTPUT, "output_cost_per_token",
              Price.CACHED_INPUT, "cache_read_input_token_cost",
              Price.CACHE_WRITE, "cache_creation_input_token_cost",
              Price.CACHE_WRITE_HOUR, "cache_creation_input_token_cost_above_1hr",
              Price.BATCH_INPUT, "input_cost_per_token_batches",
              Price.BATCH_OUTPUT, "output_cost_per_token_batches",
              Price.REASONING_OUTPUT, "output_cost_per_reasoning_token",
              Price.REQUEST_FEE, "input_cost_per_request"),
          PriceField.Unit.PER_TOKEN);
  private static final String CACHE_HIT = "input_cost_per_token_cache_hit";
  private static final Pattern LONGER = Pattern.compile("(.+)_above_(\\d+)k_tokens");
  private static final String TIERS = "tiered_pricing";
  private static final Map<Price, Price> TUNED_PRICES =
      Map.of(
          Price.INPUT, Price.TUNED_INPUT,
          Price.OUTPUT, Price.TUNED_OUTPUT,
          Price.CACHED_INPUT, Price.TUNED_CACHED_INPUT,
          Price.BATCH_INPUT, Price.TUNED_BATCH_INPUT,
          Price.BATCH_OUTPUT, Price.TUNED_BATCH_OUTPUT);

  private final Map<String, ForeignModel> base = new LinkedHashMap<>();
  private final Map<String, ForeignModel> tuned = new LinkedHashMap<>();

  LiteLlmList(ImportCollector collector) {
    super(Format.LITELLM, collector);
  }

  @Override
  boolean isOne(JsonNode entry) {
    return entry.isObject()
        && (entry.has("litellm_provider")
            || entry.has("mode")
            || entry.has("input_cost_per_token"));
  }

  @Override
  void add(String name, JsonNode entry) {
    String mode = entry.path("mode").asString("");
    if (name.isBlank() || name.equals(SAMPLE)) {
      collector.skip(name, Reason.MALFORMED, name.equals(SAMPLE) ? "explains the format" : "");
    } else if (!TEXT_MODES.contains(mode)) {
      collector.skip(name, Reason.OTHER_KIND, mode.replace('_', ' '));
    } else {
      keep(name, entry);
    }
  }

  @Override
  void addOdd(String name, JsonNode entry) {
    if (entry.isObject()) {
      add(name, entry);
    } else {
      collector.skip(name, Reason.MALFORMED, "");
    }
  }

  private void keep(String name, JsonNode entry) {
    boolean isTuned = name.startsWith(TUNED) || name.contains("/" + TUNED);
    String id = isTuned ? name.replaceFirst(TUNED, "") : name;
    ForeignModel model = read(id, entry);
    boolean usable = collector.isUsable(name, model, KEYS.found(entry));
    if (usable && (isTuned ? tuned : base).putIfAbsent(id, model) != null) {
      collector.skip(name, Reason.DUPLICATE, "");
    }
  }

  private static ForeignModel read(String id, JsonNode entry) {
    boolean flat = entry.has("input_cost_per_token");
    JsonNode shortest = flat ? entry : shortest(entry.path(TIERS)).orElse(entry);
    boolean hit = !shortest.has("cache_read_input_token_cost") && shortest.has(CACHE_HIT);
    PriceKeys keys = hit ? KEYS.instead(Price.CACHED_INPUT, CACHE_HIT) : KEYS;
    ForeignModel model =
        new ForeignModel(entry.path("litellm_provider").asString(""), id, keys.read(shortest));
    for (JsonNode tier : entry.path(TIERS)) {
      model.tiers.addAll(start(tier), KEYS, tier);
    }
    entry.propertyNames().forEach(key -> longer(key, entry, model.tiers));
    model.dropped =
        keys.dropped(
            entry, key -> key.contains("cost") && !key.equals(CACHE_HIT) && !isLonger(key));
    int least = entry.path("prompt_cache_min_tokens").asInt(-1);
    if (least >= 0) {
      model.charging = ChargingRules.cachedFrom(OptionalInt.of(least));
    }
    model.end = AsOf.parseDay(entry.path("deprecation_date").asString(""));
    return model;
  }

  private static void longer(String key, JsonNode entry, ForeignModel.Tiers tiers) {
    Matcher longer = LONGER.matcher(key);
    if (longer.matches()) {
      double over = 1000 * Double.parseDouble(longer.group(2));
      KEYS.price(longer.group(1))
          .ifPresent(price -> tiers.add(over, price, KEYS.field(entry, price, key)));
    }
  }

  private static boolean isLonger(String key) {
    Matcher longer = LONGER.matcher(key);
    return longer.matches() && KEYS.price(longer.group(1)).isPresent();
  }

  /** The tier that begins with the shortest prompts. */
  private static Optional<JsonNode> shortest(JsonNode tiers) {
    JsonNode first = null;
    for (JsonNode tier : tiers) {
      if (tier.isObject() && (first == null || start(tier) < start(first))) {
        first = tier;
      }
    }
    return Optional.ofNullable(first);
  }

  private static double start(JsonNode tier) {
    return tier.path("range").path(0).asDouble(0);
  }

  /** Tuned prices are joined to their base models. */
  @Override
  void finish() {
    base.forEach(
        (name, model) -> {
          ForeignModel tune = tuned.remove(name);
          if (tune != null) {
            collector.remark("tuned models (ft:) joined to their base models");
            model.join(tune.asTuned(TUNED_PRICES));
          }
          collector.add(model);
        });
    tuned.values().forEach(model -> collector.add(model.asTuned(TUNED_PRICES)));
  }
}
