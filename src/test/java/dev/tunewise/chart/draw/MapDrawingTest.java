package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.MapChart;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.ThresholdFinder;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapDrawingTest {
  private static final Rectangle2D PLOT = new Rectangle2D.Double(50, 20, 400, 200);

  private static MapData map(Scenario scenario, Parameter x, Parameter y) {
    Outcome outcome = Outcomes.of(scenario);
    return MapChart.of(outcome, MapChart.compute(scenario, x, y, 40, 24), Outcomes.NUMBERS);
  }

  @Test
  void cells_areWhatTheSimulatorRecommends() {
    Scenario scenario = Scenario.DEFAULT;
    MapData data = map(scenario, MapChart.X, MapChart.Y);
    for (double right = 0.05; right < 1; right += 0.15) {
      for (double up = 0.05; up < 1; up += 0.15) {
        int column = (int) (right * 40);
        int row = (int) (up * 24);
        Scenario there =
            scenario
                .with(MapChart.X, data.map().xs().get(column))
                .with(MapChart.Y, data.map().ys().get(row));
        assertEquals(Outcomes.of(there).verdict().choice(), data.choiceAt(right, up));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void valuesAt_areLegalEverywhere(Parameter parameter) {
    Parameter other =
        parameter == Parameter.MONTHLY_CALLS ? Parameter.BASE_ACCURACY : Parameter.MONTHLY_CALLS;
    MapData data = map(Scenario.DEFAULT, parameter, other);
    for (double right = -0.025; right <= 1.025; right += 0.0175) {
      MapData.Values values = data.valuesAt(right, 0.6);
      assertNull(parameter.problem(values.x()));
      assertNull(other.problem(values.y()));
    }
  }

  @Test
  void valuesAt_endsAtTheEndsOfTheSliders() {
    MapData data = map(Scenario.DEFAULT, MapChart.X, MapChart.Y);
    assertEquals(new MapData.Values(100, 0), data.valuesAt(0, 0));
    assertEquals(new MapData.Values(1e8, 100_000), data.valuesAt(1, 1));
  }

  @Test
  void valuesAt_findsThePointOfNow() {
    MapData data = map(Scenario.DEFAULT, MapChart.X, MapChart.Y);
    assertEquals(new MapData.Values(1e6, 2000), data.valuesAt(data.nowRight(), data.nowUp()));
  }

  private static String title(Scenario scenario, Parameter x, Parameter y) {
    return map(scenario, x, y).title().replace('\u00a0', ' ');
  }

  @Test
  void title_tellsTheNearestBorder_asExactlyAsTheListOfFlips() {
    assertEquals(
        "Fine-tuning now, hybrid from 3.07M monthly calls",
        title(Scenario.DEFAULT, MapChart.X, Parameter.PROMPTING_BATCH_DISCOUNT));
    assertEquals(
        "Fine-tuning now, hybrid up to 503 labeled examples",
        title(Scenario.DEFAULT, Parameter.PROMPTING_BATCH_DISCOUNT, MapChart.Y));
  }

  @Test
  void title_tellsABorderThatIsVeryNear() {
    Scenario scenario = Scenario.DEFAULT;
    double flip = new ThresholdFinder(scenario).of(MapChart.X).getFirst().value();
    assertEquals(
        "Hybrid now, fine-tuning up to 3.065871M monthly calls",
        title(scenario.with(MapChart.X, flip), MapChart.X, Parameter.PROMPTING_BATCH_DISCOUNT));
  }

  @Test
  void title_tellsThatNothingElseIsRecommended() {
    assertEquals(
        "Fine-tuning is recommended all over this map",
        title(Scenario.DEFAULT, Parameter.PROMPTING_BATCH_DISCOUNT, Parameter.STACKED_EXAMPLES));
  }

  @Test
  void regions_coverThePlotOnce() {
    MapData data = map(Scenario.DEFAULT, MapChart.X, MapChart.Y);
    MapRegions regions = new MapRegions(data.map(), PLOT);
    for (int column = 0; column < 40; column++) {
      for (int row = 0; row < 24; row++) {
        double x = PLOT.getX() + (column + 0.5) * 10;
        double y = PLOT.getMaxY() - (row + 0.5) * 200 / 24;
        for (Choice choice : Choice.all()) {
          Path2D region = regions.region(choice::equals);
          assertEquals(data.map().cells().at(column, row).equals(choice), region.contains(x, y));
        }
      }
    }
  }

  @Test
  void borders_leadFromEndToEnd_withoutStairs() {
    MapData data = map(Scenario.DEFAULT, MapChart.X, MapChart.Y);
    Path2D borders = new MapRegions(data.map(), PLOT).borders((one, other) -> !one.equals(other));
    assertTrue(borders.intersects(PLOT.getX(), PLOT.getY(), 0.1, PLOT.getHeight()), "left edge");
    PathIterator each = borders.getPathIterator(null);
    double[] point = new double[6];
    boolean slanting = false;
    double x = 0;
    double y = 0;
    for (; !each.isDone(); each.next()) {
      boolean line = each.currentSegment(point) == PathIterator.SEG_LINETO;
      slanting |= line && point[0] != x && point[1] != y;
      x = point[0];
      y = point[1];
    }
    assertTrue(slanting);
  }

  @Test
  void crossings_areTheFlipsOfBothAxes() {
    MapData data = map(Scenario.DEFAULT, MapChart.X, MapChart.Y);
    assertEquals(
        List.of("3.07M", "503", "49"),
        data.crossings().stream().map(MapData.Crossing::text).toList());
    for (MapData.Crossing crossing : data.crossings()) {
      boolean across = crossing.up() == data.nowUp();
      double step = 1.0 / (across ? 40 : 24);
      double right = across ? step : 0;
      double up = across ? 0 : step;
      assertNotEquals(
          data.choiceAt(crossing.right() - right, crossing.up() - up),
          data.choiceAt(crossing.right() + right, crossing.up() + up));
    }
  }

  @Test
  void crossings_leaveOutWhatIsNoPlaceOnTheAxis() {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.LATENCY_BUDGET_MILLIS, 300);
    MapData data = map(scenario, Parameter.LATENCY_BUDGET_MILLIS, MapChart.X);
    for (MapData.Crossing crossing : data.crossings()) {
      assertTrue(crossing.right() > 0 && crossing.right() <= 1, crossing::toString);
    }
  }

  @Test
  void subtitle_admitsThatNothingMeetsTheConditions() {
    Scenario easy = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0.5);
    assertEquals(
        "Recommended strategy, all else fixed", map(easy, MapChart.X, MapChart.Y).subtitle());
    Scenario none = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0.99);
    MapData nowhere = map(none, MapChart.X, MapChart.Y);
    assertEquals("None fits all over this map", nowhere.title());
    assertEquals(
        "Recommended strategy, all else fixed; hatched gray: none fits", nowhere.subtitle());
    assertTrue(
        nowhere.told(0.5, 0.5).endsWith(": none fits (closest: hybrid)"), nowhere.told(0.5, 0.5));
    assertTrue(nowhere.summary().contains("None fits on 100 %"), nowhere.summary());
  }

  @Test
  void title_saysWhatMakesOneFit_whereNoneDoes() {
    Scenario few = Scenario.DEFAULT.with(Parameter.LABELED_EXAMPLES, 10);
    assertEquals(
        "None fits now; hybrid fits from 50 labeled examples", title(few, MapChart.X, MapChart.Y));
  }
}
