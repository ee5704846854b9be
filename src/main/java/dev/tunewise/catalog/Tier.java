package dev.tunewise.catalog;

import java.util.Set;

/**
 * Prices of longer prompts: a call whose prompt is over so many tokens pays them for all of its
 * tokens. A price that is not among them is that of shorter prompts.
 *
 * @param over tokens of instructions, examples, retrieved context and input together
 * @param prices those per token only
 */
public record Tier(int over, Prices prices) {
  /** What can depend on the length of the prompt. */
  public static final Set<Price> PRICES =
      Set.of(
          Price.INPUT,
          Price.OUTPUT,
          Price.CACHED_INPUT,
          Price.CACHE_WRITE,
          Price.CACHE_WRITE_HOUR,
          Price.REASONING_OUTPUT,
          Price.TUNED_INPUT,
          Price.TUNED_CACHED_INPUT,
          Price.TUNED_OUTPUT);

  public Tier {
    if (over < 1 || !PRICES.containsAll(prices.known().keySet())) {
      throw new IllegalArgumentException("over " + over + ": " + prices);
    }
  }
}
