package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A model as a foreign price list states it, filled in by the reader of that kind of list. */
final class ForeignModel {
  /** As the list calls it. */
  final String provider;

  final String id;
  Prices prices;
  final Tiers tiers = new Tiers();
  ChargingRules charging = ChargingRules.UNKNOWN;
  Optional<LocalDate> end = Optional.empty();
  Optional<LocalDate> tunedEnd = Optional.empty();

  /** When the list saw the prices, if it says so. */
  Optional<AsOf> asOf = Optional.empty();

  String note = "";

  /** Keys of prices that have no place here. */
  List<String> dropped = List.of();

  private final PriceKeys.Stated stated;

  ForeignModel(String provider, String id, PriceKeys.Stated stated) {
    this.provider = provider;
    this.id = id;
    this.stated = stated;
    prices = stated.prices();
  }

  /**
   * This model as a tuned one.
   *
   * @param meaning what the prices of a model are as those of its tuned form
   */
  ForeignModel asTuned(Map<Price, Price> meaning) {
    ForeignModel tuned = new ForeignModel(provider, id, stated);
    tuned.prices = prices.as(meaning);
    tiers.byLength.forEach(
        (over, longer) ->
            tuned.tiers.byLength.put(over, new TreeMap<>(new Prices(longer).as(meaning).known())));
    tuned.tunedEnd = end;
    tuned.asOf = asOf;
    tuned.dropped = dropped;
    return tuned;
  }

  /** Takes over what is known of the model as a tuned one. */
  void join(ForeignModel tuned) {
    prices = prices.and(tuned.prices);
    tuned.tiers.byLength.forEach(
        (over, longer) ->
            tiers.byLength.computeIfAbsent(over, length -> new TreeMap<>()).putAll(longer));
    tunedEnd = tuned.tunedEnd;
  }

  boolean someIllegal() {
    return stated.someIllegal();
  }

  /** Why it cannot be used on a day; empty if it can. */
  Optional<Reason> problem(LocalDate today) {
    boolean retired = end.filter(day -> !today.isBefore(day)).isPresent();
    return retired ? Optional.of(Reason.RETIRED) : stated.problem();
  }

  /** Collects prices of longer prompts. */
  static final class Tiers {
    private final Map<Integer, Map<Price, Double>> byLength = new TreeMap<>();

    /** Takes a price; what is none, or does not depend on the length of prompts, is left out. */
    void add(double over, Price price, PriceField field) {
      boolean legal = field.problem().isEmpty() && Tier.PRICES.contains(price);
      if (legal && over >= 1 && over <= Integer.MAX_VALUE) {
        byLength.computeIfAbsent((int) over, length -> new TreeMap<>()).put(price, field.value());
      }
    }

    /** Takes all prices of an object. */
    void addAll(double over, PriceKeys keys, JsonNode prices) {
      keys.keys().forEach((price, key) -> add(over, price, keys.field(prices, price, key)));
    }

    List<Tier> list() {
      return byLength.entrySet().stream()
          .map(tier -> new Tier(tier.getKey(), new Prices(tier.getValue())))
          .toList();
    }
  }
}
