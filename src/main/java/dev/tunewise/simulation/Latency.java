package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.RETRIEVAL_MILLIS;

import dev.tunewise.model.ServedModel.Speed;
import dev.tunewise.model.Strategy;

/**
 * Time for a full answer in milliseconds: first token + 1000 (prefix + input + retrieved) / prefill
 * speed + 1000 output / decode speed of the serving model, + the search where retrieval is used.
 */
final class Latency {
  private Latency() {}

  static double millis(Inputs in, CallTokens prompts, Strategy strategy) {
    Speed speed = strategy.model().speed();
    double read =
        prompts.prefixTokens(strategy) + in.get(INPUT_TOKENS) + prompts.retrievedTokens(strategy);
    double search = prompts.usesRetrieval(strategy) ? in.get(RETRIEVAL_MILLIS) : 0;
    return in.get(speed.firstTokenMillis())
        + 1000 * read / in.get(speed.prefillTokensPerSecond())
        + 1000 * in.get(OUTPUT_TOKENS) / in.get(speed.decodeTokensPerSecond())
        + search;
  }
}
