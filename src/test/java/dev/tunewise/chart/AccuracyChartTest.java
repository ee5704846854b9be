package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyChartTest {
  private static ChartData chart(Outcome outcome) {
    return Outcomes.lines(ChartKind.ACCURACY, outcome, null);
  }

  private static ChartData chart(Parameter parameter, double value) {
    return chart(Outcomes.of(Scenario.DEFAULT.with(parameter, value)));
  }

  @Test
  void title_comparesWithTheTarget() {
    assertEquals(
        "Fine-tuning reaches 85\u00a0%, above the 80\u00a0% target",
        chart(Outcomes.paysBack()).title());
    assertEquals(
        "None fits; none reaches the 99\u00a0% target",
        chart(Parameter.TARGET_ACCURACY, 0.99).title());
    assertEquals(
        "Prompting reaches 72\u00a0%, above the 70\u00a0% target",
        chart(
                Outcomes.of(
                    Scenario.DEFAULT
                        .with(Parameter.TARGET_ACCURACY, 0.7)
                        .with(Parameter.MONTHLY_CALLS, 100)))
            .title());
  }

  @Test
  void marks_showTargetCountAndRulesOfThumb() {
    ChartData chart = chart(Outcomes.paysBack());
    assertEquals(
        List.of(new Mark.Level(0.8, "Target 80\u00a0%")), chart.marks(Mark.Level.class).toList());
    assertEquals(
        List.of(2000.0, 50.0, 500.0, 10_000.0),
        chart.marks(Mark.Guide.class).map(Mark.Guide::x).toList());
    Mark.Value tuned = chart.marks(Mark.Value.class).toList().get(1);
    assertEquals(Outcomes.paysBack().of(Strategy.FINE_TUNING).accuracy(), tuned.y());
    assertEquals("Fine-tuning 85\u00a0%", tuned.sentence());
  }

  @Test
  void points_lieOnTheirCurves() {
    ChartData chart = chart(Outcomes.paysBack());
    List<Mark.Point> points = chart.marks(Mark.Point.class).toList();
    assertEquals(
        List.of(
            "Fine-tuning reaches target with 271",
            "Hybrid reaches target with 50",
            "Fine-tuning overtakes prompting at 66"),
        points.stream().map(Mark::sentence).toList());
    for (Mark.Point point : points) {
      ChartData.Series line = chart.series().get(point.strategy().ordinal());
      assertEquals(chart.valueAt(line, point.x()), point.y(), 1e-9);
    }
    assertEquals(0.8, points.getFirst().y(), 1e-3);
    double prompting = chart.valueAt(chart.series().getFirst(), points.get(2).x());
    assertEquals(prompting, points.get(2).y(), 1e-3);
  }

  @Test
  void guide_staysOnTheChart_moreExamplesThanTheAxis() {
    ChartData chart = chart(Parameter.LABELED_EXAMPLES, 1_000_000);
    Mark.Guide now = chart.marks(Mark.Guide.class).findFirst().orElseThrow();
    assertEquals(100_000, now.x());
    assertEquals("Now 1,000,000 →", now.text());
  }

  @Test
  void axis_leavesRoomAboveTheCurves() {
    for (Outcome outcome : Outcomes.all()) {
      ChartData chart = chart(outcome);
      for (ChartData.Series line : chart.series()) {
        for (int i = 0; i < line.ys().size(); i++) {
          double share = chart.y().share(line.ys().get(i));
          assertTrue(share >= 0 && share < 0.9, () -> "at " + share);
        }
      }
    }
  }
}
