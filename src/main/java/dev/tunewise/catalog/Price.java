package dev.tunewise.catalog;

import dev.tunewise.model.Parameter;

/**
 * What a price list can say about a model. The legal range of each is that of the parameter it can
 * fill, so that every listed price can be used. In US dollars.
 */
public enum Price {
  INPUT("input", "Input", Parameter.PROMPTING_INPUT_PRICE),
  OUTPUT("output", "Output", Parameter.PROMPTING_OUTPUT_PRICE),
  /** Input tokens read from the cache. */
  CACHED_INPUT("cachedInput", "Cached input", Parameter.PROMPTING_CACHED_INPUT_PRICE),
  /** Input tokens written to the cache. */
  CACHE_WRITE("cacheWrite", "Cache write", Parameter.PROMPTING_CACHE_WRITE_PRICE),
  /** Input tokens written to a cache that is kept for an hour. */
  CACHE_WRITE_HOUR("cacheWriteHour", "1-hour cache write", Parameter.PROMPTING_CACHE_WRITE_PRICE),
  /** A million tokens kept in a cache of one's own for an hour. */
  CACHE_STORAGE("cacheStorage", "Cache storage", Parameter.PROMPTING_CACHE_WRITE_PRICE),
  BATCH_INPUT("batchInput", "Batch input", Parameter.PROMPTING_INPUT_PRICE),
  BATCH_OUTPUT("batchOutput", "Batch output", Parameter.PROMPTING_OUTPUT_PRICE),
  /** Tokens of thinking, where they are priced apart from the answer. */
  REASONING_OUTPUT("reasoningOutput", "Reasoning", Parameter.PROMPTING_OUTPUT_PRICE),
  /** A thousand calls, whatever their tokens. */
  REQUEST_FEE("feePerThousandCalls", "Fee", Parameter.PROMPTING_FEE_PER_THOUSAND_CALLS),
  TRAINING("training", "Training", Parameter.FINE_TUNING_TRAINING_PRICE),
  TUNED_INPUT("tunedInput", "Tuned input", Parameter.FINE_TUNING_INPUT_PRICE),
  TUNED_CACHED_INPUT(
      "tunedCachedInput", "Tuned cached input", Parameter.FINE_TUNING_CACHED_INPUT_PRICE),
  TUNED_OUTPUT("tunedOutput", "Tuned output", Parameter.FINE_TUNING_OUTPUT_PRICE),
  TUNED_BATCH_INPUT("tunedBatchInput", "Tuned batch input", Parameter.FINE_TUNING_INPUT_PRICE),
  TUNED_BATCH_OUTPUT("tunedBatchOutput", "Tuned batch output", Parameter.FINE_TUNING_OUTPUT_PRICE),
  /** One instance of the tuned model for an hour, busy or not. */
  HOSTING_PER_HOUR("hostingPerHour", "Hosting", Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR),
  /** Least that a training job costs. */
  JOB_MINIMUM("jobMinimum", "Training minimum", Parameter.FINE_TUNING_TRAINING_JOB_MINIMUM);

  private final String key;
  private final String label;
  private final Parameter like;

  Price(String key, String label, Parameter like) {
    this.key = key;
    this.label = label;
    this.like = like;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** A parameter of the same unit, dollars per million tokens or hour or job, and legal range. */
  public Parameter like() {
    return like;
  }

  /** Highest price that makes sense; the lowest is 0. */
  public double max() {
    return like.max();
  }

  /** Whether a scenario could hold the price; false for what is no number. */
  public boolean isLegal(double price) {
    return price >= 0 && price <= max();
  }
}
