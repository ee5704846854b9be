package dev.tunewise.export.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.draw.ChartFonts;
import dev.tunewise.export.page.Frame;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.Test;

class FontWidthRatioTest {
  @Test
  void wideness_is1_ofNoFontAndOfFontsThatAreNotThere() {
    assertEquals(1, FontWidthRatio.of(null));
    assertEquals(1, FontWidthRatio.of(" "));
    assertEquals(1, FontWidthRatio.of("No Such Font 77"));
  }

  @Test
  void wideness_is1_ofTheFontThatIsMeasuredWith() {
    assertEquals(1, FontWidthRatio.of(ChartFonts.regular(12).getFamily()));
  }

  /** The window's fonts become known to all of the process, with bold letters of their own. */
  @Test
  void wideness_staysThat_onceTheFontIsKnownByName() {
    Font measured = ChartFonts.regular(12);
    GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(measured);
    assertEquals(measured.getFamily(), new Font(measured.getFamily(), Font.PLAIN, 12).getFamily());
    assertEquals(1, FontWidthRatio.of(measured.getFamily()));
  }

  /** Every Java has a monospaced font, whose letters are all as wide as an m. */
  @Test
  void wideness_leavesLessRoom_toAWiderFont() {
    double wideness = FontWidthRatio.of(Font.MONOSPACED);
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
