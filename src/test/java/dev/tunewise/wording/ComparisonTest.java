package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison.Cell;
import dev.tunewise.wording.Comparison.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Numbers NEUTRAL = Numbers.in(Locale.ROOT);
  private static final Outcome OUTCOME = new Simulator().simulate(Scenario.DEFAULT);

  private static List<Strategy> best(Row row) {
    return row.cells().stream().filter(Cell::best).map(Cell::strategy).toList();
  }

  @Test
  void of_holdsTheNumbersOfTheOutcome_unrounded() {
    Comparison comparison = Comparison.of(OUTCOME, NEUTRAL);
    for (Strategy strategy : Strategy.values()) {
      StrategyOutcome expected = OUTCOME.of(strategy);
      assertEquals(
          expected.totalCost(),
          comparison.of(Metric.TOTAL_COST).of(strategy).value().orElseThrow());
      assertEquals(
          expected.accuracy(), comparison.of(Metric.ACCURACY).of(strategy).value().orElseThrow());
      assertEquals(
          expected.examplesToTarget().isPresent(),
          comparison.of(Metric.EXAMPLES_TO_TARGET).of(strategy).value().isPresent());
    }
  }

  @Test
  void of_marksTheBestOfEachRow_byDefault() {
    Comparison comparison = Comparison.of(OUTCOME, NEUTRAL);
    assertEquals(List.of(Strategy.PROMPTING), best(comparison.of(Metric.SETUP_COST)));
    assertEquals(List.of(Strategy.FINE_TUNING), best(comparison.of(Metric.TOTAL_COST)));
    assertEquals(List.of(Strategy.HYBRID), best(comparison.of(Metric.ACCURACY)));
    assertEquals(List.of(Strategy.HYBRID), best(comparison.of(Metric.EXAMPLES_TO_TARGET)));
    assertEquals(List.of(), best(comparison.of(Metric.MEETS_TARGET)));
  }

  @Test
  void errorCost_isWhatTheTotalLosesWithoutACostPerError() {
    for (Scenario scenario :
        List.of(
            Scenario.DEFAULT,
            Scenario.DEFAULT
                .with(Parameter.ANNUAL_DISCOUNT_RATE, 0.2)
                .with(Parameter.MONTHLY_DRIFT, 0.1)
                .with(Parameter.HYBRID_LEAD_TIME_DAYS, 100))) {
      Outcome free = new Simulator().simulate(scenario.with(Parameter.COST_PER_ERROR, 0));
      Outcome outcome = new Simulator().simulate(scenario);
      for (Strategy strategy : Strategy.values()) {
        double expected = outcome.of(strategy).totalCost() - free.of(strategy).totalCost();
        assertEquals(expected, outcome.of(strategy).errorCost(), 1e-6);
        assertEquals(0, free.of(strategy).errorCost());
      }
    }
    Row row = Comparison.of(OUTCOME, NEUTRAL).of(Metric.ERROR_COST);
    assertEquals("of which errors", row.label());
    assertEquals("$195.0k", row.of(Strategy.PROMPTING).text());
  }

  @Test
  void of_marksAllThatTie_andNothingWithoutValues() {
    Scenario tied =
        Scenario.DEFAULT
            .with(Parameter.FINE_TUNING_LEAD_TIME_DAYS, 0)
            .with(Parameter.TARGET_ACCURACY, 1);
    Comparison comparison = Comparison.of(new Simulator().simulate(tied), NEUTRAL);
    assertEquals(
        List.of(Strategy.PROMPTING, Strategy.FINE_TUNING), best(comparison.of(Metric.LEAD_TIME)));
    Row examples = comparison.of(Metric.EXAMPLES_TO_TARGET);
    assertEquals(List.of(), best(examples));
    assertEquals("never", examples.of(Strategy.HYBRID).text());
  }

  @Test
  void of_writesEachUnit_inShortAndInFull() {
    Comparison comparison = Comparison.of(OUTCOME, NEUTRAL);
    assertFigure("$10.80k", "$10,801.60", comparison.of(Metric.SETUP_COST));
    assertFigure("85.3 %", "85.3024 %", comparison.of(Metric.ACCURACY));
    assertFigure("yes", "yes", comparison.of(Metric.MEETS_TARGET));
    assertFigure("271", "271 examples", comparison.of(Metric.EXAMPLES_TO_TARGET));
    assertFigure("261 ms", "261.33 ms", comparison.of(Metric.LATENCY));
    assertFigure("21 days", "0.6899 months", comparison.of(Metric.LEAD_TIME));
  }

  private static void assertFigure(String text, String full, Row row) {
    Cell cell = row.of(Strategy.FINE_TUNING);
    assertEquals(text, cell.text().replace('\u00a0', ' '));
    assertEquals(full, cell.full().replace('\u00a0', ' '));
  }

  @Test
  void of_writesForTheReader_inHisLocale() {
    Outcome euros = new Simulator().simulate(Scenario.DEFAULT.withCurrency("EUR"));
    Comparison comparison = Comparison.of(euros, Numbers.in(Locale.GERMANY));
    assertEquals(
        "€1,56", comparison.of(Metric.COST_PER_THOUSAND_CALLS).of(Strategy.PROMPTING).text());
    assertEquals("€140.004,03", comparison.of(Metric.TOTAL_COST).of(Strategy.FINE_TUNING).full());
    assertEquals("EUR", comparison.of(Metric.TOTAL_COST).unit());
  }

  @Test
  void toTsv_readsBackAsTheSameNumbers_exactly() {
    List<String> lines = Comparison.of(OUTCOME, NEUTRAL).toTsv('.').lines().toList();
    assertEquals("\tUnit\tPrompting\tFine-tuning\tHybrid", lines.getFirst());
    assertEquals(Metric.usual().size() + 1, lines.size());
    String[] total = lines.get(1 + Metric.TOTAL_COST.ordinal()).split("\t", -1);
    assertEquals("USD", total[1]);
    for (Strategy strategy : Strategy.values()) {
      assertEquals(
          OUTCOME.of(strategy).totalCost(), Double.parseDouble(total[2 + strategy.ordinal()]));
    }
    assertTrue(Comparison.of(OUTCOME, NEUTRAL).toTsv(',').contains("\t0,7236\t"));
  }

  @Test
  void chances_areKnownWithTheRuns_andNeverCertain() {
    Row unknown = Comparison.of(OUTCOME, NEUTRAL).of(Metric.CHANCE_TO_MEET_TARGET);
    unknown.cells().forEach(cell -> assertEquals("–", cell.text()));
    Scenario scenario = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0.85).withSampling(200, 1);
    Uncertainty runs = new MonteCarlo().run(scenario);
    Row known =
        Comparison.of(new Simulator().simulate(scenario), runs, Set.of(), NEUTRAL)
            .of(Metric.CHANCE_TO_MEET_TARGET);
    for (Strategy strategy : Strategy.values()) {
      double chance = runs.of(strategy).probabilityMeetsTarget();
      assertEquals(NEUTRAL.likely(chance), known.of(strategy).text());
      assertEquals(chance, known.of(strategy).value().orElseThrow());
      MetricDifference difference = MetricDifference.of(unknown, known, strategy, NEUTRAL);
      assertEquals("not known", difference.text(), "a baseline has no runs");
      assertEquals(MetricDifference.Tone.SAME, difference.tone());
    }
    assertTrue(known.of(Strategy.PROMPTING).text().startsWith("under "), known::spoken);
  }

  @Test
  void chances_areNone_withoutATarget() {
    Scenario any = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0).withSampling(100, 1);
    Row row =
        Comparison.of(new Simulator().simulate(any), new MonteCarlo().run(any), Set.of(), NEUTRAL)
            .of(Metric.CHANCE_TO_MEET_TARGET);
    row.cells().forEach(cell -> assertEquals("there is no target to meet", cell.full()));
  }

  @Test
  void toText_alignsColumns_forTerminals() {
    List<String> lines = Comparison.of(OUTCOME, NEUTRAL).toText().lines().toList();
    assertEquals(
        "Total over 24 months           $247k          $140k *    $151k",
        lines.get(1 + Metric.TOTAL_COST.ordinal()));
    assertEquals("* best value of the row", lines.getLast());
  }

  @Test
  void spoken_namesStrategyValueAndBest_forScreenReaders() {
    String spoken = Comparison.of(OUTCOME, NEUTRAL).of(Metric.TOTAL_COST).spoken();
    assertEquals(
        "Total over 24 months: Prompting $247k; Fine-tuning $140k, best; Hybrid $151k", spoken);
    assertFalse(Comparison.of(OUTCOME, NEUTRAL).of(Metric.MEETS_TARGET).spoken().contains("best"));
  }
}
