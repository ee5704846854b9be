package dev.tunewise.chart.draw;

import dev.tunewise.chart.MoneyData;
import dev.tunewise.chart.MoneyData.Bar;
import dev.tunewise.chart.MoneyData.Part;
import dev.tunewise.model.Strategy;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws a bar of parts for each strategy, with what each part is where there is room, the total at
 * its end, and what each fill stands for above all.
 */
final class MoneyLayer extends DrawnLayer<MoneyData> {
  private static final long serialVersionUID = 1L;

  private static final double THICKNESS = 0.62;
  private static final double THICKEST = 64;

  /** Around names, totals and what is written in parts. */
  private static final double GAP = 8;

  private static final double INSIDE = 4;

  private final transient MoneyLegend legend;
  private final transient CategoryFill fill;
  private final double width;

  /**
   * The layer of a chart.
   *
   * @param width of the whole chart
   */
  MoneyLayer(MoneyData data, ChartTheme theme, double width) {
    super(data, theme);
    this.width = width;
    legend = new MoneyLegend(data.categories(), theme, width - theme.px(4 * GAP));
    fill = new CategoryFill(theme);
  }

  /** Room on the left for the names of the strategies. */
  double left() {
    double widest = data().bars().stream().mapToDouble(b -> name(b).width()).max().orElse(0);
    return Math.min(widest + theme().px(2 * GAP), 0.38 * width);
  }

  /** Room on the right for the totals. */
  double right() {
    return data().bars().stream().mapToDouble(bar -> total(bar).width()).max().orElse(0)
        + theme().px(2 * GAP);
  }

  /** Room above the bars. */
  double top() {
    return legend.height();
  }

  private TextBlock name(Bar bar) {
    return words(bar.strategy().label(), bar.strategy());
  }

  private TextBlock total(Bar bar) {
    return words(data().text(bar.total()), bar.strategy());
  }

  private TextBlock words(String text, Strategy strategy) {
    return TextBlock.of(text, theme().strongLabel(), theme().palette().text(strategy));
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    g2.setClip(null);
    // Below the title, wherever on a page the chart stands.
    legend.draw(g2, area.getX() - left() + theme().px(GAP / 2), area.getY() - legend.height());
    double row = area.getHeight() / data().bars().size();
    double thickness = Math.min(THICKNESS * row, theme().px(THICKEST));
    for (int i = 0; i < data().bars().size(); i++) {
      double middle = area.getY() + (i + 0.5) * row;
      drawBar(g2, area, data().bars().get(i), middle, thickness);
    }
  }

  private void drawBar(Graphics2D g2, Rectangle2D area, Bar bar, double middle, double thickness) {
    TextBlock name = name(bar);
    double gap = theme().px(GAP);
    name.draw(g2, name.at(area.getX() - gap - name.width(), middle - name.height() / 2));
    for (Part part : bar.parts()) {
      double from = x(area, part.from());
      Rectangle2D box =
          new Rectangle2D.Double(
              from, middle - thickness / 2, x(area, part.to()) - from, thickness);
      fill.draw(g2, box, part.category());
      label(part, box).ifPresent(text -> drawInside(g2, text, box, part));
    }
    TextBlock total = total(bar);
    total.draw(g2, total.at(x(area, bar.total()) + gap, middle - total.height() / 2));
  }

  private double x(Rectangle2D area, double amount) {
    return area.getX() + data().x().share(amount) * area.getWidth();
  }

  /** The name and the amount if they fit, else the amount, else nothing. */
  private Optional<TextBlock> label(Part part, Rectangle2D box) {
    String amount = data().text(part.amount());
    double room = theme().px(2 * INSIDE);
    return Stream.of(part.category().label() + '\n' + amount, amount)
        .map(text -> TextBlock.of(text, theme().label(), fill.ink(part.category())))
        .filter(text -> text.width() + room <= box.getWidth() && text.height() <= box.getHeight())
        .findFirst();
  }

  /** On its fill without lines, so that it can be read. */
  private void drawInside(Graphics2D g2, TextBlock text, Rectangle2D box, Part part) {
    double left = box.getCenterX() - text.width() / 2;
    double top = box.getCenterY() - text.height() / 2;
    Rectangle2D place = text.at(left, top);
    double edge = theme().px(INSIDE / 2);
    g2.setColor(fill.ground(part.category()));
    g2.fill(new Rectangle2D.Double(left - edge, top, text.width() + 2 * edge, text.height()));
    text.draw(g2, place);
  }
}
