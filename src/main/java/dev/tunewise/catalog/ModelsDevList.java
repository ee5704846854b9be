package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The list of models.dev: an object of providers, each with an object of models, prices per million
 * tokens under {@code cost}, those of longer prompts beside them.
 */
final class ModelsDevList extends ForeignList {
  private static final PriceKeys KEYS =
      new PriceKeys(
          Map.of(
              Price.INPUT, "input",
              Price.OUTPUT, "output",
              Price.CACHED_INPUT, "cache_read",
              Price.CACHE_WRITE, "cache_write",
              Price.REASONING_OUTPUT, "reasoning"),
          PriceField.Unit.PER_MILLION);
  private static final Pattern LONGER = Pattern.compile("context_over_(\\d+)k");
  private static final String TIERS = "tiers";

  ModelsDevList(ImportCollector collector) {
    super(Format.MODELS_DEV, collector);
  }

  @Override
  boolean isOne(JsonNode provider) {
    return provider.path("models").isObject();
  }

  @Override
  void add(String name, JsonNode provider) {
    String key = provider.path("id").asString(name);
    provider.path("models").properties().forEach(m -> addModel(key, m.getKey(), m.getValue()));
  }

  @Override
  void addOdd(String name, JsonNode entry) {
    collector.skip(name, Reason.MALFORMED, "");
  }

  private void addModel(String provider, String key, JsonNode entry) {
    String id = entry.path("id").asString(key);
    String name = provider + "/" + id;
    JsonNode cost = entry.path("cost");
    if (id.isBlank() || !entry.isObject()) {
      collector.skip(name, Reason.MALFORMED, "");
    } else if (entry.path("status").asString("").equals("deprecated")) {
      collector.skip(name, Reason.RETIRED, "marked as deprecated");
    } else if (writesNoText(entry.path("modalities").path("output"))) {
      collector.skip(name, Reason.OTHER_KIND, "");
    } else {
      collector.take(name, read(provider, id, cost), KEYS.found(cost));
    }
  }

  private static ForeignModel read(String provider, String id, JsonNode cost) {
    ForeignModel model = new ForeignModel(provider, id, KEYS.read(cost));
    for (JsonNode tier : cost.path(TIERS)) {
      model.tiers.addAll(tier.path("tier").path("size").asDouble(0), KEYS, tier);
    }
    for (String key : cost.propertyNames()) {
      Matcher longer = LONGER.matcher(key);
      if (longer.matches()) {
        model.tiers.addAll(1000 * Double.parseDouble(longer.group(1)), KEYS, cost.path(key));
      }
    }
    model.dropped = KEYS.dropped(cost, key -> !key.equals(TIERS) && !LONGER.matcher(key).matches());
    return model;
  }

  /** Whether a list of what a model writes leaves out text; a list that is not there does not. */
  static boolean writesNoText(JsonNode written) {
    return !written.isEmpty()
        && written.valueStream().noneMatch(w -> w.asString("").equals("text"));
  }
}
