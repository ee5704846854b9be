package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeChartTest {
  private static ChartData chart(Outcome outcome) {
    return Outcomes.lines(ChartKind.VOLUME, outcome, null);
  }

  @Test
  void title_tellsTheBreakEvenVolume() {
    assertEquals(
        "Fine-tuning is cheaper above 135k calls a month", chart(Outcomes.paysBack()).title());
    assertEquals(
        "Fine-tuning is cheaper than prompting at any volume", chart(Outcomes.always()).title());
    assertEquals(
        "Fine-tuning is more expensive than prompting at any volume",
        chart(Outcomes.fallsBack()).title());
  }

  @Test
  void todaysVolume_isAsBriefAsElsewhere() {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 944_573);
    ChartData chart = chart(Outcomes.of(scenario));
    assertEquals("Now 945k", chart.marks(Mark.Guide.class).findFirst().orElseThrow().text());
  }

  @Test
  void marks_standWhereTotalsAreEqual() {
    Outcome outcome = Outcomes.paysBack();
    ChartData chart = chart(outcome);
    List<Mark.Point> points = chart.marks(Mark.Point.class).toList();
    assertEquals(3, points.size());
    for (int i = 0; i < 3; i++) {
      BreakEven breakEven = outcome.breakEvens().get(i);
      Mark.Point point = points.get(i);
      assertEquals(breakEven.volume().monthlyCalls().orElseThrow(), point.x());
      double incumbent = outcome.volumeCosts().total(breakEven.incumbent(), point.x());
      assertEquals(incumbent, point.y(), incumbent * 1e-6);
    }
    assertEquals("Fine-tuning cheaper than prompting\nabove 135k calls", points.getFirst().text());
  }

  @Test
  void series_haveTheTotalsAtTheCurrentVolume() {
    Outcome outcome = Outcomes.paysBack();
    ChartData chart = chart(outcome);
    assertEquals(1_000_000, chart.marks(Mark.Guide.class).findFirst().orElseThrow().x());
    for (ChartData.Series line : chart.series()) {
      double total = outcome.of(line.strategy()).totalCost();
      assertEquals(total, chart.valueAt(line, 1_000_000), total * 1e-9);
    }
  }

  @Test
  void axis_reachesEveryMark() {
    for (Outcome outcome : Outcomes.all()) {
      ChartData chart = chart(outcome);
      chart
          .marks(Mark.Point.class)
          .forEach(p -> assertTrue(chart.x().share(p.x()) > 0 && chart.x().share(p.x()) < 1));
      double now = chart.marks(Mark.Guide.class).findFirst().orElseThrow().x();
      assertTrue(chart.x().low() <= now && now <= chart.x().high());
    }
  }

  @Test
  void note_replacesABreakEvenFarAway() {
    ChartData chart = chart(Outcomes.of(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1)));
    assertTrue(
        chart
            .marks(Mark.Note.class)
            .anyMatch(n -> n.text().startsWith("Only above 135k calls:\nfine-tuning cheaper")));
  }
}
