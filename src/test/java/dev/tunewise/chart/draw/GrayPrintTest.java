package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoQuestion;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of the charts without color. */
class GrayPrintTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 40;
  private static final Rectangle2D ALL = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);

  private static BufferedImage drawn(ColorMode mode, Consumer<Graphics2D> painter) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g2 = image.createGraphics();
    g2.setColor(ChartTheme.of(mode).palette().background());
    g2.fill(ALL);
    painter.accept(g2);
    g2.dispose();
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRaster().getPixels(0, 0, WIDTH, HEIGHT, (int[]) null);
  }

  private static int[] area(ColorMode mode, Strategy strategy) {
    StrategyFill fill = new StrategyFill(ChartTheme.of(mode), 9);
    return pixels(drawn(mode, g2 -> fill.draw(g2, ALL, strategy, 64)));
  }

  @ParameterizedTest
  @EnumSource
  void areas_differByTheirLines(ColorMode mode) {
    int[] prompting = area(mode, Strategy.PROMPTING);
    int[] fineTuning = area(mode, Strategy.FINE_TUNING);
    assertEquals(1, Arrays.stream(prompting).distinct().count(), "plain");
    assertTrue(Arrays.stream(fineTuning).distinct().count() > 1, "with lines");
    assertFalse(
        isRising(prompting, 1) || isRising(prompting, -1), "nothing to tell a direction by");
    assertTrue(isRising(fineTuning, 1) && !isRising(fineTuning, -1));
    assertTrue(
        isRising(area(mode, Strategy.HYBRID), -1) && !isRising(area(mode, Strategy.HYBRID), 1));
  }

  /** Whether a step up and to one side leads to the same gray, and straight up does not. */
  private static boolean isRising(int[] pixels, int side) {
    return difference(pixels, side) < difference(pixels, 0) / 4;
  }

  private static double difference(int[] pixels, int side) {
    return IntStream.range(WIDTH + 1, pixels.length)
        .filter(i -> i % WIDTH > 0 && i % WIDTH < WIDTH - 1)
        .map(i -> Math.abs(pixels[i] - pixels[i - WIDTH + side]))
        .average()
        .orElseThrow();
  }

  @Test
  void lines_meetWhereAreasAreSideBySide() {
    StrategyFill fill = new StrategyFill(ChartTheme.LIGHT, 9);
    for (Strategy strategy : Strategy.values()) {
      int[] parts =
          pixels(
              drawn(
                  ColorMode.LIGHT,
                  g2 -> {
                    fill.draw(g2, new Rectangle2D.Double(0, 0, 131, HEIGHT), strategy, 64);
                    fill.draw(g2, new Rectangle2D.Double(131, 0, 269, 17), strategy, 64);
                    fill.draw(g2, new Rectangle2D.Double(131, 17, 269, 23), strategy, 64);
                  }));
      int[] whole = area(ColorMode.LIGHT, strategy);
      long apart =
          IntStream.range(0, whole.length).filter(i -> Math.abs(whole[i] - parts[i]) > 12).count();
      assertTrue(apart < 0.01 * whole.length, () -> strategy + " differs at " + apart);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ends_differByTheirLightness(ColorMode mode) {
    TornadoData data =
        TornadoChart.of(
            Outcomes.ranged(),
            TornadoQuestion.DEFAULT.of(BreakEven.Pair.FINE_TUNING_PROMPTING),
            Outcomes.NUMBERS);
    Bar calls = data.bars().getFirst();
    ChartTheme theme = ChartTheme.of(mode);
    BufferedImage image =
        drawn(
            mode,
            g2 -> new TornadoLayer(data, theme).drawBar(g2, ALL, calls, HEIGHT / 2.0, 30, true));
    double base = data.share(data.base());
    double low = mean(image, base, data.share(calls.low()));
    double high = mean(image, base, data.share(calls.high()));
    double background = mean(image, 0.99, 1);
    double toLow = Math.abs(low - background);
    double toHigh = Math.abs(high - background);
    double near = Math.min(toLow, toHigh);
    assertTrue(
        Math.max(toLow, toHigh) > 1.8 * near && near > 8, () -> toLow + " to low, high " + toHigh);
    assertTrue(low > high, "the low end is the lighter one on any ground");
  }

  /** The mean gray of a bar between two shares of the width. */
  private static double mean(BufferedImage image, double one, double other) {
    int from = (int) (Math.min(one, other) * WIDTH) + 1;
    int to = (int) (Math.max(one, other) * WIDTH) - 1;
    int[] gray = image.getRaster().getPixels(from, 8, to - from, HEIGHT - 16, (int[]) null);
    return Arrays.stream(gray).average().orElseThrow();
  }
}
