package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** The labels of vertical lines, above the plot, where nothing else stands. */
final class GuideLabels {
  private static final int MOST_ROWS = 2;

  /** Between two labels of a row. */
  private static final double GAP = 8;

  /** How far a label may reach beyond the plot. */
  private static final double BEYOND = 6;

  private static final double LEADING = 1.15;

  private final List<Placed> placed = new ArrayList<>();
  private final ChartTheme theme;
  private final PlotSpace space;
  private final boolean complete;

  private record Placed(TextBlock text, Rectangle2D box, int row) {}

  /**
   * The labels that find a place, strong ones first.
   *
   * @param strongOnly whether the others are told elsewhere
   */
  GuideLabels(ChartTheme theme, PlotSpace space, boolean strongOnly) {
    this.theme = theme;
    this.space = space;
    List<Mark.Guide> guides =
        space
            .data()
            .marks(Mark.Guide.class)
            .filter(guide -> guide.strong() || !strongOnly)
            .sorted(Comparator.comparing(guide -> !guide.strong()))
            .toList();
    guides.forEach(this::place);
    complete = placed.size() == guides.size();
  }

  /** Whether each found a place. */
  boolean isComplete() {
    return complete;
  }

  /** How many rows they take. */
  int rows() {
    return placed.stream().mapToInt(each -> each.row() + 1).max().orElse(0);
  }

  /** Height of a row. */
  static double rowHeight(ChartTheme theme) {
    return LEADING * TextBlock.of("0", theme.strongLabel(), Color.BLACK).height();
  }

  private void place(Mark.Guide guide) {
    Font font = guide.strong() ? theme.strongLabel() : theme.label();
    Color color = guide.strong() ? theme.palette().ink() : theme.palette().muted();
    TextBlock text = TextBlock.of(guide.text(), font, color);
    double x = space.x(guide.x());
    for (int row = 0; row < MOST_ROWS; row++) {
      double top = space.area().getY() - (row + 1) * rowHeight(theme);
      int at = row;
      // Over its line, or at least with an end there.
      var free =
          DoubleStream.of(x - text.width() / 2, x - theme.px(3), x + theme.px(3) - text.width())
              .mapToObj(left -> text.at(left, top))
              .filter(this::isFree)
              .findFirst();
      if (free.isPresent()) {
        placed.add(new Placed(text, free.get(), at));
        return;
      }
    }
  }

  private boolean isFree(Rectangle2D box) {
    double gap = theme.px(GAP);
    Rectangle2D wide =
        new Rectangle2D.Double(
            box.getX() - gap, box.getY(), box.getWidth() + 2 * gap, box.getHeight());
    double beyond = theme.px(BEYOND);
    return box.getX() >= space.area().getX() - beyond
        && box.getMaxX() <= space.area().getMaxX() + beyond
        && placed.stream().noneMatch(each -> each.box().intersects(wide));
  }

  void draw(Graphics2D g2) {
    placed.forEach(each -> each.text().draw(g2, each.box()));
  }

  /** Where they stand. */
  List<Rectangle2D> boxes() {
    return placed.stream().map(Placed::box).toList();
  }
}
