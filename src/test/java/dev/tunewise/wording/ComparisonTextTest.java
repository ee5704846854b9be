package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Scenario BASE = Scenario.DEFAULT.withName("Intents");

  private static ScenarioComparison compare(StrategyChoice choice, Scenario... scenarios) {
    return ScenarioComparison.of(
        Stream.of(scenarios).map(new Simulator()::simulate).toList(), choice);
  }

  @Test
  void warnings_tellOfCurrenciesAndHorizons_onlyWhereTheyDiffer() {
    assertEquals(
        List.of(), ComparisonText.warnings(compare(StrategyChoice.RECOMMENDED, BASE, BASE)));
    List<String> warnings =
        ComparisonText.warnings(
            compare(
                StrategyChoice.RECOMMENDED,
                BASE,
                BASE.withCurrency("EUR").with(Parameter.HORIZON_MONTHS, 36)));
    assertEquals(2, warnings.size());
    assertTrue(warnings.getFirst().contains("(USD, EUR)"));
    assertTrue(warnings.getLast().contains("(24, 36 months)"));
  }

  private static ComparisonText text(StrategyChoice choice, Scenario... scenarios) {
    return new ComparisonText(compare(choice, scenarios), NUMBERS);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void costAndAccuracy_nameTheSameScenarioOnce() {
    Scenario few = BASE.with(Parameter.LABELED_EXAMPLES, 300).withName("Few");
    assertEquals(
        "Few costs $30.9k more than Intents over 24 months; Intents is most accurate: 85.3 %",
        plain(text(StrategyChoice.of(Strategy.FINE_TUNING), BASE, few).costAndAccuracy()));
    assertEquals(
        "Intents costs $30.9k less than Few over 24 months; it is most accurate: 85.3 %",
        plain(text(StrategyChoice.of(Strategy.FINE_TUNING), few, BASE).costAndAccuracy()));
  }

  @Test
  void cost_namesTheCheapestOfMany_andTellsTies() {
    Scenario few = BASE.with(Parameter.LABELED_EXAMPLES, 300).withName("Few");
    Scenario same = BASE.withName("Same");
    assertEquals(
        "Intents costs least over 24 months",
        text(StrategyChoice.of(Strategy.FINE_TUNING), BASE, few, same).cost());
    assertEquals(
        "Same costs as much as Intents over 24 months",
        text(StrategyChoice.of(Strategy.FINE_TUNING), BASE, same).cost());
  }

  @Test
  void cost_comparesNothing_acrossCurrenciesAndHorizons() {
    assertEquals(
        "Cumulative cost of 2 scenarios",
        text(StrategyChoice.of(Strategy.PROMPTING), BASE, BASE.withCurrency("EUR")).cost());
    assertEquals("Intents costs $247k", text(StrategyChoice.of(Strategy.PROMPTING), BASE).cost());
  }

  @Test
  void accuracy_namesTheStrategy_whereItMayDiffer() {
    assertEquals(
        "Intents reaches 85.3 % (fine-tuning)",
        plain(text(StrategyChoice.RECOMMENDED, BASE).accuracy()));
    assertEquals("hybrid", ComparisonText.whose(StrategyChoice.of(Strategy.HYBRID)));
    assertEquals(
        "the strategy recommended in each scenario",
        ComparisonText.whose(StrategyChoice.RECOMMENDED));
  }

  @Test
  void names_areCut_whereTheyAreLong() {
    Scenario named = BASE.withName("a".repeat(40));
    assertTrue(
        text(StrategyChoice.of(Strategy.PROMPTING), named)
            .cost()
            .startsWith("a".repeat(35) + "… costs $247k"));
  }

  @Test
  void where_noneFits_theFiguresAreThoseOfTheClosest() {
    Scenario far =
        BASE.with(Parameter.TARGET_ACCURACY, 0.99)
            .with(Parameter.SPECIALIZATION, 1)
            .withName("Far");
    ScenarioComparison comparison = compare(StrategyChoice.RECOMMENDED, BASE, far);
    assertEquals(
        List.of(
            "None fits in Far: the figures there are those of the strategy that comes closest."),
        ComparisonText.warnings(comparison));
    assertTrue(
        new ComparisonText(comparison, NUMBERS).accuracy().endsWith(", but none fits there"));
    assertEquals(
        List.of("Fine-tuning", "None fits (closest: hybrid)"),
        FigureTable.of(comparison, NUMBERS).labels());
    StrategyChoice tuned = StrategyChoice.of(Strategy.FINE_TUNING);
    assertEquals(List.of(), ComparisonText.warnings(compare(tuned, BASE, far)));
    assertEquals(
        List.of("Fine-tuning", "Fine-tuning"),
        FigureTable.of(compare(tuned, BASE, far), NUMBERS).labels());
  }
}
