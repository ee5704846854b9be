package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import org.junit.jupiter.api.Test;

/** Bills worked out by hand: what a rule of charging does to them. */
class ChargingRulesTest {
  /** A million calls a month at constant prices, nothing but tokens to pay. */
  private static final Scenario TOKENS_ONLY =
      Scenario.DEFAULT
          .with(MONTHLY_CALLS, 1_000_000)
          .with(MONTHLY_GROWTH, 0)
          .with(PROMPTING_MONTHLY_HOURS, 0)
          .with(FINE_TUNING_MONTHLY_HOURS, 0);

  /** 300 tokens in, 50 out, 2,500 of instructions, at 0.30 and 2.50 a million. */
  private static final Scenario SMALL_MODEL =
      TOKENS_ONLY
          .with(INPUT_TOKENS, 300)
          .with(OUTPUT_TOKENS, 50)
          .with(CACHE_HIT_RATE, 0)
          .with(PROMPTING_SHOTS, 0)
          .with(PROMPTING_INSTRUCTION_TOKENS, 2_500)
          .with(PROMPTING_INPUT_PRICE, 0.3)
          .with(PROMPTING_OUTPUT_PRICE, 2.5)
          .with(FINE_TUNING_INSTRUCTION_TOKENS, 0)
          .with(FINE_TUNING_INPUT_PRICE, 0.3)
          .with(FINE_TUNING_OUTPUT_PRICE, 2.5);

  /** What a million calls cost in month 1. */
  private static double bill(Scenario scenario, Strategy strategy) {
    return 1_000 * new Simulator().simulate(scenario).of(strategy).costPerThousandCalls();
  }

  private static double prompted(Scenario scenario, Object... changes) {
    return bill(changed(scenario, changes), Strategy.PROMPTING);
  }

  private static double tuned(Scenario scenario, Object... changes) {
    return bill(changed(scenario, changes), Strategy.FINE_TUNING);
  }

  private static Scenario changed(Scenario scenario, Object... changes) {
    Scenario changed = scenario;
    for (int i = 0; i < changes.length; i += 2) {
      changed = changed.with((Parameter) changes[i], ((Number) changes[i + 1]).doubleValue());
    }
    return changed;
  }

  @Test
  void reasoningTokens_areBilledAsOutput_ofTheirOwnModelOnly() {
    assertEquals(965, prompted(SMALL_MODEL), 1e-9);
    assertEquals(3_965, prompted(SMALL_MODEL, PROMPTING_REASONING_TOKENS, 1_200), 1e-9);
    assertEquals(215, tuned(SMALL_MODEL, PROMPTING_REASONING_TOKENS, 1_200), 1e-9);
    assertEquals(3_215, tuned(SMALL_MODEL, FINE_TUNING_REASONING_TOKENS, 1_200), 1e-9);
  }

  @Test
  void reasoningTokens_areWaitedFor() {
    Scenario thinking = SMALL_MODEL.with(PROMPTING_REASONING_TOKENS, 1_200);
    double before = new Simulator().simulate(SMALL_MODEL).of(Strategy.PROMPTING).latencyMillis();
    double after = new Simulator().simulate(thinking).of(Strategy.PROMPTING).latencyMillis();
    assertEquals(1_000 * 1_200 / 80.0, after - before, 1e-9);
  }

  /** 1,300 tokens are cached by a model that caches from 1,024, not by one from 4,096. */
  @Test
  void cacheMinimum_belongsToTheModel() {
    Scenario scenario =
        changed(
            TOKENS_ONLY,
            PROMPTING_INPUT_PRICE,
            1,
            PROMPTING_CACHED_INPUT_PRICE,
            0.1,
            PROMPTING_CACHE_WRITE_PRICE,
            1.25,
            PROMPTING_OUTPUT_PRICE,
            5);
    assertEquals(7_068, 12 * prompted(scenario), 1e-9);
    assertEquals(17_520, 12 * prompted(scenario, PROMPTING_CACHE_MINIMUM_TOKENS, 4_096), 1e-9);
    assertEquals(7_068, 12 * prompted(scenario, FINE_TUNING_CACHE_MINIMUM_TOKENS, 4_096), 1e-9);
  }

  @Test
  void batchDiscount_belongsToTheModel_andReachesCachedInputAsFarAsItSays() {
    Scenario half = SMALL_MODEL.with(BATCH_SHARE, 0.5);
    assertEquals(965 * 0.75, prompted(half), 1e-9);
    assertEquals(965, prompted(half, PROMPTING_BATCH_DISCOUNT, 0), 1e-9);
    Scenario cached = changed(half, CACHE_HIT_RATE, 1, PROMPTING_CACHED_INPUT_PRICE, 0.1);
    double fresh = 0.75 * (300 * 0.3 + 50 * 2.5);
    assertEquals(0.75 * 250 + fresh, prompted(cached), 1e-9);
    assertEquals(250 + fresh, prompted(cached, PROMPTING_BATCH_DISCOUNT_ON_CACHE, 0), 1e-9);
  }

  /** A team would not cache where batch makes plain input cheaper than cached input. */
  @Test
  void prefix_isNeverMoreExpensiveThanPlainInput() {
    Scenario scenario =
        changed(
            SMALL_MODEL,
            BATCH_SHARE,
            1,
            CACHE_HIT_RATE,
            1,
            PROMPTING_CACHED_INPUT_PRICE,
            0.2,
            PROMPTING_BATCH_DISCOUNT_ON_CACHE,
            0);
    assertEquals(965 * 0.5, prompted(scenario), 1e-9);
  }

  @Test
  void retriesFeesAndContract_multiplyWhatTheyShould() {
    assertEquals(965 * 1.1, prompted(SMALL_MODEL, PROMPTING_RETRY_SHARE, 0.1), 1e-9);
    assertEquals(965 * 0.7, prompted(SMALL_MODEL, PROMPTING_CONTRACT_DISCOUNT, 0.3), 1e-9);
    assertEquals(
        1.1 * (965 * 0.7 + 2_000),
        prompted(
            SMALL_MODEL,
            PROMPTING_RETRY_SHARE,
            0.1,
            PROMPTING_CONTRACT_DISCOUNT,
            0.3,
            PROMPTING_FEE_PER_THOUSAND_CALLS,
            2),
        1e-9);
    assertEquals(215 + 2_000, tuned(SMALL_MODEL, FINE_TUNING_FEE_PER_THOUSAND_CALLS, 2), 1e-9);
  }

  /** 100 hours at 2 an hour; 1,000,000 calls and a tenth again, 2,000 an hour: six instances. */
  @Test
  void hosting_countsHours_retriesAndTheShareOfTheFirstInstance() {
    Object[] hosted = {
      FINE_TUNING_INPUT_PRICE, 0,
      FINE_TUNING_OUTPUT_PRICE, 0,
      FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2,
      FINE_TUNING_HOSTED_HOURS_PER_MONTH, 100,
      FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 2_000
    };
    Scenario scenario = changed(SMALL_MODEL, hosted);
    assertEquals(5 * 200, tuned(scenario), 1e-9);
    assertEquals(6 * 200, tuned(scenario, FINE_TUNING_RETRY_SHARE, 0.1), 1e-9);
    assertEquals(4.25 * 200, tuned(scenario, FINE_TUNING_HOSTING_SHARE, 0.25), 1e-9);
    assertEquals(
        0.25 * 200,
        tuned(scenario, FINE_TUNING_HOSTING_SHARE, 0.25, FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 0),
        1e-9);
  }
}
