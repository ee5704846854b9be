package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.chart.Quantity;
import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioDrawingTest {
  private static final Scenario BASE = Scenario.DEFAULT.withName("Customer intents");

  private static ScenarioComparison compare(StrategyChoice choice, Scenario... scenarios) {
    List<Outcome> outcomes = Stream.of(scenarios).map(Outcomes::of).toList();
    return ScenarioComparison.of(outcomes, choice);
  }

  private static ScenarioLines cost(Scenario... scenarios) {
    return ScenarioChart.cost(
        compare(StrategyChoice.of(Strategy.PROMPTING), scenarios), Outcomes.NUMBERS);
  }

  @Test
  void cost_endsEachLine_whereItsHorizonDoes() {
    Scenario longer = BASE.with(Parameter.HORIZON_MONTHS, 36).withName("Three years");
    ScenarioLines lines = cost(BASE, longer);
    assertEquals(36, lines.x().high());
    assertEquals(24, lines.lines().getFirst().xs().last());
    assertEquals(
        Outcomes.of(longer).strategies().getFirst().totalCost(),
        lines.lines().getLast().ys().last());
    assertTrue(lines.subtitle().contains("horizons differ"), lines.subtitle());
    assertEquals("Cumulative cost of 2 scenarios", lines.title());
  }

  @Test
  void cost_tellsTheDifferenceOfTotals_inItsTitle() {
    Scenario moreExpensive = BASE.with(Parameter.PROMPTING_SETUP_HOURS, 34).withName("More work");
    assertEquals(
        "More work costs $950 more than Customer intents over 24 months",
        cost(BASE, moreExpensive).title());
    assertEquals(
        "Customer intents costs $950 less than More work over 24 months",
        cost(moreExpensive, BASE).title());
    assertEquals(
        "Customer intents costs least over 24 months",
        cost(BASE, moreExpensive, moreExpensive).title());
  }

  @Test
  void cost_namesNoCurrencyAtTheAxis_whereTheyDiffer() {
    ScenarioLines lines = cost(BASE, BASE.withCurrency("EUR"));
    assertEquals(Quantity.Kind.COUNT, lines.y().quantity().kind());
    assertTrue(lines.lines().getLast().nowText().startsWith("€"));
    assertTrue(lines.subtitle().contains("nothing is converted"));
  }

  /** The line of what is only the closest does not look like a recommendation. */
  @Test
  void lines_sayThatNoneFits_whereNoneDoes() {
    Scenario hard = BASE.with(Parameter.TARGET_ACCURACY, 0.97).withName("Hard target");
    ScenarioLines lines =
        ScenarioChart.cost(compare(StrategyChoice.RECOMMENDED, BASE, hard), Outcomes.NUMBERS);
    String total = lines.lines().getLast().nowText();
    assertTrue(
        lines.summary().contains("Hard target, None fits (closest: hybrid) " + total),
        lines.summary());
    assertFalse(lines.summary().contains("Hard target, Hybrid"), lines.summary());
  }

  @Test
  void accuracy_dropsTheTarget_whereScenariosHaveSeveral() {
    Scenario other = BASE.with(Parameter.TARGET_ACCURACY, 0.9);
    ScenarioComparison same = compare(StrategyChoice.of(Strategy.HYBRID), BASE, BASE);
    ScenarioComparison several = compare(StrategyChoice.of(Strategy.HYBRID), BASE, other);
    assertEquals(0.8, ScenarioChart.accuracy(same, Outcomes.NUMBERS).target().orElseThrow());
    assertTrue(ScenarioChart.accuracy(several, Outcomes.NUMBERS).target().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(ColorMode.class)
  void styles_differInDashesMarkersAndColor_forEachLine(ColorMode mode) {
    Set<Object> colors = new HashSet<>();
    Set<Object> dashes = new HashSet<>();
    Set<Object> markers = new HashSet<>();
    for (int i = 0; i <= ScenarioComparison.MOST; i++) {
      ScenarioStyle style = ScenarioStyle.of(i, mode);
      colors.add(style.line());
      dashes.add(style.dashes());
      markers.add(style.marker());
    }
    int all = ScenarioComparison.MOST + 1;
    assertEquals(List.of(all, all, all), List.of(colors.size(), dashes.size(), markers.size()));
  }

  @Test
  void labels_stayInTheirMargin_howeverLongTheNames() {
    Scenario endless = BASE.withName("Contract review in five languages ".repeat(200));
    ScenarioLines lines = cost(endless, endless, BASE);
    double margin = new ScenarioLayer(lines, ChartTheme.LIGHT, 500).margin();
    assertTrue(margin < 0.45 * 500, "margin " + margin);
    assertTrue(margin > 30, "labels take room: " + margin);
  }

  @Test
  void drawing_showsEveryLine_inItsColor() {
    ScenarioLines lines =
        cost(
            BASE,
            BASE.with(Parameter.PROMPTING_SETUP_HOURS, 400).withName("B"),
            BASE.with(Parameter.PROMPTING_MONTHLY_HOURS, 40).withName("C"));
    BufferedImage image = new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    ChartDrawing.of(lines, ChartTheme.LIGHT, 700, 400, List.of())
        .draw(g2, new Rectangle2D.Double(0, 0, 700, 400));
    g2.dispose();
    Set<Integer> seen = new HashSet<>();
    for (int pixel : image.getRGB(0, 0, 700, 400, null, 0, 700)) {
      seen.add(pixel);
    }
    for (int i = 0; i < 3; i++) {
      assertTrue(seen.contains(ScenarioStyle.of(i, ColorMode.LIGHT).line().getRGB()), "line " + i);
    }
  }
}
