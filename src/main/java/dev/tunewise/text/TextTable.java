package dev.tunewise.text;

import java.util.List;
import java.util.Set;

/** Cells as columns of equal width. */
public final class TextTable {
  private static final int GAP = 2;

  private TextTable() {}

  /** The first column to the left, the others to the right. */
  public static String aligned(List<List<String>> lines) {
    return aligned(lines, Set.of(0));
  }

  /**
   * Lines of equally many cells.
   *
   * @param toTheLeft indices of the columns that are aligned to the left, such as texts
   */
  public static String aligned(List<List<String>> lines, Set<Integer> toTheLeft) {
    int columns = lines.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = line.get(i);
        String padding = " ".repeat(widths[i] - length(cell));
        row.append(i == 0 ? "" : " ".repeat(GAP));
        row.append(toTheLeft.contains(i) ? cell + padding : padding + cell);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
