package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Reason;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Under which keys a kind of price list states prices.
 *
 * @param keys per price
 * @param unit in which its numbers are
 */
record PriceKeys(Map<Price, String> keys, PriceField.Unit unit) {
  /**
   * Prices as an entry states them.
   *
   * @param prices those that are legal
   * @param problem why the model cannot be used: of input and output, the first that is no price
   * @param someIllegal whether others were stated that are no prices
   */
  record Stated(Prices prices, Optional<Reason> problem, boolean someIllegal) {
    /** What is stated, without some of the prices. */
    Stated without(BiPredicate<Price, Double> left) {
      Map<Price, Double> kept = new EnumMap<>(Price.class);
      prices
          .known()
          .forEach(
              (price, value) -> {
                if (!left.test(price, value)) {
                  kept.put(price, value);
                }
              });
      return new Stated(new Prices(kept), problem, someIllegal);
    }
  }

  /** These keys with another for one of the prices. */
  PriceKeys instead(Price price, String key) {
    Map<Price, String> other = new EnumMap<>(keys);
    other.put(price, key);
    return new PriceKeys(other, unit);
  }

  /** Reads the prices of an entry. */
  Stated read(JsonNode source) {
    Map<Price, Double> known = new EnumMap<>(Price.class);
    Map<Price, Reason> problems = new EnumMap<>(Price.class);
    keys.forEach(
        (price, key) -> {
          PriceField field = field(source, price, key);
          field
              .problem()
              .ifPresentOrElse(
                  problem -> problems.put(price, problem), () -> known.put(price, field.value()));
        });
    Optional<Reason> problem =
        Stream.of(Price.INPUT, Price.OUTPUT)
            .flatMap(needed -> Stream.ofNullable(problems.get(needed)))
            .findFirst();
    boolean someIllegal = problems.values().stream().anyMatch(p -> p != Reason.NO_PRICE);
    return new Stated(new Prices(known), problem, someIllegal);
  }

  /** The price under a key, of which other keys of the list may be made. */
  PriceField field(JsonNode source, Price price, String key) {
    return PriceField.of(source.path(key), price, unit);
  }

  /** What the prices of an entry are that it needs, for a message. */
  String found(JsonNode source) {
    JsonNode input = source.path(key(Price.INPUT));
    JsonNode output = source.path(key(Price.OUTPUT));
    return input.isMissingNode() && output.isMissingNode()
        ? ""
        : "input %s, output %s".formatted(unit.shown(input), unit.shown(output));
  }

  private String key(Price price) {
    return keys.getOrDefault(price, "");
  }

  /** The price that a key stands for. */
  Optional<Price> price(String key) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().equals(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Keys of an entry that hold a price which has no place here.
   *
   * @param isPrice whether a key is one of a price
   */
  List<String> dropped(JsonNode source, Predicate<String> isPrice) {
    Set<String> taken = new HashSet<>(keys.values());
    return source.propertyNames().stream()
        .filter(key -> !taken.contains(key) && isPrice.test(key) && says(source.path(key)))
        .toList();
  }

  /** Lists fill in 0 and nothing where a model has no such price. */
  private static boolean says(JsonNode node) {
    boolean zero = (node.isNumber() || node.isString()) && node.asDouble(1) == 0;
    return !zero && !node.isNull() && !(node.isContainer() && node.isEmpty());
  }
}
