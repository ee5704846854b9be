package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models that calls can be served by, and which parameters hold their prices and speed; the
 * tuned one serves hybrid too.
 */
public enum ServedModel {
  PROMPTING(
      "prompting",
      "Prompted model",
      false,
      new TokenPrices(
          PROMPTING_INPUT_PRICE,
          PROMPTING_CACHED_INPUT_PRICE,
          PROMPTING_CACHE_WRITE_PRICE,
          PROMPTING_OUTPUT_PRICE),
      PROMPTING_ANNUAL_PRICE_DECLINE,
      new Speed(
          PROMPTING_FIRST_TOKEN_MILLIS,
          PROMPTING_PREFILL_TOKENS_PER_SECOND,
          PROMPTING_DECODE_TOKENS_PER_SECOND)),
  FINE_TUNING(
      "fineTuning",
      "Tuned model",
      true,
      new TokenPrices(
          FINE_TUNING_INPUT_PRICE,
          FINE_TUNING_CACHED_INPUT_PRICE,
          FINE_TUNING_CACHE_WRITE_PRICE,
          FINE_TUNING_OUTPUT_PRICE),
      FINE_TUNING_ANNUAL_PRICE_DECLINE,
      new Speed(
          FINE_TUNING_FIRST_TOKEN_MILLIS,
          FINE_TUNING_PREFILL_TOKENS_PER_SECOND,
          FINE_TUNING_DECODE_TOKENS_PER_SECOND),
      FINE_TUNING_TRAINING_PRICE,
      FINE_TUNING_TRAINING_JOB_MINIMUM,
      FINE_TUNING_HOSTING_PRICE_PER_HOUR);

  /** Prices of a million tokens that inference reads or writes. */
  public record TokenPrices(
      Parameter input, Parameter cachedInput, Parameter cacheWrite, Parameter output) {
    public List<Parameter> all() {
      return List.of(input, cachedInput, cacheWrite, output);
    }
  }

  /** What the time for an answer rests on. */
  public record Speed(
      Parameter firstTokenMillis,
      Parameter prefillTokensPerSecond,
      Parameter decodeTokensPerSecond) {}

  private final String key;
  private final String label;
  private final boolean tuned;
  private final TokenPrices tokenPrices;
  private final Parameter annualPriceDecline;
  private final Speed speed;
  private final List<Parameter> prices;

  ServedModel(
      String key,
      String label,
      boolean tuned,
      TokenPrices tokenPrices,
      Parameter annualPriceDecline,
      Speed speed,
      Parameter... otherPrices) {
    this.key = key;
    this.label = label;
    this.tuned = tuned;
    this.tokenPrices = tokenPrices;
    this.annualPriceDecline = annualPriceDecline;
    this.speed = speed;
    prices = Stream.concat(tokenPrices.all().stream(), Stream.of(otherPrices)).toList();
  }

  public static Optional<ServedModel> byKey(String key) {
    return Stream.of(values()).filter(model -> model.key.equals(key)).findFirst();
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Whether its weights have been trained on the team's examples. */
  public boolean isTuned() {
    return tuned;
  }

  public TokenPrices tokenPrices() {
    return tokenPrices;
  }

  public Parameter annualPriceDecline() {
    return annualPriceDecline;
  }

  public Speed speed() {
    return speed;
  }

  /** All that a vendor's price list says of the model. */
  public List<Parameter> prices() {
    return prices;
  }
}
