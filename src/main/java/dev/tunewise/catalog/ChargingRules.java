package dev.tunewise.catalog;

import dev.tunewise.model.ServedModel;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * When prices of a model are reduced; empty where nothing is known.
 *
 * @param cacheMinimumTokens the shortest prefix that is cached
 * @param cacheMinutes how long a cached prefix is kept at least after it was used
 * @param batchOnCache part of the batch discount that cached input gets as well, 0 to 1
 * @param withoutBatch which forms of the model have no batch service, as far as that is known
 * @param origin where the rules were read; empty where they are of the price list itself
 */
public record ChargingRules(
    OptionalInt cacheMinimumTokens,
    OptionalInt cacheMinutes,
    OptionalDouble batchOnCache,
    Set<ServedModel> withoutBatch,
    Optional<Origin> origin) {
  public static final ChargingRules UNKNOWN = cachedFrom(OptionalInt.empty());

  public ChargingRules {
    withoutBatch = Set.copyOf(withoutBatch);
  }

  /** Nothing is known but the shortest prefix that is cached. */
  static ChargingRules cachedFrom(OptionalInt tokens) {
    return new ChargingRules(
        tokens, OptionalInt.empty(), OptionalDouble.empty(), Set.of(), Optional.empty());
  }

  /** These rules, and where they say nothing those of another. */
  ChargingRules or(ChargingRules other) {
    return new ChargingRules(
        cacheMinimumTokens.isPresent() ? cacheMinimumTokens : other.cacheMinimumTokens,
        cacheMinutes.isPresent() ? cacheMinutes : other.cacheMinutes,
        batchOnCache.isPresent() ? batchOnCache : other.batchOnCache,
        withoutBatch.isEmpty() ? other.withoutBatch : withoutBatch,
        origin.or(other::origin));
  }
}
