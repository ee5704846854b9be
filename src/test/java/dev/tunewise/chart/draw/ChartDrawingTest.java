package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.simulation.Outcome;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartDrawingTest {
  @ParameterizedTest
  @EnumSource(names = "MONEY", mode = EnumSource.Mode.EXCLUDE)
  void chart_holdsTheDataAsItIs(ChartKind kind) {
    ChartData data = Outcomes.lines(kind, Outcomes.paysBack(), null);
    JFreeChart chart = ChartDrawing.of(data, ChartTheme.LIGHT, 520, 300, List.of("a", "b"));
    assertEquals(data.title(), chart.getTitle().getText());
    long captions =
        IntStream.range(0, chart.getSubtitleCount())
            .filter(i -> chart.getSubtitle(i) instanceof CaptionTitle)
            .count();
    assertEquals(1, captions);
    assertEquals(4, chart.getSubtitleCount(), "subtitle, two paragraphs of footer and captions");
    XYPlot plot = assertInstanceOf(XYPlot.class, chart.getPlot());
    assertEquals(3, plot.getDataset().getSeriesCount());
    for (int s = 0; s < 3; s++) {
      assertEquals(data.series().get(s).strategy().label(), plot.getDataset().getSeriesKey(s));
      double[] ys = new double[data.xs().size()];
      for (int i = 0; i < ys.length; i++) {
        assertEquals(data.xs().get(i), plot.getDataset().getXValue(s, i));
        ys[i] = plot.getDataset().getYValue(s, i);
      }
      assertArrayEquals(data.series().get(s).ys().toArray(), ys);
    }
    assertSame(data, assertInstanceOf(MarkLayer.class, plot.getAnnotations().get(0)).data());
  }

  @Test
  void lines_differWithoutColor() {
    JFreeChart chart =
        ChartDrawing.of(
            ChartKind.COST.content(Outcomes.paysBack(), null, Outcomes.NUMBERS),
            ChartTheme.of(ColorMode.DARK),
            520,
            300,
            List.of());
    Set<Object> strokes = new HashSet<>();
    for (int s = 0; s < 3; s++) {
      strokes.add(((XYPlot) chart.getPlot()).getRenderer().getSeriesStroke(s));
    }
    assertEquals(3, strokes.size());
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, 1",
    "60, 400, 1",
    "400, 60, 1",
    "520, 300, 1",
    "1920, 1080, 3",
    "900, 900, 0.5"
  })
  void draw_leavesInkAndNoFault_atAnySize(int width, int height, double scale) {
    for (Outcome outcome : Outcomes.all()) {
      for (ChartKind kind : ChartKind.values()) {
        ChartContent data = kind.content(outcome, null, Outcomes.NUMBERS);
        ChartTheme theme = ChartTheme.LIGHT.scaled(scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        ChartDrawing.of(data, theme, width, height, List.of("Provenance"))
            .draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.dispose();
        assertTrue(colors(image) > (width * scale < 100 ? 0 : 20), () -> kind + " is blank");
      }
    }
  }

  private static int colors(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < image.getHeight() && colors.size() <= 20; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.add(image.getRGB(x, y));
      }
    }
    return colors.size();
  }

  @Test
  void fonts_areTheBundledOnes() {
    assertTrue(ChartTheme.LIGHT.tick().getFamily().startsWith("Inter"));
    assertFalse(
        ChartTheme.LIGHT.title().getFontName().equals(ChartTheme.LIGHT.tick().getFontName()));
  }
}
