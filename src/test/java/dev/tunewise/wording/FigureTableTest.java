package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.MetricDifference.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureTableTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Scenario BASE = Scenario.DEFAULT.withName("Intents");

  private static ScenarioComparison compare(StrategyChoice choice, Scenario... scenarios) {
    return ScenarioComparison.of(
        Stream.of(scenarios).map(new Simulator()::simulate).toList(), choice);
  }

  @Test
  void figures_differByTheDifferenceOfTheirValues() {
    Scenario cheap = BASE.with(Parameter.LABELED_EXAMPLES, 800).withName("Fewer labels");
    FigureTable table =
        FigureTable.of(compare(StrategyChoice.of(Strategy.FINE_TUNING), BASE, cheap), NUMBERS);
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
    FigureTable table =
        FigureTable.of(compare(StrategyChoice.of(Strategy.PROMPTING), BASE, euros), NUMBERS);
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
    FigureTable table =
        FigureTable.of(compare(StrategyChoice.of(Strategy.PROMPTING), low, high), NUMBERS);
    FigureTable.Row meets = table.rows().get(Metric.MEETS_TARGET.ordinal());
    MetricDifference difference = meets.cells().getLast().difference().orElseThrow();
    assertEquals("was yes", difference.text());
    assertEquals(Tone.WORSE, difference.tone());
    assertEquals("Meets target", meets.label()); // the targets differ
  }

  @Test
  void header_namesEachScenario_andItsDifference() {
    Scenario other = BASE.withName("Other");
    FigureTable table =
        FigureTable.of(compare(StrategyChoice.of(Strategy.HYBRID), BASE, other), NUMBERS);
    assertEquals(
        List.of("Figure", "Unit", "a: Hybrid", "b: Hybrid", "b: difference"),
        table.header(List.of("a", "b")));
  }
}
