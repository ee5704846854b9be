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
      new Charging(
          PROMPTING_CACHE_MINIMUM_TOKENS,
          PROMPTING_BATCH_DISCOUNT,
          PROMPTING_BATCH_DISCOUNT_ON_CACHE,
          PROMPTING_CONTRACT_DISCOUNT,
          PROMPTING_FEE_PER_THOUSAND_CALLS),
      PROMPTING_REASONING_TOKENS,
      PROMPTING_RETRY_SHARE,
      PROMPTING_ANNUAL_PRICE_DECLINE,
      PROMPTING_RETIREMENT_MONTH,
      PROMPTING_MIGRATION_HOURS,
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
      new Charging(
          FINE_TUNING_CACHE_MINIMUM_TOKENS,
          FINE_TUNING_BATCH_DISCOUNT,
          FINE_TUNING_BATCH_DISCOUNT_ON_CACHE,
          FINE_TUNING_CONTRACT_DISCOUNT,
          FINE_TUNING_FEE_PER_THOUSAND_CALLS),
      FINE_TUNING_REASONING_TOKENS,
      FINE_TUNING_RETRY_SHARE,
      FINE_TUNING_ANNUAL_PRICE_DECLINE,
      FINE_TUNING_RETIREMENT_MONTH,
      FINE_TUNING_MIGRATION_HOURS,
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

  /**
   * What a vendor charges beside token prices, and when prices are reduced.
   *
   * @param cacheMinimumTokens the shortest prefix that is cached
   * @param batchDiscount of the batch service; 0 where there is none
   * @param batchDiscountOnCache part of the batch discount that cached input gets as well
   * @param contractDiscount what a contract takes off all token prices
   * @param feePerThousandCalls paid per request beside tokens
   */
  public record Charging(
      Parameter cacheMinimumTokens,
      Parameter batchDiscount,
      Parameter batchDiscountOnCache,
      Parameter contractDiscount,
      Parameter feePerThousandCalls) {
    /** The rules that a price list states: a contract is the customer's own. */
    List<Parameter> listed() {
      return List.of(cacheMinimumTokens, batchDiscount, batchDiscountOnCache, feePerThousandCalls);
    }
  }

  /** What the time for an answer rests on. */
  public record Speed(
      Parameter firstTokenMillis,
      Parameter prefillTokensPerSecond,
      Parameter decodeTokensPerSecond) {
    public List<Parameter> all() {
      return List.of(firstTokenMillis, prefillTokensPerSecond, decodeTokensPerSecond);
    }
  }

  private final String key;
  private final String label;
  private final boolean tuned;
  private final TokenPrices tokenPrices;
  private final Charging charging;
  private final Parameter reasoningTokens;
  private final Parameter retryShare;
  private final Parameter annualPriceDecline;
  private final Parameter retirementMonth;
  private final Parameter migrationHours;
  private final Speed speed;
  private final List<Parameter> prices;

  ServedModel(
      String key,
      String label,
      boolean tuned,
      TokenPrices tokenPrices,
      Charging charging,
      Parameter reasoningTokens,
      Parameter retryShare,
      Parameter annualPriceDecline,
      Parameter retirementMonth,
      Parameter migrationHours,
      Speed speed,
      Parameter... otherPrices) {
    this.key = key;
    this.label = label;
    this.tuned = tuned;
    this.tokenPrices = tokenPrices;
    this.charging = charging;
    this.reasoningTokens = reasoningTokens;
    this.retryShare = retryShare;
    this.annualPriceDecline = annualPriceDecline;
    this.retirementMonth = retirementMonth;
    this.migrationHours = migrationHours;
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

  public Charging charging() {
    return charging;
  }

  /** Tokens written per call before the answer. */
  public Parameter reasoningTokens() {
    return reasoningTokens;
  }

  /** Share of calls that are sent once more. */
  public Parameter retryShare() {
    return retryShare;
  }

  public Parameter annualPriceDecline() {
    return annualPriceDecline;
  }

  /** Month in which the vendor retires the model; 0 = never. */
  public Parameter retirementMonth() {
    return retirementMonth;
  }

  /** Work of moving to its successor. */
  public Parameter migrationHours() {
    return migrationHours;
  }

  public Speed speed() {
    return speed;
  }

  /** All prices that a vendor's list states, without fees. */
  public List<Parameter> prices() {
    return prices;
  }

  /** All that a vendor's price list says of the model: prices and charging rules. */
  public List<Parameter> listed() {
    return Stream.concat(prices.stream(), charging.listed().stream()).toList();
  }
}
