package dev.tunewise.catalog;

import dev.tunewise.text.SearchWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices of models and GPU hours, and the rules of providers; immutable.
 *
 * @param providerNames names for people, by key
 * @param providerAliases keys by what other price lists call the provider
 * @param models those of the program first, then the user's own
 */
public record Catalog(
    Map<String, String> providerNames,
    Map<String, String> providerAliases,
    List<CatalogModel> models,
    List<GpuPrice> gpus,
    List<TuningRules> rules) {
  public Catalog {
    providerNames = Collections.unmodifiableMap(new LinkedHashMap<>(providerNames));
    providerAliases = Map.copyOf(providerAliases);
    models = List.copyOf(models);
    gpus = List.copyOf(gpus);
    rules = List.copyOf(rules);
  }

  /** This catalog with other models behind its own. */
  public Catalog with(List<CatalogModel> more) {
    List<CatalogModel> all = new ArrayList<>(models);
    all.addAll(more);
    return new Catalog(providerNames, providerAliases, all, gpus, rules);
  }

  /** What a provider is called; the key itself where no name is known. */
  public String providerName(String key) {
    return providerNames.getOrDefault(key, key);
  }

  /** The key of a provider that another price list calls so; its own name where none is known. */
  public String providerKey(String foreign) {
    return providerAliases.getOrDefault(foreign, foreign);
  }

  /** What a provider asks of training files; empty if unknown. */
  public Optional<TuningRules> rules(String provider) {
    return rules.stream().filter(r -> r.provider().equals(provider)).findFirst();
  }

  /** Models whose name or provider contains every word; all if there is none. */
  public List<CatalogModel> search(String text) {
    SearchWords words = SearchWords.of(text);
    return models.stream().filter(model -> matches(model, words)).toList();
  }

  /** Whether every word occurs in the model's name or its provider's. */
  public boolean matches(CatalogModel model, SearchWords words) {
    String tuned = model.prices().has(Price.TUNED_INPUT) ? "ft:" + model.id() : "";
    return words.allIn(
        String.join("\n", model.id(), tuned, model.provider(), providerName(model.provider())));
  }

  /** The model that a scenario's source text names, see {@link #sourceText}; empty if none. */
  public Optional<CatalogModel> bySource(String sourceText) {
    return models.stream().filter(m -> names(sourceText, sourceText(m))).findFirst();
  }

  private static boolean names(String sourceText, String model) {
    return sourceText.equals(model) || sourceText.startsWith(model + " · ");
  }

  /** How a scenario names a model as its source: {@code gpt-6-luna · OpenAI · 2026-10-04}. */
  public String sourceText(CatalogModel model) {
    return model.id() + " · " + providerName(model.provider()) + " · " + model.asOf().text();
  }
}
