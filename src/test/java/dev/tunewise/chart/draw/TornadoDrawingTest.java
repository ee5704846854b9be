package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.Outcomes;
import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.chart.TornadoQuestion;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TornadoDrawingTest {
  private static final BreakEven.Pair PAIR = BreakEven.Pair.FINE_TUNING_PROMPTING;

  private static TornadoData chart(Scenario scenario, Measure measure) {
    return TornadoChart.of(
        Outcomes.of(scenario), TornadoQuestion.DEFAULT.of(PAIR).of(measure), Outcomes.NUMBERS);
  }

  private static double difference(Scenario scenario, double calls) {
    Outcome outcome = Outcomes.of(scenario.with(Parameter.MONTHLY_CALLS, calls));
    return outcome.of(PAIR.challenger()).totalCost() - outcome.of(PAIR.incumbent()).totalCost();
  }

  @Test
  void bars_areTheDifferencesOfTotals() {
    Scenario scenario = Outcomes.ranged().scenario();
    TornadoData data = chart(scenario, Measure.MONEY);
    Bar calls = data.bars().getFirst();
    assertEquals("Monthly calls", calls.name());
    assertEquals("400k", calls.lowText());
    assertEquals(difference(scenario, 400_000), calls.low().orElseThrow(), 1e-6);
    assertEquals(difference(scenario, 2_500_000), calls.high().orElseThrow(), 1e-6);
    assertEquals(difference(scenario, 1_000_000), data.base().orElseThrow(), 1e-6);
    assertEquals(
        "Fine-tuning stays cheaper than prompting at both ends of each range", data.title());
    for (Bar bar : data.bars()) {
      assertTrue(data.x().share(bar.low().orElseThrow()) > 0);
      assertTrue(data.x().share(bar.high().orElseThrow()) < 1);
    }
  }

  @Test
  void title_namesWhatCanTurnIt() {
    Scenario few =
        Scenario.DEFAULT.withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(10_000, 2e6)));
    assertEquals(
        "Monthly calls alone can make prompting cheaper than fine-tuning",
        chart(few, Measure.MONEY).title());
  }

  @Test
  void month_isNever_whereItDoesNotPayBack() {
    Scenario few =
        Scenario.DEFAULT.withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(10_000, 2e6)));
    TornadoData data = chart(few, Measure.MONTH);
    assertEquals(OptionalDouble.empty(), data.bars().getFirst().low());
    assertEquals("never", data.text(data.bars().getFirst().low()));
    assertTrue(data.summary().contains("Monthly calls from 10k (never) to 2M"), data.summary());
  }

  @Test
  void ends_stayInsideThePlot_whereThereIsLittleRoom() {
    TornadoData data = chart(Outcomes.ranged().scenario(), Measure.MONEY);
    int left = 60;
    for (int width : new int[] {60, 90, 140, 300}) {
      BufferedImage image = new BufferedImage(left + width + 20, 30, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g2 = image.createGraphics();
      g2.setColor(Color.WHITE);
      g2.fillRect(0, 0, image.getWidth(), 30);
      Rectangle2D body = new Rectangle2D.Double(left, 0, width, 30);
      new TornadoLayer(data, ChartTheme.LIGHT)
          .drawBar(g2, body, data.bars().getFirst(), 15, 14, true);
      g2.dispose();
      int[] names = image.getRaster().getPixels(0, 0, left - 4, 30, (int[]) null);
      assertTrue(
          Arrays.stream(names).allMatch(gray -> gray == 255), () -> "over the names at " + width);
    }
  }

  @Test
  void more_isTold_whereNotAllBarsHaveRoom() {
    TornadoData data = chart(Outcomes.ranged().scenario(), Measure.MONEY);
    assertTrue(inkAtTheEnd(data, 80) > 20, "of two rows one is left for the words");
    assertEquals(0, inkAtTheEnd(data, 400));
  }

  /** Dark pixels where words stand about bars that have no room. */
  private static long inkAtTheEnd(TornadoData data, int height) {
    BufferedImage image = new BufferedImage(600, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g2 = image.createGraphics();
    g2.setColor(Color.WHITE);
    g2.fillRect(0, 0, 600, height);
    new TornadoLayer(data, ChartTheme.LIGHT).draw(g2, new Rectangle2D.Double(150, 0, 440, height));
    g2.dispose();
    int[] end = image.getRaster().getPixels(152, height - 20, 100, 18, (int[]) null);
    return Arrays.stream(end).filter(gray -> gray < 160).count();
  }

  @Test
  void months_areWhole_andBeginWithTheSetUp() {
    TornadoData data = chart(Outcomes.ranged().scenario(), Measure.MONTH);
    assertEquals("3", data.text(data.base()));
    assertEquals(0, data.x().ticks(9)[0], "no month before the set-up");
  }

  @Test
  void chart_saysHowToBegin_withoutRanges() {
    TornadoData data = chart(Scenario.DEFAULT, Measure.MONEY);
    assertEquals("No parameter has a range yet", data.title());
    assertTrue(data.bars().isEmpty());
  }

  @Test
  void accuracy_turnsWhereAnEndCrossesTheTarget() {
    Scenario scenario =
        Scenario.DEFAULT.withRanges(
            Map.of(
                Parameter.BASE_ACCURACY,
                new Range(0.5, 0.8),
                Parameter.MONTHLY_CALLS,
                new Range(10_000, 2e6)));
    TornadoData data = of(scenario, Measure.ACCURACY, Strategy.FINE_TUNING);
    assertEquals(
        "Base accuracy alone can take fine-tuning below the 80 % target", plain(data.title()));
    assertEquals(1, data.bars().size());
    assertEquals("1 other range does not move it", data.others());
    assertTrue(data.summary().endsWith("1 other range does not move it"), data.summary());
    Bar bar = data.bars().getFirst();
    double low =
        Outcomes.of(scenario.with(Parameter.BASE_ACCURACY, 0.5))
            .of(Strategy.FINE_TUNING)
            .accuracy();
    assertEquals(low, bar.low().orElseThrow(), 1e-12);
    assertEquals(0.8, data.sides().at().orElseThrow());
    assertEquals(
        "Hybrid stays at or above the 80 % target at both ends of each range",
        plain(
            of(
                    scenario.withRanges(
                        Map.of(Parameter.LABELED_EXAMPLES, new Range(1_000, 4_000))),
                    Measure.ACCURACY,
                    Strategy.HYBRID)
                .title()));
  }

  @Test
  void accuracy_hasNoLine_whereTheTargetItselfIsUncertain() {
    Scenario scenario =
        Scenario.DEFAULT.withRanges(
            Map.of(
                Parameter.BASE_ACCURACY,
                new Range(0.6, 0.75),
                Parameter.TARGET_ACCURACY,
                new Range(0.7, 0.9)));
    TornadoData data = of(scenario, Measure.ACCURACY, Strategy.HYBRID);
    assertEquals("Nothing but the base accuracy moves the accuracy of hybrid", data.title());
    assertTrue(data.sides().at().isEmpty());
  }

  @Test
  void latency_speaksOfTheBudget_andOfWhatMovesNothing() {
    Scenario scenario =
        Scenario.DEFAULT
            .with(Parameter.LATENCY_BUDGET_MILLIS, 300)
            .withRanges(Map.of(Parameter.OUTPUT_TOKENS, new Range(4, 40)));
    assertEquals(
        "Output tokens per call alone can make fine-tuning slower than 300 ms",
        plain(of(scenario, Measure.LATENCY, Strategy.FINE_TUNING).title()));
    assertEquals(
        "Prompting stays slower than 300 ms at both ends of each range",
        plain(of(scenario, Measure.LATENCY, Strategy.PROMPTING).title()));
    TornadoData none =
        of(
            scenario.withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(10_000, 2e6))),
            Measure.LATENCY,
            Strategy.HYBRID);
    assertEquals("No range moves the latency of hybrid", none.title());
    assertTrue(none.bars().isEmpty());
  }

  @Test
  void chance_isThatOfTheRuns_andMovesWithTheBaseAccuracy() {
    Scenario scenario =
        Scenario.DEFAULT
            .withSampling(2_000, 7)
            .withRanges(
                Map.of(
                    Parameter.BASE_ACCURACY,
                    new Range(0.55, 0.78),
                    Parameter.TARGET_ACCURACY,
                    new Range(0.75, 0.85),
                    Parameter.MONTHLY_CALLS,
                    new Range(10_000, 2e6)));
    TornadoData data = of(scenario, Measure.CHANCE, Strategy.FINE_TUNING);
    double chance =
        new MonteCarlo().run(scenario).of(Strategy.FINE_TUNING).probabilityMeetsTarget();
    assertEquals(chance, data.base().orElseThrow());
    assertEquals(
        List.of(Parameter.BASE_ACCURACY, Parameter.TARGET_ACCURACY),
        data.bars().stream().map(Bar::parameter).toList());
    assertEquals(
        "What moves the chance of fine-tuning to meet the target most: base accuracy",
        data.title());
    Bar base = data.bars().getFirst();
    assertTrue(base.low().orElseThrow() < chance - 0.1);
    assertTrue(base.high().orElseThrow() > chance + 0.1);
    Bar target = data.bars().getLast();
    assertTrue(target.low().orElseThrow() > target.high().orElseThrow());
    assertTrue(data.x().ticks(9).length > 1);
    assertTrue(Arrays.stream(data.x().ticks(9)).allMatch(tick -> tick >= 0 && tick <= 1));
  }

  private static TornadoData of(Scenario scenario, Measure measure, Strategy strategy) {
    return TornadoChart.of(
        Outcomes.of(scenario), TornadoQuestion.DEFAULT.of(measure).of(strategy), Outcomes.NUMBERS);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void endOfABar_isWrittenOverIt_ratherThanOverTheName() {
    assertEquals(130, TornadoLayer.left(200, 70, 100));
    assertEquals(100, TornadoLayer.left(150, 70, 100));
  }
}
