package dev.tunewise.export.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartFonts;
import dev.tunewise.export.page.Frame;
import java.awt.Font;
import org.junit.jupiter.api.Test;

class WidenessTest {
  @Test
  void wideness_is1_ofNoFontAndOfFontsThatAreNotThere() {
    assertEquals(1, Wideness.of(null));
    assertEquals(1, Wideness.of(" "));
    assertEquals(1, Wideness.of("No Such Font 77"));
  }

  @Test
  void wideness_is1_ofTheFontThatIsMeasuredWith() {
    assertEquals(1, Wideness.of(ChartFonts.regular(12).getFamily()), 0.05);
  }

  /** Every Java has a monospaced font, whose letters are all as wide as an m. */
  @Test
  void wideness_leavesLessRoom_toAWiderFont() {
    double wideness = Wideness.of(Font.MONOSPACED);
    assertTrue(wideness > 1.05, "was " + wideness);
    Frame wide = Frame.WIDE;
    Frame frame =
        new Frame(
            wide.width(),
            wide.height(),
            wide.title(),
            wide.body(),
            wide.footer(),
            wide.titleSize(),
            wideness,
            true);
    assertEquals(100 / wideness, frame.measured(100), 1e-9);
    assertEquals(100, wide.measured(100));
  }
}
