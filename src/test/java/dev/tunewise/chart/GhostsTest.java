package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class GhostsTest {
  private static ChartData chart(ChartKind kind, Scenario scenario) {
    return Outcomes.lines(kind, Outcomes.of(scenario), null);
  }

  private static List<Mark.Ghost> ghosts(ChartData chart) {
    return chart.marks(Mark.Ghost.class).toList();
  }

  @Test
  void behind_addsTheLinesOfTheBaseline_andSaysSo() {
    Scenario moreExpensive = Scenario.DEFAULT.with(Parameter.COST_PER_ERROR, 0.5);
    ChartData now = chart(ChartKind.COST, Scenario.DEFAULT);
    ChartData before = chart(ChartKind.COST, moreExpensive);
    ChartData both = Ghosts.over(now, before);
    assertEquals(
        List.of(Strategy.values()), ghosts(both).stream().map(Mark.Ghost::strategy).toList());
    for (int i = 0; i < 3; i++) {
      assertEquals(before.series().get(i).ys(), ghosts(both).get(i).ys());
    }
    assertEquals(now.series(), both.series(), "the lines of now stay");
    assertTrue(both.subtitle().endsWith("; dotted: pinned"), both.subtitle());
    assertEquals(before.series().getFirst().ys().last(), both.y().high(), "room for the ghosts");
  }

  @Test
  void behind_keepsTheAxis_whereGhostsFit() {
    Scenario cheaper = Scenario.DEFAULT.with(Parameter.COST_PER_ERROR, 0);
    ChartData now = chart(ChartKind.COST, Scenario.DEFAULT);
    assertEquals(now.y(), Ghosts.over(now, chart(ChartKind.COST, cheaper)).y());
  }

  /** Months beyond the horizon are not shown and need no room. */
  @Test
  void behind_ignoresWhatLiesBeyondTheAxis() {
    ChartData now = chart(ChartKind.COST, Scenario.DEFAULT.with(Parameter.HORIZON_MONTHS, 12));
    ChartData longer = chart(ChartKind.COST, Scenario.DEFAULT);
    assertEquals(now.y(), Ghosts.over(now, longer).y());
  }

  @Test
  void behind_lowersTheAxisOfAccuracy_forALowerBaseline() {
    ChartData now = chart(ChartKind.ACCURACY, Scenario.DEFAULT);
    ChartData worse =
        chart(ChartKind.ACCURACY, Scenario.DEFAULT.with(Parameter.BASE_ACCURACY, 0.3));
    ChartAxis y = Ghosts.over(now, worse).y();
    assertTrue(y.low() < 0.3 && now.y().low() > 0.3, y.low() + " " + now.y().low());
  }
}
