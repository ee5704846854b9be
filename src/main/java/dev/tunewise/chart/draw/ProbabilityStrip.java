package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The strip between the lines and the x axis that shows how likely a break-even is, and when. */
final class ProbabilityStrip {
  private static final int FILL = 70;
  private static final double GAP = 4;

  /** From the line above to the statement. */
  private static final double NEAR = 3;

  /** Largest share of the strip's height that the statement may take. */
  private static final double MOST_TEXT = 0.75;

  private final ChartTheme theme;
  private final PlotSpace space;
  private final Mark.Odds odds;
  private final Optional<LabelPlacer.Place> text;

  ProbabilityStrip(ChartTheme theme, PlotSpace space, Mark.Odds odds) {
    this.theme = theme;
    this.space = space;
    this.odds = odds;
    text = statement(bounds());
  }

  /** Whole if there is room on no line, else brief, else none. */
  private Optional<LabelPlacer.Place> statement(Rectangle2D box) {
    double room = box.getWidth() - 2 * theme.px(GAP);
    Color color = theme.palette().text(odds.strategy());
    LabelPlacer placer = new LabelPlacer(box, space.obstacles());
    return Stream.of(odds.text(), odds.brief())
        .map(words -> TextBlock.wrapped(words, theme.label(), color, room))
        .filter(t -> t.height() <= MOST_TEXT * box.getHeight() && t.width() <= room)
        .flatMap(t -> placer.place(t, corners(box, t)).stream())
        .findFirst();
  }

  /** On the right, where most ridges are low, or on the left. */
  private List<Point2D> corners(Rectangle2D box, TextBlock words) {
    double top = box.getY() + theme.px(NEAR);
    return List.of(
        new Point2D.Double(box.getMaxX() - words.width() - theme.px(GAP), top),
        new Point2D.Double(box.getX() + theme.px(GAP), top));
  }

  /** Whether the statement has a place. */
  boolean isTold() {
    return text.isPresent();
  }

  /** What the strip covers; other labels keep out. */
  Rectangle2D bounds() {
    Rectangle2D area = space.area();
    double top = space.y(space.data().y().firstTick());
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), area.getMaxY() - top);
  }

  void drawRidge(Graphics2D g2) {
    Rectangle2D box = bounds();
    g2.setColor(theme.palette().axis());
    g2.setStroke(theme.stroke(1));
    g2.draw(new Line2D.Double(box.getX(), box.getY(), box.getMaxX(), box.getY()));
    Path2D ridge = ridge(box);
    Color color = theme.palette().line(odds.strategy());
    g2.setColor(Palette.translucent(color, FILL));
    g2.fill(ridge);
    g2.setColor(color);
    g2.setStroke(theme.stroke(0.9));
    g2.draw(ridge);
  }

  /** Steps, since a smooth curve would claim to know more; leading and trailing zeros left out. */
  private Path2D ridge(Rectangle2D box) {
    double most = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < odds.counts().size(); i++) {
      double count = odds.counts().get(i);
      most = Math.max(most, count);
      first = first < 0 && count > 0 ? i : first;
      last = count > 0 ? i : last;
    }
    double room =
        box.getHeight() - text.map(place -> place.label().height()).orElse(0.0) - theme.px(GAP);
    Path2D path = new Path2D.Double();
    path.moveTo(space.x(first * odds.binWidth()), box.getMaxY());
    for (int i = first; i <= last; i++) {
      double y = box.getMaxY() - odds.counts().get(i) / most * room;
      path.lineTo(space.x(i * odds.binWidth()), y);
      path.lineTo(space.x((i + 1) * odds.binWidth()), y);
    }
    path.lineTo(space.x((last + 1) * odds.binWidth()), box.getMaxY());
    return path;
  }

  /** The statement, above the ridge. */
  void drawText(Graphics2D g2) {
    text.ifPresent(place -> place.label().draw(g2, place.box()));
  }
}
