package dev.tunewise.export.page;

import dev.tunewise.export.deck.Block.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences in one column or several, filled from top to bottom.
 *
 * @param columns the sentences of each
 * @param width of each column's text
 * @param height of the highest column
 */
public record PointsGrid(List<List<String>> columns, double width, double height) {
  /** Room for the bullet, by the size of the letters. */
  public static final double INDENT = 1.0;

  /** Space between sentences, by the size of the letters. */
  public static final double GAP = 0.4;

  /** Space between columns, by the size of the letters. */
  public static final double GUTTER = 2;

  public PointsGrid {
    columns = columns.stream().map(List::copyOf).toList();
  }

  /** The sentences in a box of this width. */
  public static PointsGrid of(Points points, double size, double width) {
    int count = Math.clamp(points.sentences().size(), 1, points.abreast());
    double each = (width - (count - 1) * GUTTER * size) / count;
    double room = each - INDENT * size;
    int perColumn = Math.ceilDiv(points.sentences().size(), count);
    List<List<String>> columns = new ArrayList<>();
    double highest = 0;
    for (int from = 0; from < points.sentences().size(); from += perColumn) {
      int to = Math.min(points.sentences().size(), from + perColumn);
      List<String> column = points.sentences().subList(from, to);
      columns.add(column);
      double height = 0;
      for (String sentence : column) {
        height += TextMeasure.height(sentence, size, false, room) + GAP * size;
      }
      highest = Math.max(highest, height);
    }
    return new PointsGrid(columns, each, highest);
  }

  /** Left edge of a column inside the box. */
  public double left(int column, double size) {
    return column * (width + GUTTER * size);
  }
}
