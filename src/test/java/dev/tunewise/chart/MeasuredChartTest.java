package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.WilsonInterval;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** Evaluations on the chart of accuracy. */
class MeasuredChartTest {
  private static final Scenario MEASURED =
      Scenario.DEFAULT.withMeasurements(
          List.of(
              new Measurement(Strategy.FINE_TUNING, 100, 60, 200),
              new Measurement(Strategy.FINE_TUNING, 200, 152, 200),
              new Measurement(Strategy.FINE_TUNING, 500, 163, 200),
              new Measurement(Strategy.HYBRID, 0, 150, 200)));

  private static ChartData chart(Scenario scenario) {
    return Outcomes.lines(ChartKind.ACCURACY, Outcomes.of(scenario), null);
  }

  @Test
  void points_standWhereTheyWereMeasured_withTheirIntervals() {
    List<Mark.Measured> points = chart(MEASURED).marks(Mark.Measured.class).toList();
    assertEquals(4, points.size());
    WilsonInterval interval = WilsonInterval.of(163, 200);
    Mark.Measured last = points.get(2);
    assertEquals(500, last.x());
    assertEquals(0.815, last.y());
    assertEquals(interval.low(), last.low());
    assertEquals(interval.high(), last.high());
    assertTrue(last.used());
    assertFalse(points.get(3).used(), "hybrid at 0 examples");
    assertEquals(
        "Fine-tuning measured 81.5\u00a0%, 77.7\u00a0% … 84.8\u00a0%: 163 of 200", last.text());
  }

  @Test
  void axis_holdsAllWhiskers() {
    ChartData chart = chart(MEASURED);
    chart
        .marks(Mark.Measured.class)
        .forEach(
            m -> {
              assertTrue(chart.y().share(m.low()) >= 0, m.toString());
              assertTrue(chart.y().share(m.high()) < 1, m.toString());
            });
  }

  @Test
  void subtitle_namesFittedStrategies_only() {
    assertTrue(chart(MEASURED).subtitle().contains("fine-tuning fitted to your evaluations"));
    assertFalse(chart(MEASURED).subtitle().contains("hybrid"));
    assertFalse(chart(Scenario.DEFAULT).subtitle().contains("fitted"));
  }

  @Test
  void line_isFainterBeyondTheData() {
    ChartData chart = chart(MEASURED);
    Mark.DataEnd end = chart.marks(Mark.DataEnd.class).findFirst().orElseThrow();
    assertEquals(500, end.x());
    JFreeChart drawn = ChartDrawing.of(chart, ChartTheme.LIGHT, 520, 300, List.of());
    XYPlot plot = (XYPlot) drawn.getPlot();
    XYDataset lines = plot.getDataset();
    assertEquals(4, lines.getSeriesCount());
    assertEquals("Fine-tuning beyond the data", lines.getSeriesKey(3));
    int last = lines.getItemCount(1) - 1;
    assertEquals(500, lines.getXValue(1, last));
    assertEquals(500, lines.getXValue(3, 0));
    assertEquals(lines.getYValue(1, last), lines.getYValue(3, 0));
    assertEquals(100_000, lines.getXValue(3, lines.getItemCount(3) - 1));
    assertNotEquals(plot.getRenderer().getSeriesStroke(1), plot.getRenderer().getSeriesStroke(3));
    assertNotEquals(plot.getRenderer().getSeriesPaint(1), plot.getRenderer().getSeriesPaint(3));
  }

  @Test
  void prompt_extrapolatesOnly_withMoreShotsThanMeasured() {
    Scenario shots =
        Scenario.DEFAULT.withMeasurements(
            List.of(new Measurement(Strategy.PROMPTING, 5, 146, 200)));
    assertEquals(0, chart(shots).marks(Mark.DataEnd.class).count());
    Scenario more = shots.with(Parameter.PROMPTING_SHOTS, 20);
    assertEquals(1, chart(more).marks(Mark.DataEnd.class).count());
  }

  @Test
  void notes_tellMeasuredFromFitted_atAPoint() {
    ChartData chart = chart(MEASURED);
    assertEquals(
        List.of("Fine-tuning measured 76\u00a0%, 71.9\u00a0% … 79.6\u00a0%: 152 of 200"),
        chart.notesAt(200));
    assertEquals(List.of("Fine-tuning: beyond your data, extrapolated"), chart.notesAt(501));
    assertEquals(List.of(), chart.notesAt(300));
  }

  @Test
  void pointsOutside_areNoted_notDrawnElsewhere() {
    ChartData chart =
        chart(
            Scenario.DEFAULT.withMeasurements(
                List.of(new Measurement(Strategy.FINE_TUNING, 200_000, 190, 200))));
    assertEquals(0, chart.marks(Mark.Measured.class).count());
    assertTrue(
        chart.marks(Mark.Note.class).anyMatch(note -> note.text().startsWith("1 evaluated with")));
  }
}
