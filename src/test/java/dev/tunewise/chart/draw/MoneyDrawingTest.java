package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.model.CostCategory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyDrawingTest {
  private static final int SIDE = 48;

  private static BufferedImage drawn(ChartTheme theme) {
    ChartContent money = ChartKind.MONEY.content(Outcomes.paysBack(), null, Outcomes.NUMBERS);
    BufferedImage image = new BufferedImage(700, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    ChartDrawing.of(money, theme, 700, 320, List.of())
        .draw(g2, new Rectangle2D.Double(0, 0, 700, 320), null, new ChartRenderingInfo());
    g2.dispose();
    return image;
  }

  private static boolean holds(BufferedImage image, Color color) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void bars_areInTheColorsOfTheirParts_onLightAndDark() {
    for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.of(ColorMode.DARK))) {
      BufferedImage image = drawn(theme);
      for (CostCategory used :
          List.of(CostCategory.LABELING, CostCategory.INFERENCE, CostCategory.WORK)) {
        assertTrue(holds(image, CategoryStyle.of(used).color()), () -> used + " is missing");
      }
      assertTrue(!holds(image, CategoryStyle.HOSTING.color()), "hosting costs nothing");
    }
  }

  /** As on a page, where the chart does not begin at the edge. */
  @Test
  void nothing_isDrawnLeftOfTheChart() {
    ChartContent money = ChartKind.MONEY.content(Outcomes.paysBack(), null, Outcomes.NUMBERS);
    BufferedImage image = new BufferedImage(800, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    ChartDrawing.onPage(money, ChartTheme.LIGHT, 700, 320)
        .draw(g2, new Rectangle2D.Double(100, 40, 700, 320), null, new ChartRenderingInfo());
    g2.dispose();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < 100; x++) {
        assertEquals(0, image.getRGB(x, y) & 0xFFFFFF, "ink at " + x + ", " + y);
      }
    }
  }

  /** Where fills meet, only their lines tell them apart on a gray print. */
  private static int[] gray(CostCategory category) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g2 = image.createGraphics();
    g2.setColor(Color.WHITE);
    g2.fillRect(0, 0, SIDE, SIDE);
    new CategoryFill(ChartTheme.LIGHT)
        .draw(g2, new Rectangle2D.Double(-1, -1, SIDE + 2, SIDE + 2), category);
    g2.dispose();
    return image.getRaster().getPixels(0, 0, SIDE, SIDE, (int[]) null);
  }

  @Test
  void fills_differWithoutColor() {
    Set<Hatch> hatches = new HashSet<>();
    for (CostCategory category : CostCategory.values()) {
      CategoryStyle style = CategoryStyle.of(category);
      assertTrue(style.isHollow() || hatches.add(style.hatch()), () -> category + " has no own");
      boolean plain = Arrays.stream(gray(category)).distinct().count() == 1;
      assertEquals(style.hatch() == Hatch.NONE, plain, category::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void colors_areNoneOfAStrategy(CategoryStyle style) {
    for (StrategyStyle strategy : StrategyStyle.values()) {
      for (ColorMode mode : ColorMode.values()) {
        assertTrue(!style.color().equals(strategy.line(mode)), strategy::toString);
      }
    }
  }
}
