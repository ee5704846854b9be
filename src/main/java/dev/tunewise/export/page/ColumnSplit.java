package dev.tunewise.export.page;

import dev.tunewise.export.deck.Block;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Remarks;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A column cut where the page ends, between sentences and between rows.
 *
 * @param now what fits
 * @param later what goes to the next page; may be empty
 */
record ColumnSplit(Column now, Column later) {
  /** How high blocks are. */
  interface Heights {
    /** The height of a block in a room of this width. */
    double of(Block block, Box room);
  }

  /**
   * A column cut.
   *
   * @param gap between blocks
   */
  static ColumnSplit of(Heights heights, double gap, Column column, double width, double height) {
    List<Block> now = new ArrayList<>();
    List<Block> later = new ArrayList<>();
    Box page = new Box(0, 0, width, height);
    double left = height;
    for (Block block : column.blocks()) {
      double needed = heights.of(block, page);
      if (later.isEmpty() && needed <= left) {
        now.add(block);
        left -= needed + gap;
        continue;
      }
      int units = later.isEmpty() ? fitting(heights, block, new Box(0, 0, width, left)) : 0;
      // A page takes at least something, or there would be no end of pages.
      int taken = units == 0 && now.isEmpty() && later.isEmpty() ? 1 : units;
      if (taken > 0) {
        now.add(part(block, 0, taken));
      }
      if (taken < units(block)) {
        later.add(part(block, taken, units(block)));
      }
      left = 0;
    }
    return new ColumnSplit(new Column(column.share(), now), new Column(column.share(), later));
  }

  /** How many sentences or rows fit. */
  private static int fitting(Heights heights, Block block, Box room) {
    int units = units(block);
    while (units > 0 && heights.of(part(block, 0, units), room) > room.height()) {
      units--;
    }
    return units;
  }

  private static int units(Block block) {
    return switch (block) {
      case Figure figure -> 1;
      case Remarks remarks -> 1;
      case Points points -> points.sentences().size();
      case Table table -> table.rows().size();
    };
  }

  private static Block part(Block block, int from, int to) {
    return switch (block) {
      case Figure figure -> figure;
      case Remarks remarks -> remarks;
      case Points points ->
          new Points(points.heading(), points.sentences().subList(from, to), points.abreast());
      case Table table -> new Table(table.heading(), table.head(), table.rows().subList(from, to));
    };
  }
}
