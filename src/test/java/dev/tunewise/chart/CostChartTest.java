package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostChartTest {
  private static ChartData chart(Outcome outcome) {
    return Outcomes.lines(ChartKind.COST, outcome, null);
  }

  private static List<String> notes(ChartData chart) {
    return chart.marks(Mark.Note.class).map(Mark.Note::text).toList();
  }

  @Test
  void title_tellsTheMonth_paysBack() {
    ChartData chart = chart(Outcomes.paysBack());
    assertEquals("Fine-tuning pays back in month 3", chart.title());
    assertEquals(
        "Cumulative cost over 24 months with errors at $0.02, 1M calls/month, +3\u00a0% monthly",
        chart.subtitle());
  }

  @Test
  void title_saysPlainlyWhatElseHappens() {
    assertEquals("Fine-tuning is cheaper from the start", chart(Outcomes.always()).title());
    assertEquals("Fine-tuning never pays back within 24 months", chart(Outcomes.never()).title());
    assertEquals("Fine-tuning pays only from month 6 to 12", chart(Outcomes.fallsBack()).title());
    Outcome easy =
        Outcomes.of(
            Scenario.DEFAULT
                .with(Parameter.MONTHLY_CALLS, 2000)
                .with(Parameter.TARGET_ACCURACY, 0.5));
    assertEquals("Prompting stays cheapest for 24 months", chart(easy).title());
  }

  @Test
  void series_startWithTheSetUp() {
    Outcome outcome = Outcomes.paysBack();
    ChartData chart = chart(outcome);
    assertEquals(0, chart.xs().get(0));
    assertEquals(24, chart.xs().last());
    for (Strategy strategy : Strategy.values()) {
      ChartData.Series line = chart.series().get(strategy.ordinal());
      assertEquals(outcome.of(strategy).setupCost(), line.ys().get(0));
      assertEquals(outcome.of(strategy).cumulativeCost(), line.ys());
    }
    assertEquals("Fine-tuning $140k", chart.series().get(1).endLabel());
    assertEquals("Set-up", chart.x().quantity().brief(0));
  }

  @Test
  void marks_standWhereBothLinesMeet_paysBack() {
    Outcome outcome = Outcomes.paysBack();
    ChartData chart = chart(outcome);
    List<Mark.Point> points = chart.marks(Mark.Point.class).toList();
    assertEquals(2, points.size());
    assertEquals("Month 3:\nFine-tuning cheaper than prompting", points.getFirst().text());
    for (Mark.Point point : points) {
      double other = chart.valueAt(chart.series().get(0), point.x());
      assertEquals(other, point.y(), other * 1e-9);
      assertTrue(point.drop());
    }
    assertEquals(List.of("Never within 24 months:\nhybrid cheaper than fine-tuning"), notes(chart));
  }

  @Test
  void marks_nameEveryCrossing_fallsBack() {
    Outcome outcome = Outcomes.fallsBack();
    BreakEven breakEven = outcome.of(BreakEven.Pair.FINE_TUNING_PROMPTING);
    assertEquals(BreakEven.Status.FALLS_BACK, breakEven.status());
    List<Mark.Point> points = chart(outcome).marks(Mark.Point.class).toList();
    assertEquals(
        breakEven.crossings().stream().map(BreakEven.Crossing::month).toList(),
        points.stream().map(Mark.Point::x).toList());
    assertEquals("Month 12:\nFine-tuning more expensive than prompting", points.getLast().text());
  }

  @Test
  void notes_sayNeverAndAlways() {
    assertEquals(
        List.of(
            "Never within 24 months:\nfine-tuning cheaper than prompting\n"
                + "hybrid cheaper than prompting\nhybrid cheaper than fine-tuning"),
        notes(chart(Outcomes.never())));
    assertEquals(
        "From the start:\nfine-tuning cheaper than prompting",
        notes(chart(Outcomes.always())).getFirst());
  }

  @Test
  void equalCosts_areNotCalledCheaper() {
    ChartData chart = chart(Outcomes.free());
    assertEquals("Fine-tuning costs the same as prompting", chart.title());
    assertTrue(notes(chart).getFirst().endsWith("\nhybrid as expensive as fine-tuning"));
    assertEquals(
        "Fine-tuning costs the same as prompting at any volume",
        ChartKind.VOLUME.content(Outcomes.free(), null, Outcomes.NUMBERS).title());
  }

  @Test
  void summary_isTheWholeChartInWords() {
    String summary = chart(Outcomes.paysBack()).summary();
    assertTrue(summary.startsWith("Cumulative cost. Fine-tuning pays back in month 3. "), summary);
    assertTrue(
        summary.contains("At Month 24: Prompting $247k, Fine-tuning $140k, Hybrid $151k"), summary);
    assertTrue(summary.contains("Month 6: Hybrid cheaper than prompting"), summary);
  }
}
