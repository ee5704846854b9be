package dev.tunewise.chart.draw;

import dev.tunewise.model.CostCategory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Areas that belong to categories of costs. */
final class CategoryFill {
  /** From line to line; wider where nothing is paid, in pixels of the design. */
  private static final double GAP = 6;

  private static final double HOLLOW_GAP = 8;

  /** What is written on a fill, in light and dark: all fills are light. */
  private static final Color INK = Palette.LIGHT.ink();

  private final ChartTheme theme;

  CategoryFill(ChartTheme theme) {
    this.theme = theme;
  }

  void draw(Graphics2D g2, Rectangle2D area, CostCategory category) {
    if (area.isEmpty()) {
      return;
    }
    CategoryStyle style = CategoryStyle.of(category);
    g2.setColor(ground(category));
    g2.fill(area);
    Graphics2D inside = (Graphics2D) g2.create();
    inside.clip(area);
    inside.setColor(style.isHollow() ? style.color() : Palette.translucent(INK, 70));
    inside.setStroke(theme.stroke(style.isHollow() ? 1.1 : 0.8));
    style.hatch().draw(inside, area, theme.px(style.isHollow() ? HOLLOW_GAP : GAP));
    inside.dispose();
    g2.setColor(edge(style));
    g2.setStroke(theme.stroke(1));
    g2.draw(area);
  }

  private Color edge(CategoryStyle style) {
    Palette palette = theme.palette();
    if (palette.mode().isHighContrast()) {
      return palette.ink();
    }
    return style.isHollow() ? style.color() : palette.background();
  }

  /** Behind what is written on an area. */
  Color ground(CostCategory category) {
    CategoryStyle style = CategoryStyle.of(category);
    return style.isHollow() ? theme.palette().background() : style.color();
  }

  /** Of what is written on an area. */
  Color ink(CostCategory category) {
    return CategoryStyle.of(category).isHollow() ? theme.palette().ink() : INK;
  }
}
