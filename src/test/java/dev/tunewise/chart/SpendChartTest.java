package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpendChartTest {
  private static final Outcome PLAIN = Outcomes.paysBack();

  private static Outcome withBudget(double budget) {
    return Outcomes.of(PLAIN.scenario().with(Parameter.BUDGET, budget));
  }

  private static ChartData chart(Outcome outcome) {
    return Outcomes.lines(ChartKind.SPEND, outcome, null);
  }

  @Test
  void lines_areWhatIsPaidOut() {
    ChartData chart = chart(PLAIN);
    for (Strategy strategy : Strategy.values()) {
      assertEquals(
          PLAIN.details().cumulativeSpend(strategy), chart.series().get(strategy.ordinal()).ys());
    }
    assertEquals("Fine-tuning pays out $34.1k within 24 months", chart.title());
    assertEquals(
        "Paid out over 24 months, without errors, 1M calls/month, +3\u00a0% monthly",
        chart.subtitle());
    assertFalse(chart.summary().contains("udget"), chart::summary);
  }

  @Test
  void crossings_standWhereLinesMeetTheBudget() {
    double budget = 40_000;
    Outcome outcome = withBudget(budget);
    ChartData chart = chart(outcome);
    assertEquals("Fine-tuning stays within the $40k budget", chart.title());
    assertEquals(budget, chart.marks(Mark.Level.class).findFirst().orElseThrow().y());
    List<Mark.Point> points = chart.marks(Mark.Point.class).toList();
    assertFalse(points.isEmpty());
    for (Mark.Point point : points) {
      int month = outcome.details().overBudgetMonth(point.strategy()).orElseThrow();
      assertEquals(budget, point.y(), 1e-6);
      assertTrue(month - 1 <= point.x() && point.x() <= month, () -> point.x() + " in " + month);
      assertEquals(
          "Month " + month + ": " + point.strategy().label() + " over budget", point.sentence());
    }
  }

  @Test
  void setUpOverTheBudget_isMarkedAtTheSetUp() {
    Outcome outcome = withBudget(100);
    ChartData chart = chart(outcome);
    assertEquals("Fine-tuning is over the $100 budget from set-up on", chart.title());
    Mark.Point point = chart.marks(Mark.Point.class).findFirst().orElseThrow();
    assertEquals(0, point.x());
    assertEquals(outcome.details().cumulativeSpend(Strategy.PROMPTING).get(0), point.y());
  }

  @Test
  void budgetFarAbove_doesNotSquashTheLines() {
    ChartData chart = chart(withBudget(1e9));
    assertEquals(chart(PLAIN).y(), chart.y());
    assertEquals(
        List.of("The budget of $1B lies far above"),
        chart.marks(Mark.Note.class).map(Mark.Note::text).toList());
  }

  @Test
  void ends_tellHowLikelyTheBudgetHolds() {
    Scenario scenario =
        Outcomes.ranged().scenario().with(Parameter.BUDGET, 40_000).withSampling(500, 42);
    Uncertainty uncertainty = new MonteCarlo().run(scenario);
    Outcome outcome = Outcomes.of(scenario);
    ChartData chart = Outcomes.lines(ChartKind.SPEND, outcome, uncertainty);
    for (Mark.Spread spread : chart.marks(Mark.Spread.class).toList()) {
      assertEquals(uncertainty.of(spread.strategy()).spend().p10(), spread.low());
      assertEquals(uncertainty.of(spread.strategy()).spend().p90(), spread.high());
      assertTrue(chart.summary().contains(spread.text()), chart::summary);
      assertTrue(spread.text().contains(" within budget, "), spread::text);
    }
    assertTrue(chart.series().get(1).endLabel().endsWith(" within budget"));
    Outcome other = Outcomes.of(scenario.with(Parameter.BUDGET, 0));
    assertFalse(
        Outcomes.lines(ChartKind.SPEND, other, uncertainty).summary().contains("budget"),
        "draws of a budget that is gone");
  }

  @Test
  void bars_areNamed_whereThereIsAnythingOfThemToSee() {
    String bars = "; bars at the end: 8 of 10 runs";
    Scenario ranged = Outcomes.ranged().scenario();
    for (Scenario scenario : List.of(PLAIN.scenario(), ranged)) {
      Scenario drawn = scenario.withSampling(500, 42);
      ChartData chart =
          Outcomes.lines(ChartKind.SPEND, Outcomes.of(drawn), new MonteCarlo().run(drawn));
      assertEquals(3, chart.marks(Mark.Spread.class).count());
      boolean seen = chart.marks(Mark.Spread.class).anyMatch(s -> s.isSeenOn(chart.y()));
      assertEquals(scenario.equals(ranged), seen);
      assertEquals(seen, chart.subtitle().endsWith(bars), chart::subtitle);
    }
  }

  @Test
  void cost_saysThatErrorsAreNotInTheBudget() {
    ChartData cost = Outcomes.lines(ChartKind.COST, withBudget(40_000), null);
    assertTrue(
        cost.marks(Mark.Note.class)
            .map(Mark.Note::text)
            .anyMatch(text -> text.startsWith("Budget of $40k, errors not in it:\nprompting over")),
        cost::summary);
    assertTrue(cost.marks(Mark.Level.class).findAny().isEmpty(), "no line against costs");
    ChartData enough = Outcomes.lines(ChartKind.COST, withBudget(1e6), null);
    assertTrue(enough.summary().contains("Budget of $1M, errors not in it: all stay within it"));
    assertFalse(Outcomes.lines(ChartKind.COST, PLAIN, null).summary().contains("Budget"));
  }

  @Test
  void whatWasPaid_standsAsDots_inTableAndSummaryToo() {
    List<Actual> actuals =
        List.of(new Actual(1, 1e6, OptionalDouble.empty()), new Actual(3, 5, OptionalDouble.of(9)));
    Outcome outcome = Outcomes.of(PLAIN.scenario().withActuals(actuals));
    ChartData chart = chart(outcome);
    Mark.Paid paid = chart.marks(Mark.Paid.class).findFirst().orElseThrow();
    assertEquals(List.of(1.0, 3.0), DoubleStream.of(paid.xs().toArray()).boxed().toList());
    assertTrue(paid.ys().get(1) <= chart.y().high(), "nothing that was paid lies off the chart");
    assertTrue(chart.summary().contains("times as much as planned"), chart::summary);
    assertEquals(1, chart.notesAt(3).size());
    assertEquals(List.of(), chart.notesAt(2));
    Column column = chart.columns().getLast();
    assertEquals("Paid (USD)", column.header());
    assertEquals(paid.ys().get(0), column.cells().get(1));
    assertNull(column.cells().get(2));
    assertEquals(paid.ys().get(1), column.cells().get(3));
    assertEquals(List.of(paid.text()), chart.tableNotes());
    assertTrue(chart(PLAIN).marks(Mark.Paid.class).findAny().isEmpty());
  }
}
