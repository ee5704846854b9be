package dev.tunewise.catalog;

import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.file.JsonReason;
import dev.tunewise.file.ReadException;
import dev.tunewise.model.PriceChange;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a catalog in the format that {@link CatalogWriter} writes. */
final class CatalogReader {
  static final String FORMAT = "tunewise-prices";
  static final int VERSION = 1;

  private CatalogReader() {}

  /**
   * Reads a catalog.
   *
   * @param own whether it is the user's
   * @throws ReadException at the first thing that is wrong
   */
  static Catalog read(byte[] content, boolean own) throws ReadException {
    return catalog(new CatalogNode("", tree(content)), own);
  }

  private static JsonNode tree(byte[] content) throws ReadException {
    try {
      return PriceJson.MAPPER.readTree(content);
    } catch (JacksonException e) {
      throw new ReadException(JsonReason.of(e));
    }
  }

  private static Catalog catalog(CatalogNode root, boolean own) throws ReadException {
    String format = root.text("format");
    int version = root.whole("version").orElse(0);
    if (!format.equals(FORMAT) || version < 1) {
      throw new ReadException("is no price catalog; format must be \"" + FORMAT + "\", version 1");
    }
    if (version > VERSION) {
      throw new ReadException("was written by a newer version of the program");
    }
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> aliases = new HashMap<>();
    for (CatalogNode provider : root.list("providers")) {
      String key = provider.text("key");
      names.put(key, provider.text("name"));
      provider.texts("aliases").forEach(alias -> aliases.put(alias, key));
    }
    return new Catalog(
        names,
        aliases,
        CatalogNode.each(root.list("models"), node -> model(node, own)),
        CatalogNode.each(root.list("gpus"), CatalogReader::gpu),
        CatalogNode.each(
            root.list("providers").stream().filter(p -> p.has("tuning")).toList(),
            CatalogReader::rules));
  }

  private static CatalogModel model(CatalogNode node, boolean own) throws ReadException {
    return new CatalogModel(
        node.text("provider"),
        node.text("id"),
        kind(node),
        prices(node),
        node.asOf("asOf"),
        node.text("source"),
        node.has("retires") ? Optional.of(node.date("retires")) : Optional.empty(),
        step(node),
        node.truth("tunable"),
        node.text("note", ""),
        own);
  }

  private static Optional<PriceStep> step(CatalogNode model) throws ReadException {
    if (!model.has("step")) {
      return Optional.empty();
    }
    CatalogNode node = model.object("step");
    double factor = node.number("factor", PriceChange.MAX_FACTOR);
    if (factor == 0) {
      throw node.fault("factor", "must be above 0");
    }
    return Optional.of(new PriceStep(node.date("date"), factor));
  }

  private static Kind kind(CatalogNode node) throws ReadException {
    String key = node.text("kind", Kind.CHAT.key());
    List<String> allowed = Stream.of(Kind.values()).map(Kind::key).toList();
    int index = allowed.indexOf(key);
    if (index < 0) {
      throw node.fault("kind", "must be " + String.join(" or ", allowed));
    }
    return Kind.values()[index];
  }

  private static Prices prices(CatalogNode node) throws ReadException {
    EnumMap<Price, Double> known = new EnumMap<>(Price.class);
    for (Price price : Price.values()) {
      if (node.has(price.key())) {
        known.put(price, node.number(price.key(), price.max()));
      }
    }
    return new Prices(known);
  }

  private static GpuPrice gpu(CatalogNode node) throws ReadException {
    return new GpuPrice(
        node.text("gpu"),
        node.whole("memory").orElse(0),
        node.text("provider"),
        node.text("tier"),
        node.number("perHour", Price.HOSTING_PER_HOUR.max()),
        node.whole("minimum").orElse(1),
        node.asOf("asOf"),
        node.text("source"));
  }

  private static TuningRules rules(CatalogNode provider) throws ReadException {
    CatalogNode node = provider.object("tuning");
    return new TuningRules(
        provider.text("key"),
        node.whole("minimumExamples"),
        node.whole("recommendedExamples"),
        node.whole("maximumExampleTokens"),
        node.decimal("jobMinimum", Price.JOB_MINIMUM.max()),
        node.whole("minimumEpochs"),
        node.whole("maximumEpochs"),
        node.asOf("asOf"),
        node.text("source"));
  }
}
