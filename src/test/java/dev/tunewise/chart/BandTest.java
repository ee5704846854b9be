package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.Quantiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BandTest {
  private static final Outcome OUTCOME = Outcomes.ranged();
  private static final Uncertainty UNCERTAINTY = new MonteCarlo().run(OUTCOME.scenario());

  private static ChartData chart(ChartKind kind) {
    return Outcomes.lines(kind, OUTCOME, UNCERTAINTY);
  }

  @Test
  void series_carryThePercentilesAsTheyAre() {
    for (Strategy strategy : Strategy.values()) {
      int i = strategy.ordinal();
      assertEquals(
          UNCERTAINTY.of(strategy).cumulativeCost(), chart(ChartKind.COST).series().get(i).band());
      assertEquals(
          UNCERTAINTY.of(strategy).accuracyByExamples(),
          chart(ChartKind.ACCURACY).series().get(i).band());
      assertNull(chart(ChartKind.VOLUME).series().get(i).band());
    }
  }

  @Test
  void axes_holdTheBands() {
    for (ChartKind kind : new ChartKind[] {ChartKind.COST, ChartKind.ACCURACY}) {
      ChartData data = chart(kind);
      for (ChartData.Series series : data.series()) {
        for (double x : data.xs().toArray()) {
          Quantiles at = data.quantilesAt(series, x).orElseThrow();
          assertTrue(data.y().share(at.p10()) >= 0 && data.y().share(at.p90()) <= 1);
        }
      }
    }
  }

  @Test
  void quantilesAt_liesBetweenMonthEnds() {
    ChartData data = chart(ChartKind.COST);
    ChartData.Series series = data.series().getFirst();
    double p90 = data.quantilesAt(series, 3.5).orElseThrow().p90();
    double expected = (series.band().p90().get(3) + series.band().p90().get(4)) / 2;
    assertEquals(expected, p90, expected * 1e-9);
  }

  @Test
  void odds_sayHowLikelyAndWhen() {
    Mark.Odds odds = chart(ChartKind.COST).marks(Mark.Odds.class).findFirst().orElseThrow();
    Uncertainty.BreakEvenSpread spread = UNCERTAINTY.of(BreakEven.Pair.FINE_TUNING_PROMPTING);
    assertEquals(spread.months(), odds.counts());
    assertTrue(
        odds.text()
            .matches(
                "Fine-tuning pays back in \\d+\u00a0% of runs, typically in month \\d+, "
                    + "in 8 of 10 runs between month \\d+ and month \\d+"),
        odds.text());
    assertTrue(chart(ChartKind.COST).summary().contains(odds.text()));
  }

  @Test
  void odds_takeTheirRoomBelowTheCosts() {
    ChartAxis cost = chart(ChartKind.COST).y();
    assertTrue(cost.low() < 0);
    for (double tick : cost.ticks(8)) {
      assertTrue(tick >= 0);
    }
  }

  @Test
  void odds_areANote_whereNoRunPaysBack() {
    Outcome never = Outcomes.of(Outcomes.never().scenario().withSampling(100, 1));
    Uncertainty none = new MonteCarlo().run(never.scenario());
    ChartData data = Outcomes.lines(ChartKind.COST, never, none);
    assertFalse(data.marks(Mark.Odds.class).findAny().isPresent());
    assertEquals(0, data.y().low());
    assertTrue(
        data.marks(Mark.Note.class)
            .anyMatch(n -> n.text().equals("Fine-tuning pays back in under 1\u00a0% of runs")));
  }

  @Test
  void bands_areLeftOut_otherHorizon() {
    Outcome longer = Outcomes.of(OUTCOME.scenario().with(Parameter.HORIZON_MONTHS, 36));
    ChartData data = Outcomes.lines(ChartKind.COST, longer, UNCERTAINTY);
    assertFalse(data.hasBands());
    assertEquals(0, data.y().low());
  }

  @Test
  void bands_thatAreVeryWide_leaveRoomForTheLines() {
    Outcome wide =
        Outcomes.of(
            Outcomes.paysBack()
                .scenario()
                .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(1000, 5e7)))
                .withSampling(500, 1));
    Uncertainty uncertainty = new MonteCarlo().run(wide.scenario());
    ChartData data = Outcomes.lines(ChartKind.COST, wide, uncertainty);
    double prompting = wide.of(Strategy.PROMPTING).totalCost();
    assertTrue(uncertainty.of(Strategy.PROMPTING).cumulativeCost().p90().last() > 10 * prompting);
    assertTrue(data.y().high() < 3 * prompting, "lines are not squashed");
    String said = data.marks(Mark.Note.class).map(Mark::text).collect(Collectors.joining());
    assertTrue(said.contains("Bands go on up to $"), said);
    BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    ChartDrawing.of(data, ChartTheme.LIGHT, 600, 400, List.of())
        .draw(g2, new Rectangle2D.Double(0, 0, 600, 400));
    g2.dispose();
    for (int x = 0; x < 600; x++) {
      Color color = new Color(image.getRGB(x, 3));
      assertEquals(Color.WHITE, color, "nothing above the plot");
    }
  }
}
