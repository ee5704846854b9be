package dev.tunewise.catalog;

import dev.tunewise.catalog.CatalogModel.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models for tests. */
public final class Models {
  private Models() {}

  /** An own model of a provider with some prices. */
  public static CatalogModel model(String provider, String id, Map<Price, Double> prices) {
    return new CatalogModel(
        provider,
        id,
        Kind.CHAT,
        new Prices(prices),
        List.of(),
        ChargingRules.UNKNOWN,
        Life.UNKNOWN,
        ModelSpeed.UNKNOWN,
        Optional.empty(),
        prices.containsKey(Price.TRAINING),
        "",
        AsOf.day(LocalDate.of(2026, 11, 1)),
        "a test, 2026-11-01",
        true);
  }

  /** A model on offer in a catalog without providers. */
  public static Offer offer(CatalogModel model) {
    return new Catalog(Map.of(), List.of(model), List.of()).offer(model);
  }

  /** A model of the catalog that comes with the program, on offer there. */
  public static Offer shipped(String provider, String id) {
    Catalog catalog = CatalogStore.shipped();
    return catalog.models().stream()
        .filter(model -> model.provider().equals(provider) && model.id().equals(id))
        .map(catalog::offer)
        .findFirst()
        .orElseThrow();
  }

  /** A model with rules of its own. */
  static CatalogModel ruled(CatalogModel model, ChargingRules charging, Life life) {
    return new CatalogModel(
        model.provider(),
        model.id(),
        model.kind(),
        model.prices(),
        model.tiers(),
        charging,
        life,
        model.speed(),
        model.step(),
        model.tunable(),
        model.note(),
        model.asOf(),
        model.source(),
        model.own());
  }

  /** A model with prices of longer prompts. */
  static CatalogModel tiered(CatalogModel model, int over, Map<Price, Double> prices) {
    return new CatalogModel(
        model.provider(),
        model.id(),
        model.kind(),
        model.prices(),
        List.of(new Tier(over, new Prices(prices))),
        model.charging(),
        model.life(),
        model.speed(),
        model.step(),
        model.tunable(),
        model.note(),
        model.asOf(),
        model.source(),
        model.own());
  }
}
