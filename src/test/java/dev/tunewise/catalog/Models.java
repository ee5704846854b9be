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
        Optional.empty(),
        prices.containsKey(Price.TRAINING),
        "",
        AsOf.day(LocalDate.of(2026, 11, 1)),
        "a test, 2026-11-01",
        true);
  }
}
