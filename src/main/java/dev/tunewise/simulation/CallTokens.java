package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BATCH_SHARE;
import static dev.tunewise.model.Parameter.CACHE_HIT_RATE;
import static dev.tunewise.model.Parameter.EXAMPLE_TOKENS;
import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.RETRIEVAL_MILLIS;

import dev.tunewise.model.ServedModel;
import dev.tunewise.model.ServedModel.Charging;
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

  /** Q + x + R: all that a call sends. */
  double promptTokens(Strategy strategy) {
    return prefixTokens(strategy) + in.get(INPUT_TOKENS) + retrievedTokens(strategy);
  }

  boolean usesRetrieval(Strategy strategy) {
    return retrievedTokens(strategy) > 0;
  }

  /**
   * u: cost of the tokens of one call, in list prices of month 1 less the contract discount: (1 −
   * contract discount) (1 + retries) [Q q + D ((x + R) i + (y + g) o)] / 10⁶, where q is the prefix
   * price, g the reasoning tokens and D = 1 − batch share · batch discount.
   */
  double tokenCost(Strategy strategy) {
    ServedModel model = strategy.model();
    TokenPrices prices = model.tokenPrices();
    Charging charging = model.charging();
    double prefix = prefixTokens(strategy);
    double fresh = in.get(INPUT_TOKENS) + retrievedTokens(strategy);
    double written = in.get(OUTPUT_TOKENS) + in.get(model.reasoningTokens());
    double batch = in.get(BATCH_SHARE) * in.get(charging.batchDiscount());
    double cost =
        prefix * prefixPrice(model, prefix, batch)
            + (1 - batch) * (fresh * in.get(prices.input()) + written * in.get(prices.output()));
    double charged = (1 - in.get(charging.contractDiscount())) * sent(model);
    return charged * cost / TOKENS_PER_PRICE;
  }

  /** How often a call is sent, retries included. */
  private double sent(ServedModel model) {
    return 1 + in.get(model.retryShare());
  }

  /** What a call costs beside tokens and retrieval. */
  double fee(Strategy strategy) {
    ServedModel model = strategy.model();
    return sent(model) * in.get(model.charging().feePerThousandCalls()) / 1000;
  }

  /**
   * q: min(D i, D_c η c + D (1 − η) w) where the prefix can be cached, else D i: a team would
   * switch off a cache that costs more. D_c is the batch discount as far as cached input gets it.
   */
  private double prefixPrice(ServedModel model, double prefixTokens, double batch) {
    TokenPrices prices = model.tokenPrices();
    Charging charging = model.charging();
    double input = (1 - batch) * in.get(prices.input());
    double hitRate = in.get(CACHE_HIT_RATE);
    if (hitRate <= 0 || prefixTokens < in.get(charging.cacheMinimumTokens())) {
      return input;
    }
    double cached =
        (1 - batch * in.get(charging.batchDiscountOnCache())) * in.get(prices.cachedInput());
    double written = (1 - batch) * in.get(prices.cacheWrite());
    return Math.min(input, hitRate * cached + (1 - hitRate) * written);
  }

  /**
   * Time for a full answer in milliseconds: first token + 1000 (prefix + input + retrieved) /
   * prefill speed + 1000 (output + reasoning) / decode speed of the serving model, + the search
   * where retrieval is used.
   */
  double latencyMillis(Strategy strategy) {
    Speed speed = strategy.model().speed();
    double read = promptTokens(strategy);
    double written = in.get(OUTPUT_TOKENS) + in.get(strategy.model().reasoningTokens());
    double search = usesRetrieval(strategy) ? in.get(RETRIEVAL_MILLIS) : 0;
    return in.get(speed.firstTokenMillis())
        + 1000 * read / in.get(speed.prefillTokensPerSecond())
        + 1000 * written / in.get(speed.decodeTokensPerSecond())
        + search;
  }
}
