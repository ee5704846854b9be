package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Reason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The entries of a LiteLLM price map: one object of models by name, prices per token, more
 * expensive tiers under names of their own, prices of tuned models under {@code ft:} and the base
 * model's name.
 */
final class LiteLlmEntries {
  /** Explains the format in the shape of a model. */
  private static final String SAMPLE = "sample_spec";

  private static final String TUNED = "ft:";
  private static final Set<String> TEXT_MODES = Set.of("", "chat", "completion", "responses");
  private static final Map<Price, String> FIELDS =
      Map.of(
          Price.INPUT, "input_cost_per_token",
          Price.OUTPUT, "output_cost_per_token",
          Price.CACHED_INPUT, "cache_read_input_token_cost",
          Price.CACHE_WRITE, "cache_creation_input_token_cost",
          Price.BATCH_INPUT, "input_cost_per_token_batches",
          Price.BATCH_OUTPUT, "output_cost_per_token_batches");
  private static final String CACHE_HIT = "input_cost_per_token_cache_hit";
  private static final String TIERS = "tiered_pricing";

  private final ImportCollector collector;
  private final Map<String, Entry> base = new LinkedHashMap<>();
  private final Map<String, Entry> tuned = new LinkedHashMap<>();

  private record Entry(
      String provider, Prices prices, Optional<LocalDate> retirement, boolean tiered) {}

  LiteLlmEntries(ImportCollector collector) {
    this.collector = collector;
  }

  /** Whether an entry could be one of this format. */
  static boolean isOne(JsonNode entry) {
    return entry.isObject()
        && (entry.has("litellm_provider")
            || entry.has("mode")
            || entry.has("input_cost_per_token"));
  }

  void add(String name, JsonNode entry) {
    String mode = entry.path("mode").asString("");
    if (name.isBlank() || name.equals(SAMPLE) || !entry.isObject()) {
      collector.skip(name, Reason.MALFORMED, name.equals(SAMPLE) ? "explains the format" : "");
    } else if (!TEXT_MODES.contains(mode)) {
      collector.skip(name, Reason.OTHER_KIND, mode.replace('_', ' '));
    } else {
      text(name, entry);
    }
  }

  private void text(String name, JsonNode entry) {
    Optional<LocalDate> retirement = AsOf.parseDay(entry.path("deprecation_date").asString(""));
    Map<Price, PriceField> fields = fields(entry);
    Optional<Reason> problem = PriceField.problem(fields);
    if (retirement.isPresent() && !collector.today().isBefore(retirement.get())) {
      collector.skip(name, Reason.RETIRED, retirement.get().toString());
    } else if (problem.isPresent()) {
      collector.skip(name, problem.get(), found(entry));
    } else {
      keep(name, entry, PriceField.prices(fields, collector), retirement);
    }
  }

  private void keep(String name, JsonNode entry, Prices prices, Optional<LocalDate> retirement) {
    boolean isTuned = name.startsWith(TUNED) || name.contains("/" + TUNED);
    boolean tiered =
        entry.has(TIERS) || entry.propertyNames().stream().anyMatch(k -> k.contains("_above_"));
    Entry read = new Entry(entry.path("litellm_provider").asString(""), prices, retirement, tiered);
    Map<String, Entry> place = isTuned ? tuned : base;
    String model = isTuned ? name.replaceFirst(TUNED, "") : name;
    if (place.putIfAbsent(model, read) != null) {
      collector.skip(name, Reason.DUPLICATE, "");
    }
  }

  private static Map<Price, PriceField> fields(JsonNode entry) {
    boolean flat = entry.has(FIELDS.get(Price.INPUT));
    JsonNode source = flat ? entry : cheapestTier(entry.path(TIERS)).orElse(entry);
    Map<Price, PriceField> fields = new EnumMap<>(Price.class);
    FIELDS.forEach((price, key) -> fields.put(price, PriceField.of(source.path(key), price, true)));
    if (!source.has(FIELDS.get(Price.CACHED_INPUT)) && source.has(CACHE_HIT)) {
      Price cached = Price.CACHED_INPUT;
      fields.put(cached, PriceField.of(source.path(CACHE_HIT), cached, true));
    }
    return fields;
  }

  /** The tier that begins with the shortest prompts. */
  private static Optional<JsonNode> cheapestTier(JsonNode tiers) {
    JsonNode first = null;
    double start = Double.POSITIVE_INFINITY;
    for (JsonNode tier : tiers) {
      double from = tier.path("range").path(0).asDouble(0);
      if (tier.isObject() && from < start) {
        first = tier;
        start = from;
      }
    }
    return Optional.ofNullable(first);
  }

  private static String found(JsonNode entry) {
    JsonNode input = entry.path(FIELDS.get(Price.INPUT));
    JsonNode output = entry.path(FIELDS.get(Price.OUTPUT));
    return input.isMissingNode() && output.isMissingNode()
        ? ""
        : "input %s, output %s".formatted(PriceField.shown(input), PriceField.shown(output));
  }

  /** Hands over the models, tuned prices joined to their base models. */
  void finish() {
    base.forEach(
        (name, entry) -> {
          Entry tune = tuned.remove(name);
          Prices prices = tune == null ? entry.prices() : entry.prices().and(ofTuned(tune));
          if (tune != null) {
            collector.remark("tuned models (ft:) joined to their base models");
          }
          hand(name, entry, prices);
        });
    tuned.forEach((name, entry) -> hand(name, entry, ofTuned(entry)));
  }

  private void hand(String name, Entry entry, Prices prices) {
    collector.add(
        entry.provider(), name, prices, Optional.empty(), entry.retirement(), entry.tiered());
  }

  /** Prices of an entry that is a tuned model. */
  private static Prices ofTuned(Entry entry) {
    Map<Price, Double> known = new EnumMap<>(Price.class);
    Map<Price, Price> meaning =
        Map.of(
            Price.INPUT, Price.TUNED_INPUT,
            Price.OUTPUT, Price.TUNED_OUTPUT,
            Price.CACHED_INPUT, Price.TUNED_CACHED_INPUT);
    meaning.forEach(
        (listed, meant) -> entry.prices().get(listed).ifPresent(value -> known.put(meant, value)));
    return new Prices(known);
  }
}
