package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BATCH_DISCOUNT;
import static dev.tunewise.model.Parameter.BATCH_SHARE;
import static dev.tunewise.model.Parameter.CACHE_HIT_RATE;
import static dev.tunewise.model.Parameter.CACHE_MINIMUM_TOKENS;
import static dev.tunewise.model.Parameter.EXAMPLE_TOKENS;
import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.RETRIEVAL_MILLIS;

import dev.tunewise.model.ServedModel.Speed;
import dev.tunewise.model.ServedModel.TokenPrices;
import dev.tunewise.model.Strategy;

/**
 * What one call sends: the tokens of each strategy's prompt, what they cost and what time they
 * take.
 */
final class CallTokens {
  private static final double TOKENS_PER_PRICE = 1e6;

  private final Inputs in;

  CallTokens(Inputs in) {
    this.in = in;
  }

  /** Q: instructions and few-shot examples, the part of the prompt that every call repeats. */
  double prefixTokens(Strategy strategy) {
    return in.get(strategy.prompt().instructionTokens()) + shots(strategy) * in.get(EXAMPLE_TOKENS);
  }

  /** k: examples in the prompt, no more than there are. */
  double shots(Strategy strategy) {
    return Math.min(in.orZero(strategy.prompt().shots()), in.get(LABELED_EXAMPLES));
  }

  /** R: retrieved context. */
  double retrievedTokens(Strategy strategy) {
    return in.orZero(strategy.prompt().retrievedTokens());
  }

  boolean usesRetrieval(Strategy strategy) {
    return retrievedTokens(strategy) > 0;
  }

  /**
   * u: cost of the tokens of one call before the price index, (1 − batch share · batch discount) [Q
   * q + (x + R) i + y o] / 10⁶, where q is the prefix price.
   */
  double tokenCost(Strategy strategy) {
    TokenPrices prices = strategy.model().tokenPrices();
    double prefix = prefixTokens(strategy);
    double fresh = in.get(INPUT_TOKENS) + retrievedTokens(strategy);
    double cost =
        prefix * prefixPrice(prices, prefix)
            + fresh * in.get(prices.input())
            + in.get(OUTPUT_TOKENS) * in.get(prices.output());
    return (1 - in.get(BATCH_SHARE) * in.get(BATCH_DISCOUNT)) * cost / TOKENS_PER_PRICE;
  }

  /**
   * q: min(i, η c + (1 − η) w) where the prefix can be cached, else i: a team would switch off a
   * cache that costs more.
   */
  private double prefixPrice(TokenPrices prices, double prefixTokens) {
    double input = in.get(prices.input());
    double hitRate = in.get(CACHE_HIT_RATE);
    if (hitRate <= 0 || prefixTokens < in.get(CACHE_MINIMUM_TOKENS)) {
      return input;
    }
    double cached = in.get(prices.cachedInput());
    return Math.min(input, hitRate * cached + (1 - hitRate) * in.get(prices.cacheWrite()));
  }

  /**
   * Time for a full answer in milliseconds: first token + 1000 (prefix + input + retrieved) /
   * prefill speed + 1000 output / decode speed of the serving model, + the search where retrieval
   * is used.
   */
  double latencyMillis(Strategy strategy) {
    Speed speed = strategy.model().speed();
    double read = prefixTokens(strategy) + in.get(INPUT_TOKENS) + retrievedTokens(strategy);
    double search = usesRetrieval(strategy) ? in.get(RETRIEVAL_MILLIS) : 0;
    return in.get(speed.firstTokenMillis())
        + 1000 * read / in.get(speed.prefillTokensPerSecond())
        + 1000 * in.get(OUTPUT_TOKENS) / in.get(speed.decodeTokensPerSecond())
        + search;
  }
}
