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
 * @param providers by key
 * @param models those of the program first, then the user's own
 */
public record Catalog(
    Map<String, Provider> providers, List<CatalogModel> models, List<GpuPrice> gpus) {
  public Catalog {
    providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
    models = List.copyOf(models);
    gpus = List.copyOf(gpus);
  }

  /** This catalog with other models behind its own. */
  public Catalog with(List<CatalogModel> more) {
    List<CatalogModel> all = new ArrayList<>(models);
    all.addAll(more);
    return new Catalog(providers, all, gpus);
  }

  /** A provider by its key; empty if nothing is known of it. */
  public Optional<Provider> provider(String key) {
    return Optional.ofNullable(providers.get(key));
  }

  /** What a provider is called; the key itself where no name is known. */
  public String providerName(String key) {
    return provider(key).map(Provider::name).orElse(key);
  }

  /** The key of a provider that another price list calls so; its own name where none is known. */
  public String providerKey(String foreign) {
    return providers.values().stream()
        .filter(provider -> provider.aliases().contains(foreign))
        .map(Provider::key)
        .findFirst()
        .orElse(foreign);
  }

  /** What a provider asks of training files; empty if unknown. */
  public Optional<TuningRules> rules(String provider) {
    return provider(provider).flatMap(Provider::tuning);
  }

  /** A model with all that is known of it. */
  public Offer offer(CatalogModel model) {
    return offer(model, successor(model).map(next -> offer(next, Optional.empty())));
  }

  private Offer offer(CatalogModel model, Optional<Offer> successor) {
    Optional<Provider> provider = provider(model.provider());
    return new Offer(
        model,
        model.charging().or(provider.map(Provider::charging).orElse(ChargingRules.UNKNOWN)),
        model.life().or(provider.map(Provider::training).orElse(TrainingAccess.UNKNOWN)),
        sourceText(model),
        provider.map(Provider::remarks).orElse(List.of()),
        successor);
  }

  private Optional<CatalogModel> successor(CatalogModel model) {
    if (model.life().successor().isEmpty()) {
      return Optional.empty(); // thousands are asked for with each key of a search
    }
    return models.stream()
        .filter(other -> other.provider().equals(model.provider()))
        .filter(other -> other.id().equals(model.life().successor()))
        .findFirst();
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
