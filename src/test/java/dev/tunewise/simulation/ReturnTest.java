package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static dev.tunewise.simulation.FreeScenario.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Return.Kind;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fine-tuning against prompting where hours of work are all that costs. */
class ReturnTest {
  /** What a month of prompting costs more than one of fine-tuning. */
  private static final double SAVED = 100;

  private static Scenario invested(double setup) {
    return FREE.with(FINE_TUNING_SETUP_HOURS, setup).with(PROMPTING_MONTHLY_HOURS, SAVED);
  }

  private static Return of(Scenario scenario) {
    return new Simulator().simulate(scenario).returnOf(Pair.FINE_TUNING_PROMPTING);
  }

  /** As a share of what is saved in two years: an annuity. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.3, 2})
  void rate_isThatOfAnAnnuity(double monthlyRate) {
    double worth = SAVED * (1 - Math.pow(1 + monthlyRate, -24)) / monthlyRate;
    Return found = of(invested(worth));
    assertEquals(Kind.RATE, found.kind());
    double yearly = Math.pow(1 + monthlyRate, 12) - 1;
    assertEquals(yearly, found.internalRateOfReturn().orElseThrow(), 1e-6 * yearly);
    assertEquals(24 * SAVED - worth, found.saving(), 1e-9);
    assertEquals(worth, found.extraSetup(), 1e-9);
  }

  /** Recovered in full with the last month's saving: hardly any rate at all. */
  @Test
  void rate_isSmall_whereItIsJustRecovered() {
    double rate = of(invested(24 * SAVED - 1)).internalRateOfReturn().orElseThrow();
    // To first order: what is gained by what is invested and for how long.
    assertEquals(12 * 1 / (SAVED * 24 * 25 / 2), rate, 1e-3 * rate);
  }

  @Test
  void rate_doesNotDependOnDiscounting_andTheSavingDoes() {
    Scenario plain = invested(1_200);
    Scenario discounted = plain.with(ANNUAL_DISCOUNT_RATE, 0.25);
    assertEquals(
        of(plain).internalRateOfReturn().orElseThrow(),
        of(discounted).internalRateOfReturn().orElseThrow(),
        1e-12);
    double saved = 0;
    for (int m = 1; m <= 24; m++) {
      saved += SAVED * Math.pow(1.25, -m / 12.0);
    }
    assertEquals(saved - 1_200, of(discounted).saving(), 1e-9);
  }

  private static void assertNone(Kind kind, Scenario scenario) {
    Return found = of(scenario);
    assertEquals(kind, found.kind());
    assertEquals(OptionalDouble.empty(), found.internalRateOfReturn());
  }

  @Test
  void rate_isMissing_whereNothingIsInvested() {
    assertNone(Kind.NOTHING_INVESTED, invested(0));
    assertNone(Kind.NOTHING_INVESTED, invested(50).with(PROMPTING_SETUP_HOURS, 50));
    assertNone(Kind.NOTHING_INVESTED, invested(50).with(PROMPTING_SETUP_HOURS, 60));
    Scenario within = invested(50 + 2e-8).with(PROMPTING_SETUP_HOURS, 50);
    assertNone(Kind.NOTHING_INVESTED, within);
  }

  @Test
  void rate_isMissing_whereItIsNeverRecovered() {
    assertNone(Kind.NEVER_RECOVERED, invested(24 * SAVED + 1));
    assertNone(Kind.NEVER_RECOVERED, invested(24 * SAVED));
    assertNone(Kind.NEVER_RECOVERED, invested(24 * SAVED - 1e-6));
  }

  /** Tokens of the tuned model are free, then dear for a while, then free again. */
  @Test
  void rate_isMissing_whereSavingAndPayingTakeTurns() {
    Scenario scenario =
        invested(300)
            .with(FINE_TUNING_INPUT_PRICE, 1)
            .with(FINE_TUNING_INSTRUCTION_TOKENS, 0)
            .with(CACHE_HIT_RATE, 0)
            .with(INPUT_TOKENS, 1_000)
            .with(MONTHLY_CALLS, 1_000_000)
            .withPriceChanges(
                List.of(
                    new PriceChange(1, ServedModel.FINE_TUNING, 0, ""),
                    new PriceChange(7, ServedModel.FINE_TUNING, 1, "")));
    assertNone(Kind.NOTHING_INVESTED, scenario.with(FINE_TUNING_SETUP_HOURS, 0));
    // Factors multiply, and nothing multiplied stays nothing: so the price falls to a thousandth.
    Scenario turns =
        scenario.withPriceChanges(
            List.of(
                new PriceChange(1, ServedModel.FINE_TUNING, 0.001, ""),
                new PriceChange(8, ServedModel.FINE_TUNING, 1_000, ""),
                new PriceChange(9, ServedModel.FINE_TUNING, 0.001, "")));
    Outcome outcome = new Simulator().simulate(turns);
    assertEquals(Status.PAYS_BACK, outcome.of(Pair.FINE_TUNING_PROMPTING).status());
    assertNone(Kind.SEVERAL_TURNS, turns);
  }

  /** A set-up of next to nothing saves a hundred each month: a rate without a meaning. */
  @Test
  void rate_isMissing_whereItIsRecoveredAtOnce() {
    assertNone(Kind.AT_ONCE, invested(9e-8));
    Return fast = of(invested(2e-7));
    assertEquals(Kind.RATE, fast.kind());
    double log = Math.log1p(fast.internalRateOfReturn().orElseThrow());
    assertEquals(12 * Math.log(SAVED / 2e-7), log, 1e-6 * log);
  }
}
