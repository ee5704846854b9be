package dev.tunewise.export.page;

import dev.tunewise.export.deck.Block;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Remarks;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.export.page.Page.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts slides on pages. Letters shrink until everything fits; what does not fit at the smallest
 * size goes to a further page.
 */
public final class PageLayout {
  /**
   * Sizes of letters on {@link Frame#WIDE}: the largest, the smallest of several pages, from one to
   * the next.
   */
  private static final double[] SIZES = {20, 14, 0.5};

  /** Letters may be so small where all then fits on one page. */
  private static final double LEAST = 12;

  /** Largest letters of a further page, so that it does not look like another slide. */
  private static final double CONTINUED = 16;

  /** Larger letters than these do not break rows of tables into lines. */
  private static final double WHOLE_ROWS = 15;

  private static final double SMALLEST_TITLE = 18;

  /** A title that this makes fit on one line is written smaller. */
  private static final double ONE_LINE_TITLE = 22;

  private static final double SUBTITLE = 16;
  private static final double SUBTITLE_GAP = 7;
  private static final double SMALLEST_SUBTITLE = 14;
  private static final int MOST_TITLE_LINES = 3;

  /** A heading is so much larger than the text below it. */
  public static final double HEADING = 1.1;

  /** Space below a heading and between blocks, by the size of the letters. */
  private static final double HEADING_GAP = 0.35;

  private static final double BLOCK_GAP = 0.9;

  private static final double GUTTER = 28;

  /** Steps of a page's height in which pages are tried out. */
  private static final double BALANCE = 0.04;

  /** Least share of the height that a chart keeps, and beside the smallest letters. */
  private static final double CHART = 0.72;

  private static final double LEAST_CHART = 0.6;

  /** Least share of the page's area that a chart takes that has all the width. */
  private static final double WIDE_CHART = 0.6;

  /** Letters of remarks. */
  private static final double REMARK = 12;

  private static final int REMARKS_ABREAST = 2;

  private final Frame frame;
  private final double scale;

  public PageLayout(Frame frame) {
    this.frame = frame;
    scale = frame.scale();
  }

  /** The pages of all slides, in their order. */
  public List<Page> pages(List<Slide> slides) {
    return slides.stream().flatMap(slide -> pages(slide).stream()).toList();
  }

  private List<Page> pages(Slide slide) {
    Frame fitted = fitted(slide);
    double subtitleSize = subtitleSize(slide);
    Box body = body(slide, fitted, subtitleSize);
    double smallest = SIZES[1] * scale;
    List<List<Column>> parts = balanced(slide.columns(), body);
    List<List<Placed>> pages = new ArrayList<>();
    for (List<Column> part : parts) {
      double size = fittingSize(part, body, parts.size() == 1 ? SIZES[0] : CONTINUED);
      pages.add(place(part, body, size > 0 ? size : smallest));
    }
    return IntStream.range(0, pages.size())
        .mapToObj(i -> page(slide, fitted, subtitleSize, pages.get(i), i, pages.size()))
        .toList();
  }

  /** As few pages as can be, none of them with much less than the others. */
  private List<List<Column>> balanced(List<Column> columns, Box body) {
    List<List<Column>> fewest = split(columns, body, body.height());
    for (double share = 1.0 / fewest.size(); fewest.size() > 1 && share < 1; share += BALANCE) {
      List<List<Column>> even = split(columns, body, share * body.height());
      if (even.size() == fewest.size()) {
        return even;
      }
    }
    return fewest;
  }

