package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No label of any preset, at any size, lies on a line, on another label or outside its chart. */
class ReadableLabelsTest {
  private static final double[][] SIZES = {
    {300, 200}, {450, 290}, {450, 340}, {640, 360}, {760, 430}, {900, 620}, {1600, 900}
  };

  private static List<Outcome> outcomes() {
    List<Outcome> outcomes =
        new ArrayList<>(Presets.all().stream().map(scenario -> Outcomes.of(scenario)).toList());
    outcomes.addAll(Outcomes.all());
    return outcomes;
  }

  static Stream<Arguments> charts() {
    return outcomes().stream()
        .flatMap(
            outcome ->
                Stream.of(ChartKind.values())
                    .filter(kind -> kind != ChartKind.MONEY)
                    .map(kind -> Arguments.of(outcome.scenario().name(), kind, outcome)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("charts")
  void noLabel_liesOnALine_orIsCut(String name, ChartKind kind, Outcome outcome) {
    Scenario few = outcome.scenario().withSampling(200, outcome.scenario().seed());
    for (boolean bands : new boolean[] {false, true}) {
      ChartData data = Outcomes.lines(kind, outcome, bands ? new MonteCarlo().run(few) : null);
      for (double[] size : SIZES) {
        check(data, size[0], size[1], name + ' ' + kind + ' ' + size[0] + '×' + size[1]);
      }
    }
  }

  private static void check(ChartData data, double width, double height, String where) {
    JFreeChart chart = ChartDrawing.of(data, ChartTheme.LIGHT, width, height, List.of());
    Arrangement arrangement = ((MarkLayer) chart.getXYPlot().getAnnotations().get(0)).arrangement();
    PlotSpace space = new PlotSpace(data, area(chart, width, height));
    LabelLayer layer = new LabelLayer(ChartTheme.LIGHT, space, 0, arrangement);
    List<Rectangle2D> boxes = new ArrayList<>();
    layer.placed().forEach(place -> boxes.add(place.box()));
    if (!arrangement.isBelow(Told.POINTS)) {
      layer.points().forEach(label -> boxes.add(label.place().box()));
    }
    for (int i = 0; i < boxes.size(); i++) {
      Rectangle2D box = boxes.get(i);
      assertTrue(space.area().contains(box), () -> where + ": cut");
      assertFalse(isOnLine(box, space), () -> where + ": on a line");
      assertTrue(
          boxes.subList(0, i).stream().noneMatch(box::intersects), () -> where + ": on a label");
      assertTrue(
          layer.points().stream()
              .filter(label -> !label.place().box().equals(box))
              .flatMap(label -> label.leader().stream())
              .noneMatch(box::intersectsLine),
          () -> where + ": on a leader");
    }
    boolean strongOnly = arrangement.quiet() || arrangement.isBelow(Told.GUIDES);
    for (Rectangle2D guide : new GuideLabels(ChartTheme.LIGHT, space, strongOnly).boxes()) {
      assertTrue(guide.getMaxY() <= space.area().getY() + 1, () -> where + ": guide in the plot");
      assertTrue(guide.getX() >= 0 && guide.getMaxX() <= width, () -> where + ": guide cut");
    }
    if (!arrangement.quiet()) {
      assertEverythingIsTold(data, layer, captions(chart), where);
    }
  }

  private static Rectangle2D area(JFreeChart chart, double width, double height) {
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, info);
    g2.dispose();
    return info.getPlotInfo().getDataArea();
  }

  private static boolean isOnLine(Rectangle2D box, PlotSpace space) {
    return space.obstacles().stream()
        .anyMatch(
            line ->
                IntStream.range(1, line.length / 2)
                    .anyMatch(
                        p ->
                            box.intersectsLine(
                                line[2 * p - 2], line[2 * p - 1], line[2 * p], line[2 * p + 1])));
  }

  private static List<String> captions(JFreeChart chart) {
    for (int i = 0; i < chart.getSubtitleCount(); i++) {
      if (chart.getSubtitle(i) instanceof CaptionTitle title) {
        return title.captions().sentences();
      }
    }
    return List.of();
  }

  /** Once: beside its ring, or under the chart beside its number. */
  private static void assertEverythingIsTold(
      ChartData data, LabelLayer layer, List<String> captions, String where) {
    List<String> told = new ArrayList<>(captions);
    layer.points().forEach(l -> told.add(String.join(" ", l.place().label().lines())));
    for (Mark.Point point : data.marks(Mark.Point.class).toList()) {
      assertTrue(told.contains(point.sentence()), () -> where + ": " + point.sentence());
    }
    assertEquals(data.marks(Mark.Point.class).count(), layer.points().size(), where);
  }
}
