package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.OutcomeBuilder;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows of the table that are there only if they are chosen. */
class FurtherRowsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  private static Row row(Outcome outcome, Metric metric) {
    return Comparison.of(outcome, null, Set.of(metric), NUMBERS).of(metric);
  }

  private static List<String> texts(Outcome outcome, Metric metric) {
    return row(outcome, metric).cells().stream().map(Comparison.Cell::text).toList();
  }

  private static Outcome simulated(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }

  @Test
  void table_doesNotGrowByItself() {
    Outcome outcome = simulated(Scenario.DEFAULT);
    assertEquals(
        Metric.usual(), Comparison.of(outcome, NUMBERS).rows().stream().map(Row::metric).toList());
    assertTrue(Comparison.of(outcome, NUMBERS).find(Metric.SPEND).isEmpty(), "spend is not chosen");
    List<Metric> both = Stream.concat(Metric.usual().stream(), Metric.further().stream()).toList();
    assertEquals(List.of(Metric.values()), both, "the usual ones come first");
  }

  @Test
  void budgetRows_areOfScenariosWithABudget() {
    Set<Metric> all = Set.of(Metric.values());
    assertFalse(Metric.of(Scenario.DEFAULT, all).contains(Metric.OVER_BUDGET));
    assertFalse(Metric.of(Scenario.DEFAULT, all).contains(Metric.WITHIN_BUDGET));
    Scenario limited = Scenario.DEFAULT.with(Parameter.BUDGET, 1);
    assertEquals(List.of(Metric.values()), Metric.of(limited, all));
  }

  @Test
  void overBudget_isBestWhereItNeverComes() {
    Outcome outcome = simulated(Scenario.DEFAULT.with(Parameter.BUDGET, 40_000));
    Row row = row(outcome, Metric.OVER_BUDGET);
    for (Strategy strategy : Strategy.values()) {
      String month =
          outcome.details().overBudgetMonth(strategy).isPresent()
              ? "Month " + outcome.details().overBudgetMonth(strategy).getAsInt()
              : "never";
      assertEquals(month, row.of(strategy).text());
      assertEquals(month.equals("never"), row.of(strategy).best(), strategy::toString);
    }
    assertTrue(row.of(Strategy.FINE_TUNING).best());
    assertEquals(
        List.of("Set-up", "Set-up", "Set-up"),
        texts(simulated(Scenario.DEFAULT.with(Parameter.BUDGET, 1)), Metric.OVER_BUDGET));
  }

  @Test
  void againstPrompting_promptingHasNoValue() {
    Outcome outcome =
        new OutcomeBuilder()
            .total(Strategy.PROMPTING, 100_000)
            .total(Strategy.FINE_TUNING, 60_000)
            .total(Strategy.HYBRID, 130_000)
            .paysBack(Pair.FINE_TUNING_PROMPTING, 7.28)
            .status(Pair.HYBRID_PROMPTING, BreakEven.Status.FALLS_BACK, 3, 9)
            .build();
    assertEquals(List.of("–", "$40k", "−$30k"), texts(outcome, Metric.SAVING));
    assertTrue(row(outcome, Metric.SAVING).of(Strategy.FINE_TUNING).best());
    assertEquals(List.of("–", "Month 8", "not for good"), texts(outcome, Metric.PAY_BACK));
    Outcome other =
        new OutcomeBuilder()
            .status(Pair.FINE_TUNING_PROMPTING, BreakEven.Status.ALWAYS)
            .status(Pair.HYBRID_PROMPTING, BreakEven.Status.NEVER)
            .build();
    assertEquals(List.of("–", "Set-up", "never"), texts(other, Metric.PAY_BACK));
  }

  @Test
  void rate_saysWhyThereIsNone_andNoThousands() {
    Outcome plain = simulated(Scenario.DEFAULT);
    double rate = plain.returnOf(Pair.FINE_TUNING_PROMPTING).internalRateOfReturn().orElseThrow();
    assertTrue(rate > 10);
    assertEquals("over 1,000\u00a0%", texts(plain, Metric.RETURN_RATE).get(1));
    Outcome few = simulated(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 2000));
    assertEquals(List.of("–", "not recovered", "not recovered"), texts(few, Metric.RETURN_RATE));
    Scenario free = Scenario.DEFAULT;
    for (Parameter parameter : Parameter.values()) {
      free = parameter.unit().isMoney() ? free.with(parameter, 0) : free;
    }
    assertEquals("no outlay", texts(simulated(free), Metric.RETURN_RATE).get(1));
    assertEquals(
        "12\u00a0%",
        MetricUnit.RATE.texts(new double[] {0.12}, new Phrases(plain, NUMBERS)).getFirst());
  }

  @Test
  void chance_isKnownOnceThereAreDraws() {
    Outcome outcome = simulated(Scenario.DEFAULT.with(Parameter.BUDGET, 40_000));
    assertEquals(List.of("–", "–", "–"), texts(outcome, Metric.WITHIN_BUDGET));
  }
}