  /** What stands on each page if they are so high. */
  private List<List<Column>> split(List<Column> columns, Box body, double height) {
    double smallest = SIZES[1] * scale;
    List<List<Column>> pages = new ArrayList<>();
    List<Column> left = columns;
    Box page = new Box(body.x(), body.y(), body.width(), height);
    while (fittingSize(left, page, pages.isEmpty() ? SIZES[0] : CONTINUED) == 0) {
      List<Box> boxes = boxes(left, body);
      List<Column> now = new ArrayList<>();
      List<Column> later = new ArrayList<>();
      for (int c = 0; c < left.size(); c++) {
        ColumnSplit split =
            ColumnSplit.of(
                (block, room) -> height(block, smallest, room),
                gap(smallest),
                left.get(c),
                boxes.get(c).width(),
                height);
        now.add(split.now());
        later.add(split.later());
      }
      pages.add(withoutEmpty(now));
      left = withoutEmpty(later);
    }
    pages.add(left);
    return pages;
  }

  /** With the room that title and footer leave. */
  private Frame fitted(Slide slide) {
    double letters = titleSize(slide.title(), frame);
    double title =
        TextMeasure.height(slide.title(), letters, true, frame.measured(frame.title().width()));
    double size = FooterText.SIZE * scale;
    double room = frame.measured(frame.footer().width());
    int lines = FooterText.lines(slide.footer(), room, size).size();
    return frame.fitted(title, lines * size * TextMeasure.LEADING);
  }

  /** Those that go on, in all the width. */
  private static List<Column> withoutEmpty(List<Column> columns) {
    List<Column> full = columns.stream().filter(c -> !c.blocks().isEmpty()).toList();
    double sum = full.stream().mapToDouble(Column::share).sum();
    return full.stream().map(c -> new Column(c.share() / sum, c.blocks())).toList();
  }

  private Page page(
      Slide slide, Frame fitted, double subtitleSize, List<Placed> parts, int index, int count) {
    String number = count > 1 ? " (" + (index + 1) + " of " + count + ")" : "";
    String title = slide.title() + number;
    return new Page(fitted, slide, title, titleSize(title, fitted), subtitleSize, parts);
  }

  /** As large as the title's box allows. */
  private double titleSize(String title, Frame room) {
    double size = room.titleSize();
    double width = room.measured(room.title().width());
    for (double less = size; less >= ONE_LINE_TITLE * scale; less -= scale / 2) {
      if (TextMeasure.lines(title, less, true, width) == 1) {
        return less;
      }
    }
    while (size > SMALLEST_TITLE * scale && !titleFits(title, size, room)) {
      size -= scale;
    }
    return size;
  }

  private static boolean titleFits(String title, double size, Frame room) {
    Box box = room.title();
    int lines = TextMeasure.lines(title, size, true, room.measured(box.width()));
    return lines <= MOST_TITLE_LINES && lines * size * TextMeasure.LEADING <= box.height() + 0.1;
  }

  private double subtitleSize(Slide slide) {
    double size = SUBTITLE * scale;
    while (size > SMALLEST_SUBTITLE * scale
        && TextMeasure.lines(slide.subtitle(), size, false, frame.measured(frame.body().width()))
            > 1) {
      size -= 0.5 * scale;
    }
    return size;
  }

  private static Box body(Slide slide, Frame fitted, double subtitleSize) {
    double used =
        slide.subtitle().isEmpty()
            ? 0
            : TextMeasure.height(
                    slide.subtitle(), subtitleSize, false, fitted.measured(fitted.body().width()))
                + SUBTITLE_GAP * fitted.scale();
    return fitted.body().below(used);
  }

  /** Side by side in their shares. */
  private List<Box> boxes(List<Column> columns, Box body) {
    double gutter = GUTTER * scale;
    double room = body.width() - gutter * (columns.size() - 1);
    List<Box> boxes = new ArrayList<>();
    double x = body.x();
    for (Column column : columns) {
      double width = room * column.share();
      boxes.add(new Box(x, body.y(), width, body.height()));
      x += width + gutter;
    }
    return boxes;
  }

