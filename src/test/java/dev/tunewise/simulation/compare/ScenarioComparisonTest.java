package dev.tunewise.simulation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioComparisonTest {
  private static final Scenario BASE = Scenario.DEFAULT.withName("Intents");

  private static Outcome run(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }

  private static ScenarioComparison compare(StrategyChoice choice, Scenario... scenarios) {
    return ScenarioComparison.of(
        List.of(scenarios).stream().map(ScenarioComparisonTest::run).toList(), choice);
  }

  @Test
  void names_areUnique_andOnOneLine() {
    assertEquals(
        List.of("Intents", "Intents (2)", "Unnamed scenario", "a b"),
        ScenarioComparison.names(
            List.of(
                run(BASE),
                run(BASE),
                run(Scenario.DEFAULT),
                run(BASE.withName(" a\n\tb\u202e ")))));
  }

  @Test
  void of_refusesMoreScenarios_thanFit() {
    List<Outcome> many = Collections.nCopies(6, run(BASE));
    assertThrows(
        IllegalArgumentException.class,
        () -> ScenarioComparison.of(many, StrategyChoice.RECOMMENDED));
  }

  @Test
  void cheapestAndMostAccurate_areTheFirstOfThoseThatTie() {
    Scenario few = BASE.with(Parameter.LABELED_EXAMPLES, 800).withName("Few");
    ScenarioComparison comparison =
        compare(StrategyChoice.of(Strategy.FINE_TUNING), few, BASE, BASE.withName("Again"));
    assertEquals("Intents", comparison.mostAccurate().name());
    assertEquals(
        comparison.sides().stream()
            .mapToDouble(side -> comparison.outcomeOf(side).totalCost())
            .min()
            .orElseThrow(),
        comparison.outcomeOf(comparison.cheapest()).totalCost());
    assertEquals(List.of("USD"), comparison.currencies());
    assertEquals(24, comparison.horizon().orElseThrow());
  }

  @Test
  void of_takesAsMany_asFit() {
    Scenario[] five = Collections.nCopies(5, BASE).toArray(Scenario[]::new);
    ScenarioComparison comparison = compare(StrategyChoice.RECOMMENDED, five);
    assertEquals(ScenarioComparison.MOST, comparison.alternatives().size());
    assertEquals(
        List.of("Intents", "Intents (2)", "Intents (3)", "Intents (4)", "Intents (5)"),
        comparison.sides().stream().map(ScenarioComparison.Side::name).toList());
  }

  @Test
  void currencyAndHorizon_areEmpty_whereTheyDiffer() {
    Scenario other = BASE.withCurrency("EUR").with(Parameter.HORIZON_MONTHS, 12);
    ScenarioComparison same = compare(StrategyChoice.RECOMMENDED, BASE, BASE);
    assertEquals(Optional.of("USD"), same.currency());
    ScenarioComparison mixed = compare(StrategyChoice.RECOMMENDED, BASE, other, other);
    assertEquals(Optional.empty(), mixed.currency());
    assertEquals(List.of("USD", "EUR"), mixed.currencies());
    assertEquals(Optional.empty(), mixed.horizon());
    assertEquals(List.of(24, 12), mixed.horizons());
  }

  @Test
  void choice_isOneStrategy_orTheRecommendedOne() {
    Outcome outcome = run(BASE);
    List<StrategyChoice> all = StrategyChoice.all();
    assertEquals(
        List.of("recommended", "prompting", "fineTuning", "hybrid"),
        all.stream().map(StrategyChoice::key).toList());
    assertEquals("Recommended", all.getFirst().label());
    assertTrue(all.getFirst().isRecommended());
    assertEquals(outcome.verdict().strategy(), all.getFirst().of(outcome));
    for (Strategy strategy : Strategy.values()) {
      StrategyChoice choice = all.get(1 + strategy.ordinal());
      assertFalse(choice.isRecommended());
      assertEquals(strategy, choice.of(outcome));
      assertEquals(strategy.label(), choice.label());
    }
  }
}
