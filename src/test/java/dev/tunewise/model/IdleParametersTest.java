package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdleParametersTest {
  private static final List<Scenario> SCENARIOS =
      LongStream.range(0, 60).mapToObj(IdleParametersTest::plain).toList();

  /** Much that a scenario can have is switched off in it. */
  private static Scenario plain(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    List<Parameter> switches =
        List.of(
            BATCH_SHARE,
            CACHE_HIT_RATE,
            PROMPTING_RETIREMENT_MONTH,
            FINE_TUNING_RETIREMENT_MONTH,
            FINE_TUNING_RETRAIN_EVERY_MONTHS,
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            PROMPTING_RETRIEVED_TOKENS,
            HYBRID_RETRIEVED_TOKENS);
    for (int i = 0; i < switches.size(); i++) {
      if (seed % 4 == 0 || (seed >> i) % 2 == 1) {
        scenario = scenario.with(switches.get(i), 0);
      }
    }
    return scenario;
  }

  static Set<Parameter> all() {
    return IdleParameters.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void value_changesNothing_whereItPlaysNoPart(Parameter parameter) {
    List<Scenario> without =
        SCENARIOS.stream()
            .map(scenario -> scenario.with(parameter, parameter.defaultValue()))
            .filter(scenario -> IdleParameters.isIdle(parameter, scenario))
            .toList();
    assertFalse(without.isEmpty(), "nowhere idle");
    if (isSwitch(parameter)) {
      assertEquals(0, parameter.defaultValue());
      return;
    }
    for (int i = 0; i < without.size(); i++) {
      double other = RandomScenarios.of(i).get(parameter);
      double moved = other == parameter.defaultValue() ? parameter.sliderMax() / 2 : other;
      double legal = parameter.scale() == Scale.INTEGER ? Math.rint(moved) : moved;
      assertEquals(facts(without.get(i)), facts(without.get(i).with(parameter, legal)));
    }
  }

  /** Whether it is what switches something on: any other value plays a part. */
  private static boolean isSwitch(Parameter parameter) {
    return SCENARIOS.stream()
        .map(scenario -> scenario.with(parameter, parameter.sliderMax()))
        .allMatch(scenario -> IdleParameters.playsPart(parameter, scenario));
  }

  @ParameterizedTest
  @MethodSource("all")
  void value_changesSomething_somewhere(Parameter parameter) {
    double low = parameter.sliderMin();
    double tenth = low + (parameter.sliderMax() - low) / 10;
    double early = parameter.scale() == Scale.INTEGER ? Math.ceil(tenth) : tenth;
    assertTrue(
        LongStream.range(0, 300)
            .mapToObj(RandomScenarios::of)
            .anyMatch(
                scenario ->
                    !facts(scenario.with(parameter, low))
                        .equals(facts(scenario.with(parameter, early)))));
  }

  private static String facts(Scenario scenario) {
    Outcome outcome = new Simulator().simulate(scenario);
    List<String> facts = new ArrayList<>();
    for (StrategyOutcome each : outcome.strategies()) {
      facts.add(each.cumulativeCost().toString());
      facts.add(each.accuracy() + " " + each.latencyMillis() + " " + each.isViable());
    }
    facts.add(outcome.verdict().toString());
    facts.add(outcome.breakEvens().toString());
    facts.add(outcome.retrievingPrompt().toString());
    return facts.stream().collect(Collectors.joining("\n"));
  }

  @Test
  void idle_areTheUnusedOnes_ofTheDefault() {
    Set<Parameter> idle = EnumSet.noneOf(Parameter.class);
    Stream.of(Parameter.values())
        .filter(parameter -> IdleParameters.isIdle(parameter, Scenario.DEFAULT))
        .forEach(idle::add);
    assertEquals(
        EnumSet.of(
            STACKED_EXAMPLES,
            PROMPTING_BATCH_DISCOUNT,
            PROMPTING_BATCH_DISCOUNT_ON_CACHE,
            PROMPTING_CONTRACT_DISCOUNT,
            PROMPTING_FEE_PER_THOUSAND_CALLS,
            PROMPTING_RETRY_SHARE,
            PROMPTING_ANNUAL_PRICE_DECLINE,
            PROMPTING_RETIREMENT_MONTH,
            PROMPTING_MIGRATION_HOURS,
            FINE_TUNING_REASONING_TOKENS,
            FINE_TUNING_BATCH_DISCOUNT,
            FINE_TUNING_BATCH_DISCOUNT_ON_CACHE,
            FINE_TUNING_CONTRACT_DISCOUNT,
            FINE_TUNING_FEE_PER_THOUSAND_CALLS,
            FINE_TUNING_RETRY_SHARE,
            FINE_TUNING_ANNUAL_PRICE_DECLINE,
            FINE_TUNING_TRAINING_JOB_MINIMUM,
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            FINE_TUNING_HOSTED_HOURS_PER_MONTH,
            FINE_TUNING_HOSTING_SHARE,
            FINE_TUNING_LAST_TRAINING_MONTH,
            FINE_TUNING_RETIREMENT_MONTH,
            FINE_TUNING_MIGRATION_HOURS),
        idle);
  }

  @Test
  void nothingIsIdle_thatTheTeamHasTouched() {
    Scenario scenario = Scenario.DEFAULT;
    assertFalse(
        IdleParameters.isIdle(PROMPTING_RETRY_SHARE, scenario.with(PROMPTING_RETRY_SHARE, 0.02)));
    assertFalse(
        IdleParameters.isIdle(
            PROMPTING_BATCH_DISCOUNT,
            scenario.withRanges(Map.of(PROMPTING_BATCH_DISCOUNT, new Range(0.4, 0.6)))));
    assertFalse(
        IdleParameters.isIdle(
            PROMPTING_CONTRACT_DISCOUNT, scenario.withOwn(Set.of(PROMPTING_CONTRACT_DISCOUNT))));
    assertFalse(
        IdleParameters.isIdle(
            FINE_TUNING_RETRY_SHARE,
            scenario.withSources(Map.of(FINE_TUNING_RETRY_SHARE.path(), "log of October"))));
  }

  @Test
  void switches_wakeWhatTheySwitchOn() {
    Scenario retiring = Scenario.DEFAULT.with(FINE_TUNING_RETIREMENT_MONTH, 12);
    assertFalse(IdleParameters.isIdle(FINE_TUNING_MIGRATION_HOURS, retiring));
    Scenario batch = Scenario.DEFAULT.with(BATCH_SHARE, 0.5);
    assertFalse(IdleParameters.isIdle(PROMPTING_BATCH_DISCOUNT_ON_CACHE, batch));
    assertTrue(
        IdleParameters.isIdle(PROMPTING_BATCH_DISCOUNT_ON_CACHE, batch.with(CACHE_HIT_RATE, 0)));
    Scenario once = Scenario.DEFAULT.with(FINE_TUNING_RETRAIN_EVERY_MONTHS, 0);
    assertTrue(IdleParameters.isIdle(FINE_TUNING_RETRAIN_HOURS, once));
    assertFalse(
        IdleParameters.isIdle(
            FINE_TUNING_RETRAIN_HOURS, once.with(FINE_TUNING_RETIREMENT_MONTH, 12)));
    assertTrue(
        IdleParameters.isIdle(KNOWLEDGE_SHARE, Scenario.DEFAULT.with(HYBRID_RETRIEVED_TOKENS, 0)));
    assertFalse(IdleParameters.isIdle(PROMPTING_REASONING_TOKENS, Scenario.DEFAULT));
  }
}
