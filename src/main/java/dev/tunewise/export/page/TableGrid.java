package dev.tunewise.export.page;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Widths and heights of a table at one size of letters.
 *
 * @param widths of the columns
 * @param heights of the rows, the head first
 */
public record TableGrid(List<Double> widths, List<Double> heights) {
  /** Space on both sides of a cell and above and below its text, by the size of the letters. */
  public static final double PAD_X = 0.4;

  public static final double PAD_Y = 0.2;

  /** Share of the width that the first column keeps: it is broken into lines before numbers are. */
  private static final double LEAST = 0.28;

  public TableGrid {
    widths = List.copyOf(widths);
    heights = List.copyOf(heights);
  }

  /** As wide as its content, stretched or broken into lines to fill the width. */
  public static TableGrid of(Table table, double size, double width) {
    double[] widths = widths(table, size, width);
    List<Double> heights = new ArrayList<>();
    heights.add(height(table.head(), widths, size));
    table.rows().forEach(row -> heights.add(height(row, widths, size)));
    return new TableGrid(Arrays.stream(widths).boxed().toList(), heights);
  }

  private static double[] widths(Table table, double size, double width) {
    double[] wanted = wanted(table, size, false);
    double all = Arrays.stream(wanted).sum();
    if (all > width) {
      wanted = wanted(table, size, true);
      all = Arrays.stream(wanted).sum();
    }
    if (all <= width) {
      return stretched(wanted, wanted(table, size, false), width - all);
    }
    return squeezed(wanted, words(table, size), width);
  }

  /** Room to spare goes to heads that are broken, else to all alike. */
  private static double[] stretched(double[] widths, double[] whole, double spare) {
    double[] missing =
        IntStream.range(0, widths.length).mapToDouble(c -> whole[c] - widths[c]).toArray();
    double all = Arrays.stream(missing).sum();
    return IntStream.range(0, widths.length)
        .mapToDouble(c -> widths[c] + spare * (all > 0 ? missing[c] / all : 1.0 / widths.length))
        .toArray();
  }

  /**
   * The first column gives way first, then all others alike; none becomes narrower than its longest
   * word, unless not even these have room.
   */
  private static double[] squeezed(double[] wanted, double[] words, double width) {
    double least = Arrays.stream(words).sum();
    if (least >= width) {
      return Arrays.stream(words).map(word -> word * width / least).toArray();
    }
    double[] widths = wanted.clone();
    double over = Arrays.stream(wanted).sum() - width;
    double first = Math.min(wanted[0], Math.max(words[0], LEAST * width));
    widths[0] = Math.max(first, wanted[0] - over);
    over -= wanted[0] - widths[0];
    double[] spare =
        IntStream.range(0, widths.length)
            .mapToDouble(c -> Math.max(0, widths[c] - words[c]))
            .toArray();
    spare[0] = 0;
    double all = Arrays.stream(spare).sum();
    double others = Math.min(over, all);
    for (int c = 1; c < widths.length && all > 0; c++) {
      widths[c] -= others * spare[c] / all;
    }
    widths[0] -= over - others;
    return widths;
  }

  /** The width of the longest word of each column. */
  private static double[] words(Table table, double size) {
    return IntStream.range(0, table.head().size())
        .mapToDouble(
            c ->
                Stream.concat(Stream.of(table.head()), table.rows().stream())
                    .map(row -> row.get(c))
                    .mapToDouble(cell -> longestWord(cell, size))
                    .max()
                    .orElse(0))
        .toArray();
  }

  private static double longestWord(Cell cell, double size) {
    return Stream.of(cell.text().split(" ", -1))
        .mapToDouble(word -> natural(new Cell(word, cell.strong(), cell.right(), null), size))
        .max()
        .orElse(0);
  }

  /** Whether a word has to be broken, in whatever row. */
  static boolean breaksWords(Table table, double size, double width) {
    return Arrays.stream(words(table, size)).sum() > width;
  }

  /**
   * Widths that break no cell.
   *
   * @param brokenHead whether the head may be broken between words
   */
  private static double[] wanted(Table table, double size, boolean brokenHead) {
    return IntStream.range(0, table.head().size())
        .mapToDouble(c -> wanted(table, c, size, brokenHead))
        .toArray();
  }

  private static double wanted(Table table, int column, double size, boolean brokenHead) {
    Cell head = table.head().get(column);
    double widest =
        Stream.of(brokenHead ? head.text().split(" ", -1) : new String[] {head.text()})
            .mapToDouble(text -> natural(new Cell(text, head.strong(), head.right(), null), size))
            .max()
            .orElse(0);
    for (List<Cell> row : table.rows()) {
      widest = Math.max(widest, natural(row.get(column), size));
    }
    return widest;
  }

  private static double natural(Cell cell, double size) {
    return TextMeasure.width(cell.text(), size, cell.strong()) + 2 * PAD_X * size + 1;
  }

  private static double height(List<Cell> row, double[] widths, double size) {
    double highest = 0;
    for (int c = 0; c < widths.length; c++) {
      double room = widths[c] - 2 * PAD_X * size;
      double text = TextMeasure.height(row.get(c).text(), size, row.get(c).strong(), room);
      highest = Math.max(highest, text);
    }
    return highest + 2 * PAD_Y * size;
  }

  /** Whether a row below the head has more than one line. */
  boolean isBroken(double size) {
    double most = (TextMeasure.LEADING * 1.5 + 2 * PAD_Y) * size;
    return heights.stream().skip(1).anyMatch(height -> height > most);
  }

  /** Height of the whole table. */
  double height() {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
