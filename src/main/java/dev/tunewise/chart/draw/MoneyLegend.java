package dev.tunewise.chart.draw;

import dev.tunewise.model.CostCategory;
import dev.tunewise.wording.MoneyText;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What each fill stands for, in as few lines as a width allows. */
final class MoneyLegend {
  private static final double SWATCH = 13;
  private static final double GAP = 5;
  private static final double BETWEEN = 14;
  private static final double LEADING = 1.35;

  private final ChartTheme theme;
  private final CategoryFill fill;
  private final List<Entry> entries = new ArrayList<>();
  private int lines;

  private record Entry(CostCategory category, TextBlock name, double left, int line) {}

  MoneyLegend(List<CostCategory> categories, ChartTheme theme, double width) {
    this.theme = theme;
    fill = new CategoryFill(theme);
    double left = 0;
    for (CostCategory category : categories) {
      TextBlock name =
          TextBlock.of(MoneyText.label(category), theme.label(), theme.palette().muted());
      double wide = theme.px(SWATCH + GAP) + name.width();
      if (lines == 0 || left + wide > width) {
        lines++;
        left = 0;
      }
      entries.add(new Entry(category, name, left, lines - 1));
      left += wide + theme.px(BETWEEN);
    }
  }

  /** 0 if there is nothing to tell. */
  double height() {
    return entries.isEmpty()
        ? 0
        : lines * entries.getFirst().name().height() * LEADING + theme.px(GAP);
  }

  void draw(Graphics2D g2, double x, double y) {
    for (Entry entry : entries) {
      double height = entry.name().height();
      double top = y + entry.line() * height * LEADING;
      double left = x + entry.left();
      double swatch = 0.85 * height;
      fill.draw(
          g2,
          new Rectangle2D.Double(left, top + (height - swatch) / 2, theme.px(SWATCH), swatch),
          entry.category());
      entry.name().draw(g2, entry.name().at(left + theme.px(SWATCH + GAP), top));
    }
  }
}
