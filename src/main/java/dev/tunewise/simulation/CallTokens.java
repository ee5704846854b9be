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
    double written = in.get(OUTPUT_TOKENS) + reasoningTokens(strategy);
    double batch = batchDiscount(charging);
    double cost =
        prefix * prefixPrice(model, prefix, batch)
            + (1 - batch) * (fresh * in.get(prices.input()) + written * in.get(prices.output()));
    return charged(model) * cost / TOKENS_PER_PRICE;
  }

  /** g: what the model thinks before it answers. */
  double reasoningTokens(Strategy strategy) {
    return in.get(strategy.model().reasoningTokens());
  }

  /** The part of {@link #tokenCost} that reasoning tokens make up. */
  double reasoningCost(Strategy strategy) {
    ServedModel model = strategy.model();
    double price = (1 - batchDiscount(model.charging())) * in.get(model.tokenPrices().output());
    return charged(model) * reasoningTokens(strategy) * price / TOKENS_PER_PRICE;
  }

  private double batchDiscount(Charging charging) {
    return in.get(BATCH_SHARE) * in.get(charging.batchDiscount());
  }

  /** What a call costs by the list price of its tokens. */
  private double charged(ServedModel model) {
    return (1 - in.get(model.charging().contractDiscount())) * sent(model);
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
    double written = in.get(OUTPUT_TOKENS) + reasoningTokens(strategy);
    double search = usesRetrieval(strategy) ? in.get(RETRIEVAL_MILLIS) : 0;
    return in.get(speed.firstTokenMillis())
        + 1000 * read / in.get(speed.prefillTokensPerSecond())
        + millisToWrite(speed, written)
        + search;
  }

  /** The part of {@link #latencyMillis} that reasoning takes. */
  double reasoningMillis(Strategy strategy) {
    return millisToWrite(strategy.model().speed(), reasoningTokens(strategy));
  }

  private double millisToWrite(Speed speed, double tokens) {
    return 1000 * tokens / in.get(speed.decodeTokensPerSecond());
  }
}
