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
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ChangeText;
import dev.tunewise.wording.FigureTable;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.MetricDifference;
import dev.tunewise.wording.MetricDifference.Tone;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioComparisonTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
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
  void warnings_tellOfCurrenciesAndHorizons_onlyWhereTheyDiffer() {
    assertEquals(List.of(), compare(StrategyChoice.RECOMMENDED, BASE, BASE).warnings());
    List<String> warnings =
        compare(
                StrategyChoice.RECOMMENDED,
                BASE,
                BASE.withCurrency("EUR").with(Parameter.HORIZON_MONTHS, 36))
            .warnings();
    assertEquals(2, warnings.size());
    assertTrue(warnings.getFirst().contains("(USD, EUR)"));
    assertTrue(warnings.getLast().contains("(24, 36 months)"));
  }

  @Test
  void of_refusesMoreScenarios_thanFit() {
    List<Outcome> many = Collections.nCopies(6, run(BASE));
    assertThrows(
        IllegalArgumentException.class,
        () -> ScenarioComparison.of(many, StrategyChoice.RECOMMENDED));
  }

  @Test
  void figures_differByTheDifferenceOfTheirValues() {
    Scenario cheap = BASE.with(Parameter.LABELED_EXAMPLES, 800).withName("Fewer labels");
    FigureTable table = FigureTable.of(compare(StrategyChoice.FINE_TUNING, BASE, cheap), NUMBERS);
    assertEquals(List.of("Intents", "Fewer labels"), table.names());
    assertEquals(List.of(Strategy.FINE_TUNING, Strategy.FINE_TUNING), table.strategies());
    FigureTable.Row setup = table.rows().get(Metric.SETUP_COST.ordinal());
    MetricDifference saved = setup.cells().getLast().difference().orElseThrow();
    // 1,200 labels at 0.60 and four jobs on 1,200 · 180 · 3 tokens at 5 per million.
    double expected = -(1200 * 0.6 + 4 * 1200 * 180 * 3 / 1e6 * 5);
    assertEquals(expected, saved.value().orElseThrow(), 1e-6);
    assertEquals(Tone.BETTER, saved.tone());
    assertEquals("−$733", saved.text());
    FigureTable.Row accuracy = table.rows().get(Metric.ACCURACY.ordinal());
    MetricDifference lost = accuracy.cells().getLast().difference().orElseThrow();
    assertEquals(Tone.WORSE, lost.tone());
    assertTrue(lost.text().startsWith("−") && lost.text().endsWith("pts"), lost.text());
    assertTrue(setup.cells().getFirst().difference().isEmpty());
  }

  @Test
  void figures_areNotJudged_acrossCurrencies() {
    Scenario euros = BASE.withCurrency("EUR").with(Parameter.HOURLY_RATE, 50);
    FigureTable table = FigureTable.of(compare(StrategyChoice.PROMPTING, BASE, euros), NUMBERS);
    FigureTable.Row total = table.rows().get(Metric.TOTAL_COST.ordinal());
    MetricDifference difference = total.cells().getLast().difference().orElseThrow();
    assertEquals(Tone.OPEN, difference.tone());
    assertFalse(difference.text().contains("$") || difference.text().contains("€"));
    assertEquals("", total.unit());
  }

  @Test
  void figures_sayWhatWas_whereThereIsNoNumber() {
    Scenario low = BASE.with(Parameter.TARGET_ACCURACY, 0.5);
    Scenario high = BASE.with(Parameter.TARGET_ACCURACY, 0.99);
    FigureTable table = FigureTable.of(compare(StrategyChoice.PROMPTING, low, high), NUMBERS);
    FigureTable.Row meets = table.rows().get(Metric.MEETS_TARGET.ordinal());
    MetricDifference difference = meets.cells().getLast().difference().orElseThrow();
    assertEquals("was yes", difference.text());
    assertEquals(Tone.WORSE, difference.tone());
    assertEquals("Meets target", meets.label()); // the targets differ
  }

  @Test
  void changeText_showsDigits_thatTellTwoValuesApart() {
    ChangeText text =
        ChangeText.of(
            new Change.OfParameter(Parameter.MONTHLY_CALLS, 1_000_000, 1_000_001),
            "USD",
            "USD",
            NUMBERS);
    assertEquals(new ChangeText("Monthly calls", "1,000,000", "1,000,001"), text);
  }

  @Test
  void money_hasASign_andACurrencyOnlyWhereItIsTheSame() {
    assertEquals("+$1.2k", MetricDifference.money(1200, Optional.of("USD"), NUMBERS));
    assertEquals("−1.2k", MetricDifference.money(-1200, Optional.empty(), NUMBERS));
    assertEquals("$0", MetricDifference.money(0, Optional.of("USD"), NUMBERS));
  }
}