  /** The largest size at which all columns fit; 0 if none does. */
  private double fittingSize(List<Column> columns, Box body, double largest) {
    List<Box> boxes = boxes(columns, body);
    // Remarks have a size of their own: larger letters would only take their room for gaps.
    boolean remarks =
        columns.stream()
            .flatMap(column -> column.blocks().stream())
            .anyMatch(Remarks.class::isInstance);
    if (remarks) {
      return SIZES[1] * scale;
    }
    for (int step = 0; largest - step * SIZES[2] >= LEAST; step++) {
      double size = largest - step * SIZES[2];
      double scaled = size * scale;
      boolean fits =
          IntStream.range(0, columns.size())
              .allMatch(
                  c ->
                      height(columns.get(c), scaled, boxes.get(c)) <= body.height()
                          && !breaks(columns.get(c), scaled, boxes.get(c), size > WHOLE_ROWS));
      if (fits) {
        return scaled;
      }
    }
    return 0;
  }

  /**
   * Whether letters are too large for the tables of a column. At the smallest size words of many
   * letters are broken rather than lost.
   *
   * @param rows whether rows must not be broken into lines
   */
  private boolean breaks(Column column, double size, Box box, boolean rows) {
    double width = frame.measured(box.width());
    return column.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Table table
                    && ((size > LEAST * scale && TableGrid.breaksWords(table, size, width))
                        || (rows && TableGrid.of(table, size, width).isBroken(size))));
  }

  private double height(Column column, double size, Box box) {
    double height = 0;
    for (Block block : column.blocks()) {
      double own = height(block, size, box);
      height += own + (height > 0 && own > 0 ? BLOCK_GAP * size : 0);
    }
    return height;
  }

  double height(Block block, double size, Box box) {
    return switch (block) {
      case Figure figure -> figure(size, box);
      case Remarks remarks ->
          points(remarks, size, box).map(p -> height(p, REMARK * scale, box)).orElse(0.0);
      case Points points ->
          heading(points.heading(), size)
              + PointsGrid.of(points, size, frame.measured(box.width())).height();
      case Table table ->
          heading(table.heading(), size)
              + TableGrid.of(table, size, frame.measured(box.width())).height();
    };
  }

  private double figure(double size, Box box) {
    double share = (size > SIZES[1] * scale ? CHART : LEAST_CHART) * box.height();
    boolean wide = box.width() > 0.99 * frame.body().width();
    double least = wide ? WIDE_CHART * frame.width() * frame.height() / box.width() : 0;
    return Math.min(box.height(), Math.max(share, least));
  }

  /** As many of the remarks as a chart above them leaves room for; empty for none. */
  private Optional<Points> points(Remarks remarks, double size, Box box) {
    double room = box.height() - figure(size, box) - gap(size);
    for (int count = remarks.sentences().size(); count > 0; count--) {
      Points points = new Points("", remarks.sentences().subList(0, count), REMARKS_ABREAST);
      if (height(points, REMARK * scale, box) <= room) {
        return Optional.of(points);
      }
    }
    return Optional.empty();
  }

  /** Height of a heading with the space below it. */
  public static double heading(String heading, double size) {
    return heading.isEmpty() ? 0 : size * (HEADING * TextMeasure.LEADING + HEADING_GAP);
  }

  static double gap(double size) {
    return BLOCK_GAP * size;
  }

  private List<Placed> place(List<Column> columns, Box body, double size) {
    List<Placed> parts = new ArrayList<>();
    List<Box> boxes = boxes(columns, body);
    for (int c = 0; c < columns.size(); c++) {
      Box box = boxes.get(c);
      double spare = box.height() - height(columns.get(c), size, box);
      double y = box.y();
      for (Block block : columns.get(c).blocks()) {
        double height = height(block, size, box) + (block instanceof Figure ? spare : 0);
        Box at = new Box(box.x(), y, box.width(), height);
        if (block instanceof Remarks remarks) {
          points(remarks, size, box)
              .ifPresent(points -> parts.add(new Placed(at, points, REMARK * scale)));
        } else {
          parts.add(new Placed(at, block, size));
        }
        y += height + gap(size);
      }
    }
    return parts;
  }
}
