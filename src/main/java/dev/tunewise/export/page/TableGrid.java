package dev.tunewise.export.page;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
    double[] wanted =
        IntStream.range(0, table.head().size()).mapToDouble(c -> wanted(table, c, size)).toArray();
    double all = Arrays.stream(wanted).sum();
    if (all <= width) {
      double extra = (width - all) / wanted.length;
      return Arrays.stream(wanted).map(w -> w + extra).toArray();
    }
    double others = all - wanted[0];
    if (width - others >= LEAST * width) {
      wanted[0] = width - others;
      return wanted;
    }
    double first = Math.min(wanted[0], LEAST * width);
    return IntStream.range(0, wanted.length)
        .mapToDouble(c -> c == 0 ? first : wanted[c] * (width - first) / others)
        .toArray();
  }

  private static double wanted(Table table, int column, double size) {
    double widest = natural(table.head().get(column), size);
    for (List<Cell> row : table.rows()) {
      widest = Math.max(widest, natural(row.get(column), size));
    }
    return widest;
  }

  private static double natural(Cell cell, double size) {
    return Letters.width(cell.text(), size, cell.strong()) + 2 * PAD_X * size + 1;
  }

  private static double height(List<Cell> row, double[] widths, double size) {
    double highest = 0;
    for (int c = 0; c < widths.length; c++) {
      double room = widths[c] - 2 * PAD_X * size;
      double text = Letters.height(row.get(c).text(), size, row.get(c).strong(), room);
      highest = Math.max(highest, text);
    }
    return highest + 2 * PAD_Y * size;
  }

  /** Whether a row has more than one line. */
  boolean isBroken(double size) {
    double most = (Letters.LEADING * 1.5 + 2 * PAD_Y) * size;
    return heights.stream().anyMatch(height -> height > most);
  }

  /** Height of the whole table. */
  double height() {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
