package dev.tunewise.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The known prices of one model; immutable. A price that is not in the map is unknown, which is
 * something else than 0, free.
 *
 * @param known in US dollars, in the units of {@link Price}
 */
public record Prices(Map<Price, Double> known) {
  /** Nothing is known. */
  public static final Prices UNKNOWN = new Prices(Map.of());

  public Prices {
    known = Collections.unmodifiableMap(new TreeMap<>(known));
    known.forEach(Prices::requireLegal);
  }

  private static void requireLegal(Price price, double value) {
    if (!price.isLegal(value)) {
      throw new IllegalArgumentException(
          price.key() + " must be from 0 to " + price.max() + ", was " + value);
    }
  }

  /** A price; empty if it is unknown. */
  public OptionalDouble get(Price price) {
    Double value = known.get(price);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Whether a price is known, be it 0. */
  public boolean has(Price price) {
    return known.containsKey(price);
  }

  /** By which share a reduced price is below the full one; empty where that is not known. */
  OptionalDouble discount(Price full, Price reduced) {
    OptionalDouble list = get(full);
    OptionalDouble less = get(reduced);
    if (list.isEmpty() || less.isEmpty() || list.getAsDouble() == 0) {
      return OptionalDouble.empty();
    }
    double discount = 1 - less.getAsDouble() / list.getAsDouble();
    return OptionalDouble.of(Math.clamp(Math.rint(discount * 1e6) / 1e6, 0, 1));
  }

  /** These prices and those of another, which win where both know one. */
  public Prices and(Prices other) {
    Map<Price, Double> both = new TreeMap<>(known);
    both.putAll(other.known);
    return new Prices(both);
  }

  /** These prices as others: those of a model as those of its tuned form. */
  Prices as(Map<Price, Price> meaning) {
    Map<Price, Double> meant = new TreeMap<>();
    meaning.forEach((listed, other) -> get(listed).ifPresent(value -> meant.put(other, value)));
    return new Prices(meant);
  }
}
