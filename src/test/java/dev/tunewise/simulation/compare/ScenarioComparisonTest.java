package dev.tunewise.simulation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import java.util.Collections;
import java.util.List;
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
}
