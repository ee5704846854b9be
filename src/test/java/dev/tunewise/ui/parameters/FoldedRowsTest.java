package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldedRowsTest {
  private final Set<Parameter> idle = EnumSet.of(BATCH_SHARE, MONTHLY_GROWTH);
  private final FoldedRows rows =
      new FoldedRows(
          List.of(MONTHLY_GROWTH, INPUT_TOKENS, BATCH_SHARE, CACHE_HIT_RATE), idle::contains);

  @Test
  void hides_whatIsIdle_onceChosen() {
    assertFalse(rows.hides(BATCH_SHARE));
    rows.choose();
    assertTrue(rows.hides(BATCH_SHARE));
    assertFalse(rows.hides(INPUT_TOKENS));
    assertEquals(List.of(MONTHLY_GROWTH, BATCH_SHARE), rows.folded());
  }

  @Test
  void hides_noSingleRow() {
    idle.remove(BATCH_SHARE);
    rows.choose();
    assertFalse(rows.hides(MONTHLY_GROWTH));
    idle.add(BATCH_SHARE);
    rows.choose();
    idle.remove(BATCH_SHARE);
    assertTrue(rows.takeBack());
    assertEquals(List.of(), rows.folded());
  }

  @Test
  void takeBack_onlyBringsRowsBack() {
    idle.add(CACHE_HIT_RATE);
    rows.choose();
    idle.remove(BATCH_SHARE);
    idle.add(INPUT_TOKENS);
    assertTrue(rows.takeBack());
    assertFalse(rows.hides(BATCH_SHARE));
    assertFalse(rows.hides(INPUT_TOKENS));
    assertFalse(rows.takeBack());
    rows.choose();
    assertTrue(rows.hides(INPUT_TOKENS));
  }

  @Test
  void unfolded_showsAll_andChoosesAnewAfterwards() {
    rows.choose();
    rows.setUnfolded(true);
    assertFalse(rows.hides(BATCH_SHARE));
    assertEquals(2, rows.folded().size());
    rows.choose();
    assertFalse(rows.hides(BATCH_SHARE));
    idle.add(INPUT_TOKENS);
    rows.setUnfolded(false);
    assertEquals(3, rows.folded().size());
    assertTrue(rows.hides(INPUT_TOKENS));
  }
}
