package dev.tunewise.export.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  @Test
  void filled_leavesOutColumnsThatSayNothing() {
    List<Cell> head = cells("Name", "Value", "Unit");
    assertEquals(
        new Table("", cells("Name", "Value"), List.of(cells("a", "1"), cells("b", ""))),
        Table.filled("", head, List.of(cells("a", "1", ""), cells("b", "", ""))));
    List<List<Cell>> full = List.of(cells("a", "1", ""), cells("b", "2", "ms"));
    assertEquals(new Table("x", head, full), Table.filled("x", head, full));
  }

  private static List<Cell> cells(String... texts) {
    return List.of(texts).stream().map(Cell::words).toList();
  }
}
