package dev.tunewise.export.page;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.chart.draw.TextBlock;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Remarks;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.page.Page.Placed;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Draws pages: reports, and previews of slides. One unit is one point. */
public final class PagePainter {
  /** Letters of charts, by those of a pane of the window. */
  private static final double CHART_SCALE = 1.25;

  private final Graphics2D g2;
  private final ColorMode mode;
  private final Palette palette;

  private PagePainter(Graphics2D g2, ColorMode mode) {
    this.g2 = g2;
    this.mode = mode;
    palette = ChartTheme.of(mode).palette();
  }

  /**
   * Draws one page.
   *
   * @param number of the page, from 1 on
   */
  public static void draw(Graphics2D g2, Page page, int number, ColorMode mode) {
    PagePainter painter = new PagePainter(g2, mode);
    painter.head(page);
    for (Placed part : page.parts()) {
      switch (part.block()) {
        case Figure figure -> painter.chart(part.box(), figure.chart());
        case Points points -> painter.points(part, points);
        case Remarks remarks -> throw new IllegalStateException("remarks are placed as points");
        case Table table -> painter.table(part, table);
      }
    }
    painter.foot(page, number);
  }

  private double text(
      String words, double size, boolean bold, Color color, double x, double y, double width) {
    return text(words, size, bold, color, x, y, width, false);
  }

  /** Returns its height. */
  private double text(
      String words,
      double size,
      boolean bold,
      Color color,
      double x,
      double y,
      double width,
      boolean right) {
    TextBlock block = TextMeasure.block(words, size, bold, color, width);
    double line = TextMeasure.LEADING * size;
    for (int i = 0; i < block.lines().size(); i++) {
      TextBlock one = TextBlock.of(block.lines().get(i), block.font(), color);
      double left = right ? x + Math.max(0, width - 1 - one.width()) : x;
      one.draw(g2, one.at(left, y + i * line + (line - one.height()) / 2));
    }
    return line * block.lines().size();
  }

  private void head(Page page) {
    g2.setColor(palette.background());
    g2.fill(new Rectangle2D.Double(0, 0, page.frame().width(), page.frame().height()));
    Box title = page.frame().title();
    double height = TextMeasure.height(page.title(), page.titleSize(), true, title.width());
    double top = Math.max(title.y(), title.bottom() - height);
    text(page.title(), page.titleSize(), true, palette.ink(), title.x(), top, title.width());
    Box body = page.frame().body();
    String subtitle = page.slide().subtitle();
    if (!subtitle.isEmpty()) {
      text(subtitle, page.subtitleSize(), false, palette.muted(), body.x(), body.y(), body.width());
    }
  }

  private void foot(Page page, int number) {
    double size = FooterText.SIZE * page.frame().scale();
    Box box = page.frame().footer();
    double top = box.y();
    List<String> lines = FooterText.lines(page.slide().footer(), box.width(), size);
    for (String line : lines) {
      top += text(line, size, false, palette.muted(), box.x(), top, 2 * box.width());
    }
    String text = String.valueOf(number);
    double right = page.frame().body().x() + page.frame().body().width();
    double left = right - TextMeasure.width(text, size, false);
    double last = box.bottom() - size * TextMeasure.LEADING;
    text(text, size, false, palette.muted(), left, last, box.width());
  }

  /** The page has the title already. */
  private void chart(Box box, ChartContent content) {
    ChartTheme theme = ChartTheme.of(mode).scaled(CHART_SCALE);
    JFreeChart chart = ChartDrawing.onPage(content, theme, box.width(), box.height());
    chart.draw(g2, new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    g2.setClip(null);
  }

  private double heading(Box box, String heading, double size) {
    if (!heading.isEmpty()) {
      double larger = size * PageLayout.HEADING;
      text(heading, larger, true, palette.ink(), box.x(), box.y(), box.width());
    }
    return box.y() + PageLayout.heading(heading, size);
  }

  private void points(Placed part, Points points) {
    double size = part.size();
    double top = heading(part.box(), points.heading(), size);
    PointsGrid grid = PointsGrid.of(points, size, part.box().width());
    double indent = PointsGrid.INDENT * size;
    for (int c = 0; c < grid.columns().size(); c++) {
      double x = part.box().x() + grid.left(c, size);
      double y = top;
      for (String sentence : grid.columns().get(c)) {
        text("•", size, false, palette.ink(), x, y, indent);
        y += text(sentence, size, false, palette.ink(), x + indent, y, grid.width() - indent);
        y += PointsGrid.GAP * size;
      }
    }
  }

  private void table(Placed part, Table table) {
    double size = part.size();
    double y = heading(part.box(), table.heading(), size);
    TableGrid grid = TableGrid.of(table, size, part.box().width());
    for (int r = 0; r <= table.rows().size(); r++) {
      List<Cell> row = r == 0 ? table.head() : table.rows().get(r - 1);
      row(
          row,
          grid,
          new Box(part.box().x(), y, part.box().width(), grid.heights().get(r)),
          size,
          r);
      y += grid.heights().get(r);
    }
  }

  private void row(List<Cell> row, TableGrid grid, Box box, double size, int index) {
    double x = box.x();
    double pad = TableGrid.PAD_X * size;
    for (int c = 0; c < row.size(); c++) {
      Cell cell = row.get(c);
      double room = grid.widths().get(c) - 2 * pad;
      Color color = index == 0 ? palette.muted() : palette.ink();
      color = cell.strategy() == null ? color : palette.text(cell.strategy());
      double height = TextMeasure.height(cell.text(), size, cell.strong(), room);
      double top = box.y() + (box.height() - height) / 2;
      text(cell.text(), size, cell.strong(), color, x + pad, top, room + 1, cell.right());
      x += grid.widths().get(c);
    }
    g2.setColor(index == 0 ? palette.muted() : palette.grid());
    g2.setStroke(new BasicStroke(0.5f));
    g2.draw(new Line2D.Double(box.x(), box.bottom(), box.x() + box.width(), box.bottom()));
  }
}
