package dev.tunewise.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.table.TableLayout.Column;
import dev.tunewise.ui.table.TableLayout.Density;
import dev.tunewise.ui.table.TableLayout.Needs;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
  private static Needs needs(double labels, double value, double difference) {
    return new Needs(labels, Collections.nCopies(3, new Column(50, value, difference)));
  }

  private static TableLayout layout(double width, boolean small, Needs roomy, Needs dense) {
    return TableLayout.of(width, small, density -> density == Density.ROOMY ? roomy : dense);
  }

  @Test
  void columns_areEqual_whereAllFits() {
    Needs needs = needs(120, 80, 0);
    TableLayout layout = layout(600, false, needs, needs);
    assertEquals(Density.ROOMY, layout.density());
    assertEquals(216, layout.labels());
    assertEquals(List.of(128.0, 128.0, 128.0), layout.widths());
    assertEquals(216 + 128, layout.left(1));
    assertEquals(600, layout.width());
    assertEquals(100, layout.value(0), "the tint hugs the figure");
  }

  @Test
  void letters_areSmall_whereLargeOnesDoNotFitOrTheTableIsSmall() {
    Needs needs = needs(120, 80, 0);
    assertEquals(Density.DENSE, layout(600, true, needs, needs).density());
    assertEquals(Density.DENSE, layout(400, false, needs(120, 95, 0), needs).density());
  }

  @Test
  void differences_goUnderTheFigures_whereEvenSmallLettersDoNotFit() {
    Needs beside = needs(120, 80, 40);
    assertFalse(layout(480, false, beside, beside).stacked());
    TableLayout stacked = layout(479, false, beside, beside);
    assertTrue(stacked.stacked());
    assertEquals(100, stacked.value(0));
    assertEquals(100, stacked.difference(0));
  }

  @Test
  void columns_areAsWideAsTheirTexts_whereNothingElseHelps() {
    Needs needs = needs(120, 80, 40);
    TableLayout layout = layout(200, false, needs, needs);
    assertEquals(120, layout.labels());
    assertEquals(List.of(80.0, 80.0, 80.0), layout.widths());
    assertEquals(360, layout.width());
  }

  @Test
  void figureAndDifference_shareTheirColumn() {
    TableLayout layout = layout(480, false, needs(120, 80, 40), needs(120, 80, 40));
    for (int i = 0; i < 3; i++) {
      assertTrue(layout.value(i) >= 80);
      assertTrue(layout.difference(i) >= 40);
      assertEquals(layout.width(i), layout.value(i) + layout.difference(i));
    }
  }

  @Test
  void holds_othersUntilOneTextIsWider() {
    TableLayout layout = layout(480, false, needs(120, 80, 40), needs(120, 80, 40));
    assertTrue(layout.holds(needs(110, 70, 40)));
    assertFalse(layout.holds(needs(121, 70, 30)));
    assertFalse(layout.holds(needs(110, 81, 30)));
    assertFalse(layout.holds(needs(110, 70, 41)));
  }
}
