package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_DECODE_TOKENS_PER_SECOND;
import static dev.tunewise.model.Parameter.FINE_TUNING_FIRST_TOKEN_MILLIS;
import static dev.tunewise.model.Parameter.FINE_TUNING_PREFILL_TOKENS_PER_SECOND;
import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_DECODE_TOKENS_PER_SECOND;
import static dev.tunewise.model.Parameter.PROMPTING_FIRST_TOKEN_MILLIS;
import static dev.tunewise.model.Parameter.PROMPTING_PREFILL_TOKENS_PER_SECOND;
import static dev.tunewise.model.Parameter.RETRIEVAL_MILLIS;

import dev.tunewise.model.Strategy;

/**
 * Time for a full answer in milliseconds: first token + 1000 (prefix + input + retrieved) / prefill
 * speed + 1000 output / decode speed of the serving model, + the search where retrieval is used.
 */
final class Latency {
  private Latency() {}

  static double millis(Inputs in, CallTokens prompts, Strategy strategy) {
    boolean tuned = strategy.isTuned();
    double first = in.get(tuned ? FINE_TUNING_FIRST_TOKEN_MILLIS : PROMPTING_FIRST_TOKEN_MILLIS);
    double prefill =
        in.get(tuned ? FINE_TUNING_PREFILL_TOKENS_PER_SECOND : PROMPTING_PREFILL_TOKENS_PER_SECOND);
    double decode =
        in.get(tuned ? FINE_TUNING_DECODE_TOKENS_PER_SECOND : PROMPTING_DECODE_TOKENS_PER_SECOND);
    double read =
        prompts.prefixTokens(strategy) + in.get(INPUT_TOKENS) + prompts.retrievedTokens(strategy);
    double search = prompts.usesRetrieval(strategy) ? in.get(RETRIEVAL_MILLIS) : 0;
    return first + 1000 * read / prefill + 1000 * in.get(OUTPUT_TOKENS) / decode + search;
  }
}
