package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Outcomes;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
  private static final Rectangle2D BOUNDS = new Rectangle2D.Double(0, 0, 300, 200);
  private final TextBlock label = TextBlock.of("Month 3", ChartTheme.LIGHT.label(), Color.BLACK);

  @Test
  void spread_keepsLabelsWhereTheyWantToBe_ifThereIsRoom() {
    assertArrayEquals(
        new double[] {80, 20, 50}, EndLabels.spread(new double[] {80, 20, 50}, 12, 0, 100));
  }

  @Test
  void narrow_hasOneLineMore_andNoWordAlone() {
    for (String text :
        List.of(
            "Fine-tuning overtakes\nprompting at 66",
            "Hybrid cheaper than fine-tuning\nabove 3.07M calls",
            "Month 5:\nFine-tuning cheaper than prompting")) {
      TextBlock wide = TextBlock.of(text, ChartTheme.LIGHT.label(), Color.BLACK);
      TextBlock narrow = PointLabels.narrow(text, wide);
      assertTrue(narrow.lines().size() <= 3, () -> String.join("|", narrow.lines()));
      assertTrue(narrow.width() < wide.width(), () -> String.join("|", narrow.lines()));
    }
  }

  @Test
  void spread_ofSeveralHeights_neverOverlaps() {
    double[] heights = {30, 10, 20};
    double[] centers = EndLabels.spread(new double[] {50, 51, 52}, heights, 0, 100);
    assertEquals(20, centers[1] - centers[0], 1e-9);
    assertEquals(15, centers[2] - centers[1], 1e-9);
    assertTrue(centers[0] >= 15 && centers[2] <= 90);
  }

  @Test
  void spread_neverOverlapsAndStaysInside() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      double[] wanted = random.doubles(4, 0, 100).toArray();
      double[] centers = EndLabels.spread(wanted, 14, 0, 100);
      for (int i = 0; i < 4; i++) {
        assertTrue(centers[i] >= 7 - 1e-9 && centers[i] <= 93 + 1e-9);
        for (int j = 0; j < i; j++) {
          assertTrue(Math.abs(centers[i] - centers[j]) >= 14 - 1e-9);
          assertTrue((centers[i] - centers[j]) * (wanted[i] - wanted[j]) >= 0, "order is kept");
        }
      }
    }
  }

  @Test
  void place_takesTheFirstFreePlaceOnNoLine() {
    LabelPlacer placer = new LabelPlacer(BOUNDS, List.of(new double[] {0, 5, 300, 5}));
    placer.take(new Rectangle2D.Double(0, 40, 300, 10));
    List<Point2D> corners = new ArrayList<>();
    for (int top : new int[] {-50, 0, 35, 100, 150}) {
      corners.add(new Point2D.Double(10, top));
    }
    assertEquals(100, placer.place(label, corners).orElseThrow().box().getY());
    assertEquals(150, placer.place(label, corners).orElseThrow().box().getY());
  }

  @Test
  void place_findsNone_whereEverythingIsTaken() {
    LabelPlacer placer = new LabelPlacer(BOUNDS, List.of());
    placer.take(BOUNDS);
    assertFalse(placer.place(label, List.of(new Point2D.Double(10, 10))).isPresent());
  }

  @Test
  void find_keepsLeadersFromCrossing() {
    LabelPlacer placer = new LabelPlacer(BOUNDS, List.of());
    placer.avoid(new Line2D.Double(0, 0, 200, 200));
    List<Point2D> corners = List.of(new Point2D.Double(20, 150), new Point2D.Double(200, 20));
    Line2D start = new Line2D.Double(150, 50, 150, 50);
    Rectangle2D box =
        placer
            .find(
                label,
                corners,
                b ->
                    Optional.of(
                        new Line2D.Double(start.getP1(), new Point2D.Double(b.getX(), b.getY()))))
            .orElseThrow()
            .box();
    assertEquals(20, box.getY());
  }

  @Test
  void pointLabels_crossNoLeaders() {
    ChartData data = Outcomes.lines(ChartKind.ACCURACY, Outcomes.paysBack(), null);
    PlotSpace space = new PlotSpace(data, new Rectangle2D.Double(0, 0, 400, 190));
    LabelPlacer placer = new LabelPlacer(space.area(), space.obstacles());
    LabelPlaces places = new LabelPlaces(ChartTheme.LIGHT, space);
    List<Line2D> leaders =
        new PointLabels(ChartTheme.LIGHT, space, places)
            .place(placer).orElseThrow().stream().flatMap(l -> l.leader().stream()).toList();
    assertTrue(leaders.size() > 1, "something to cross");
    for (Line2D one : leaders) {
      assertEquals(1, leaders.stream().filter(one::intersectsLine).count());
    }
  }

  @Test
  void wrapped_breaksAtSpaces() {
    TextBlock text =
        TextBlock.wrapped(
            "Hybrid never cheaper than prompting", ChartTheme.LIGHT.label(), Color.BLACK, 120);
    assertEquals("Hybrid never cheaper than prompting", String.join(" ", text.lines()));
    assertTrue(text.lines().size() > 1);
    assertTrue(text.width() <= 120);
  }
}
