package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BATCH_DISCOUNT;
import static dev.tunewise.model.Parameter.BATCH_SHARE;
import static dev.tunewise.model.Parameter.CACHE_HIT_RATE;
import static dev.tunewise.model.Parameter.CACHE_MINIMUM_TOKENS;
import static dev.tunewise.model.Parameter.EXAMPLE_TOKENS;
import static dev.tunewise.model.Parameter.FINE_TUNING_CACHED_INPUT_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_CACHE_WRITE_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_INPUT_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_INSTRUCTION_TOKENS;
import static dev.tunewise.model.Parameter.FINE_TUNING_OUTPUT_PRICE;
import static dev.tunewise.model.Parameter.HYBRID_INSTRUCTION_TOKENS;
import static dev.tunewise.model.Parameter.HYBRID_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_CACHED_INPUT_PRICE;
import static dev.tunewise.model.Parameter.PROMPTING_CACHE_WRITE_PRICE;
import static dev.tunewise.model.Parameter.PROMPTING_INPUT_PRICE;
import static dev.tunewise.model.Parameter.PROMPTING_INSTRUCTION_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_OUTPUT_PRICE;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;

/** What one call sends: the tokens of each strategy's prompt and what they cost. */
public final class CallTokens {
  private static final double TOKENS_PER_PRICE = 1e6;

  private final Inputs in;

  public CallTokens(Inputs in) {
    this.in = in;
  }

  /** Q: instructions and few-shot examples, the part of the prompt that every call repeats. */
  double prefixTokens(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> in.get(PROMPTING_INSTRUCTION_TOKENS) + shotTokens(PROMPTING_SHOTS);
      case FINE_TUNING -> in.get(FINE_TUNING_INSTRUCTION_TOKENS);
      case HYBRID -> in.get(HYBRID_INSTRUCTION_TOKENS) + shotTokens(HYBRID_SHOTS);
    };
  }

  private double shotTokens(Parameter shots) {
    return Math.min(in.get(shots), in.get(LABELED_EXAMPLES)) * in.get(EXAMPLE_TOKENS);
  }

  /** R: retrieved context; fine-tuning never uses any. */
  double retrievedTokens(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> in.get(PROMPTING_RETRIEVED_TOKENS);
      case FINE_TUNING -> 0;
      case HYBRID -> in.get(HYBRID_RETRIEVED_TOKENS);
    };
  }

  boolean usesRetrieval(Strategy strategy) {
    return retrievedTokens(strategy) > 0;
  }

  /**
   * u: cost of the tokens of one call before the price index, (1 − batch share · batch discount) [Q
   * q + (x + R) i + y o] / 10⁶, where q is the prefix price.
   */
  double tokenCost(Strategy strategy) {
    boolean tuned = strategy.isTuned();
    double input = in.get(tuned ? FINE_TUNING_INPUT_PRICE : PROMPTING_INPUT_PRICE);
    double output = in.get(tuned ? FINE_TUNING_OUTPUT_PRICE : PROMPTING_OUTPUT_PRICE);
    double prefix = prefixTokens(strategy);
    double fresh = in.get(INPUT_TOKENS) + retrievedTokens(strategy);
    double cost =
        prefix * prefixPrice(tuned, prefix) + fresh * input + in.get(OUTPUT_TOKENS) * output;
    return (1 - in.get(BATCH_SHARE) * in.get(BATCH_DISCOUNT)) * cost / TOKENS_PER_PRICE;
  }

  /**
   * q: min(i, η c + (1 − η) w) where the prefix can be cached, else i: a team would switch off a
   * cache that costs more.
   */
  private double prefixPrice(boolean tuned, double prefixTokens) {
    double input = in.get(tuned ? FINE_TUNING_INPUT_PRICE : PROMPTING_INPUT_PRICE);
    double hitRate = in.get(CACHE_HIT_RATE);
    if (hitRate <= 0 || prefixTokens < in.get(CACHE_MINIMUM_TOKENS)) {
      return input;
    }
    double cached = in.get(tuned ? FINE_TUNING_CACHED_INPUT_PRICE : PROMPTING_CACHED_INPUT_PRICE);
    double write = in.get(tuned ? FINE_TUNING_CACHE_WRITE_PRICE : PROMPTING_CACHE_WRITE_PRICE);
    return Math.min(input, hitRate * cached + (1 - hitRate) * write);
  }
}
