package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What stands below a plot: sentences to the numbers on its rings, beside one another where they
 * are short, then what was paid, what found no place in the plot, and what the marks on the month
 * axis are.
 */
final class Captions {
  /** From the left edge of a sign to its sentence. */
  private static final double INDENT = 18;

  /** Between two sentences. */
  private static final double GUTTER = 14;

  private static final int MOST_COLUMNS = 4;
  private static final double LEADING = 1.22;

  private final ChartTheme theme;
  private final List<Entry> numbered = new ArrayList<>();
  private final List<Entry> others = new ArrayList<>();

  /** What stands before a sentence. */
  private interface Sign {
    void draw(Graphics2D g2, double centerX, double centerY);
  }

  private record Entry(Sign sign, double indent, String text, Color color) {}

  private record Placed(Entry entry, TextBlock text, Rectangle2D box) {}

  /** What an arrangement leaves to be told below. */
  Captions(ChartData data, ChartTheme theme, Arrangement arrangement) {
    this.theme = theme;
    if (arrangement.isBelow(Told.POINTS)) {
      addPoints(data);
    }
    data.marks(Mark.Paid.class).forEach(this::add);
    data.marks(Mark.Event.class).forEach(this::add);
    data.marks(Mark.Retrains.class).forEach(this::add);
    Color muted = theme.palette().muted();
    if (arrangement.isBelow(Told.VALUES)) {
      data.valuesNow().ifPresent(values -> add(values, theme.palette().ink()));
    }
    if (arrangement.isBelow(Told.ODDS)) {
      data.marks(Mark.Odds.class)
          .forEach(odds -> add(odds.sentence(), theme.palette().text(odds.strategy())));
    }
    if (arrangement.isBelow(Told.NOTES)) {
      data.marks(Mark.Note.class).forEach(note -> add(note.sentence(), muted));
    }
    if (arrangement.isBelow(Told.GUIDES)) {
      String guides =
          data.marks(Mark.Guide.class)
              .filter(guide -> !guide.strong())
              .map(Mark.Guide::text)
              .collect(Collectors.joining(", "));
      add("Dotted lines: " + guides, muted);
    }
  }

  private void addPoints(ChartData data) {
    List<Mark.Point> points = PointLabels.ordered(data);
    for (int i = 0; i < points.size(); i++) {
      Mark.Point point = points.get(i);
      TextBlock number = Badge.of(i + 1, point, theme);
      Sign badge =
          (g2, x, y) ->
              Badge.draw(
                  g2, number, number.at(x - number.width() / 2, y - number.height() / 2), theme);
      Color color = theme.palette().text(point.strategy());
      numbered.add(new Entry(badge, INDENT, point.sentence(), color));
    }
  }

  private void add(String text, Color color) {
    others.add(new Entry((g2, x, y) -> {}, 0, text, color));
  }

  private void add(Mark.Paid paid) {
    Sign dot = (g2, x, y) -> PaidTrack.drawSign(g2, x, y, theme);
    others.add(new Entry(dot, INDENT, paid.sentence(), theme.palette().ink()));
  }

  private void add(Mark.Event event) {
    Sign mark = (g2, x, y) -> EventMarks.draw(g2, event, x, y, theme);
    others.add(new Entry(mark, INDENT, event.sentence(), theme.palette().muted()));
  }

  private void add(Mark.Retrains retrains) {
    Sign tick = (g2, x, y) -> EventMarks.drawTicks(g2, retrains, x, y, theme);
    others.add(new Entry(tick, INDENT, retrains.sentence(), theme.palette().muted()));
  }

  boolean isEmpty() {
    return numbered.isEmpty() && others.isEmpty();
  }

  /** Height of all rows in a room of this width. */
  double height(double width) {
    return layout(width).stream().mapToDouble(each -> each.box().getMaxY()).max().orElse(0);
  }

  /** Leaves out the last ones, but none that a ring has the number of, until the rest fits. */
  void limit(double width, double height) {
    while (height(width) > height && !others.isEmpty()) {
      others.removeLast();
    }
  }

  void draw(Graphics2D g2, Rectangle2D area) {
    for (Placed each : layout(area.getWidth())) {
      Rectangle2D box = each.box();
      double left = area.getX() + box.getX();
      double top = area.getY() + box.getY();
      double middle = top + each.text().lineHeight() / 2;
      each.entry().sign().draw(g2, left + theme.px(INDENT) / 2 - theme.px(2), middle);
      each.text().draw(g2, each.text().at(left + theme.px(each.entry().indent()), top));
    }
  }

  /** From the upper left corner on: the numbered ones in columns, then the others as they fit. */
  private List<Placed> layout(double width) {
    List<Placed> placed = new ArrayList<>();
    double y = 0;
    List<Double> columns = columns(width);
    for (int from = 0; from < numbered.size(); from += columns.size()) {
      int to = Math.min(numbered.size(), from + columns.size());
      y = row(placed, numbered.subList(from, to), columns, width, y);
    }
    List<Entry> row = new ArrayList<>();
    double used = 0;
    for (Entry entry : others) {
      if (!row.isEmpty() && used + width(entry) > width) {
        y = row(placed, row, widths(row), width, y);
        row.clear();
        used = 0;
      }
      row.add(entry);
      used += width(entry) + theme.px(GUTTER);
    }
    row(placed, row, widths(row), width, y);
    return placed;
  }

  /** As many as leave each numbered sentence on one line, each as wide as its widest. */
  private List<Double> columns(double width) {
    for (int count = Math.min(MOST_COLUMNS, numbered.size()); count > 1; count--) {
      double[] widths = new double[count];
      for (int i = 0; i < numbered.size(); i++) {
        widths[i % count] = Math.max(widths[i % count], width(numbered.get(i)));
      }
      double all = DoubleStream.of(widths).sum() + (count - 1) * theme.px(GUTTER);
      if (all <= width) {
        return DoubleStream.of(widths).boxed().toList();
      }
    }
    return List.of(width);
  }

  private List<Double> widths(List<Entry> entries) {
    return entries.stream().map(this::width).toList();
  }

  private double width(Entry entry) {
    return theme.px(entry.indent()) + whole(entry).width();
  }

  /** Says where the next row begins. */
  private double row(
      List<Placed> placed, List<Entry> entries, List<Double> columns, double width, double top) {
    double x = 0;
    double height = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double room = width - x - theme.px(entry.indent());
      TextBlock text = TextBlock.wrapped(entry.text(), font(), entry.color(), room);
      placed.add(new Placed(entry, text, text.at(x, top)));
      x += columns.get(i) + theme.px(GUTTER);
      height = Math.max(height, text.height() + (LEADING - 1) * text.lineHeight());
    }
    return top + height;
  }

  private TextBlock whole(Entry entry) {
    return TextBlock.of(entry.text(), font(), entry.color());
  }

  private Font font() {
    return theme.label();
  }

  /** All sentences, in their order. */
  List<String> sentences() {
    return Stream.concat(numbered.stream(), others.stream()).map(Entry::text).toList();
  }
}
