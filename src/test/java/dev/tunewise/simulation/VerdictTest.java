package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
  private static Verdict verdict(Scenario scenario) {
    return new Simulator().simulate(scenario).verdict();
  }

  private static List<String> reasons(Scenario scenario) {
    return verdict(scenario).reasons().stream().map(ReasonKinds::of).toList();
  }

  /** Without shots and retrieval the prompt is as good as the base: gap = target − base. */
  @ParameterizedTest
  @CsvSource({
    "0.70, MEETS",
    "0.7000000004, MEETS", // rounds to a gap of 0
    "0.701, CLOSE",
    "0.749, CLOSE",
    "0.75, SHORT",
    "0.80, SHORT",
    "0.801, STRETCH",
    "0.899, STRETCH",
    "0.90, FAR"
  })
  void gap_followsGoodEnoughRule_atTarget(double target, String expected) {
    Scenario scenario =
        Scenario.DEFAULT
            .with(BASE_ACCURACY, 0.7)
            .with(PROMPTING_SHOTS, 0)
            .with(TARGET_ACCURACY, target);
    assertTrue(reasons(scenario).contains(expected), () -> reasons(scenario).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "49, 0, TOO_FEW",
    "50, 0, EXPERIMENT",
    "20, 30, EXPERIMENT",
    "499.9, 0, EXPERIMENT",
    "500, 0, PRODUCTION",
    "9999, 0, PRODUCTION",
    "9999, 1, PLATEAU"
  })
  void examples_countStackedOnes(double labeled, double stacked, String expected) {
    Scenario scenario =
        Scenario.DEFAULT.with(LABELED_EXAMPLES, labeled).with(STACKED_EXAMPLES, stacked);
    assertTrue(reasons(scenario).contains(expected), () -> reasons(scenario).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "SPECIALIZATION, 0.5, SPECIALIZED, 0.49, GENERAL",
    "MONTHLY_CALLS, 1000000, HighVolume, 999999, ",
    "LATENCY_BUDGET_MILLIS, 1, LatencyBound, 0, ",
    "PROMPTING_CACHE_MINIMUM_TOKENS, 1301, PrefixNotCached, 1300, ",
    "DISTINCT_TOPICS, 100, ManyTopics, 99, ",
    "FINE_TUNING_RETIREMENT_MONTH, 24, Retires, 25, ",
    "FINE_TUNING_RETIREMENT_MONTH, 2, Retires, 1, ",
    "FINE_TUNING_HOSTING_PRICE_PER_HOUR, 0.01, HostedAndPerToken, 0, "
  })
  void reason_appears_fromItsThreshold(
      Parameter parameter, double value, String expected, double other, String instead) {
    assertTrue(reasons(Scenario.DEFAULT.with(parameter, value)).contains(expected));
    List<String> without = reasons(Scenario.DEFAULT.with(parameter, other));
    assertFalse(without.contains(expected));
    assertTrue(instead == null || without.contains(instead));
  }

  @Test
  void recommendation_isCheapestViable_default() {
    Verdict verdict = verdict(Scenario.DEFAULT);
    assertEquals(Strategy.FINE_TUNING, verdict.strategy());
    assertEquals(List.of(Strategy.FINE_TUNING, Strategy.HYBRID), verdict.viable());
  }

  @Test
  void recommendation_isMostAccurateWithinBudget_noneViable() {
    Scenario scenario = Scenario.DEFAULT.with(TARGET_ACCURACY, 0.99);
    Verdict verdict = verdict(scenario);
    assertEquals(List.of(), verdict.viable());
    assertEquals(new Reason.NoneViable(), verdict.reasons().getFirst());
    assertEquals(Strategy.HYBRID, verdict.strategy());
    assertEquals(
        Strategy.FINE_TUNING, verdict(scenario.with(LATENCY_BUDGET_MILLIS, 300)).strategy());
  }

  @Test
  void recommendation_isFastest_noneWithinBudget() {
    Verdict verdict = verdict(Scenario.DEFAULT.with(LATENCY_BUDGET_MILLIS, 10));
    assertEquals(List.of(), verdict.viable());
    assertEquals(Strategy.FINE_TUNING, verdict.strategy());
  }

  @Test
  void recommendation_isPrompting_leadTimeBeyondHorizon() {
    Scenario scenario =
        Scenario.DEFAULT
            .with(HORIZON_MONTHS, 1)
            .with(FINE_TUNING_LEAD_TIME_DAYS, 30.4375)
            .with(HYBRID_LEAD_TIME_DAYS, 60);
    assertEquals(Strategy.PROMPTING, verdict(scenario).strategy());
  }

  @Test
  void recommendation_isPrompting_tooFewExamplesToTune() {
    Scenario scenario = Scenario.DEFAULT.with(LABELED_EXAMPLES, 49);
    assertEquals(Strategy.PROMPTING, verdict(scenario).strategy());
  }

  static LongStream seeds() {
    return RandomScenarios.firstSeeds(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void recommendation_hasLowestTotal_amongViable(long first) {
    RandomScenarios.eachSeed(first, this::assertLowestTotal);
  }

  private void assertLowestTotal(long seed) {
    Outcome outcome = new Simulator().simulate(RandomScenarios.of(seed));
    Verdict verdict = outcome.verdict();
    double total = outcome.recommended().totalCost();
    for (Strategy viable : verdict.viable()) {
      assertTrue(total <= outcome.of(viable).totalCost() * (1 + 1e-9), viable + " is cheaper");
    }
    boolean among = verdict.viable().contains(verdict.strategy());
    assertEquals(verdict.viable().isEmpty(), !among);
    assertEquals(
        verdict.viable().isEmpty(), verdict.reasons().getFirst() instanceof Reason.NoneViable);
  }
}
