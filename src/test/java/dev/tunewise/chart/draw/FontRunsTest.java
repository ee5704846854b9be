package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FontRunsTest {
  private static final Font FONT = ChartFonts.regular(12);

  private static List<String> texts(String line) {
    return FontRuns.of(line, FONT).runs().stream().map(FontRuns.Run::text).toList();
  }

  @Test
  void line_isOneRun_whereTheFontHasItsLetters() {
    assertEquals(List.of("Plain é Ж \u00b7 \u2212 $5"), texts("Plain é Ж \u00b7 \u2212 $5"));
    assertEquals(FONT, FontRuns.of("Plain", FONT).runs().getFirst().font());
    assertEquals(List.of(""), texts(""));
  }

  @Test
  void otherScripts_areRunsOfTheirOwn_andNothingIsLost() {
    String line = "a \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd b \u6f22\u5b57";
    List<String> texts = texts(line);
    assertEquals(4, texts.size(), texts::toString);
    assertEquals("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd ", texts.get(1));
    assertEquals(line, texts.stream().collect(Collectors.joining()));
    for (FontRuns.Run run : FontRuns.of(line, FONT).runs()) {
      assertEquals(FONT.getSize2D(), run.font().getSize2D());
      assertTrue(run.width() > 0);
    }
  }

  @Test
  void marks_stayWithTheirLetters() {
    assertEquals(List.of("e\u0301 x"), texts("e\u0301 x"));
    assertEquals(
        List.of("\u0939\u093f\u0928\u094d\u0926\u0940"),
        texts("\u0939\u093f\u0928\u094d\u0926\u0940"));
  }

  @Test
  void title_isOfOneFont_thatHasAllLetters() {
    assertEquals(FONT, FontRuns.fontFor("Plain", FONT));
    assertEquals(Font.SANS_SERIF, FontRuns.fontFor("a \u6f22", FONT).getName());
  }

  @Test
  void width_isThatOfItsFont_howeverOftenAskedFor() {
    Font bold = ChartFonts.bold(12);
    for (int i = 0; i < 5_000; i++) { // more than are remembered
      FontRuns.of("row " + i, FONT);
    }
    for (int round = 0; round < 2; round++) {
      for (Font font : List.of(FONT, bold, FONT.deriveFont(18f))) {
        double width = font.getStringBounds("Month 12", FontRuns.MEASURE).getWidth();
        assertEquals(width, FontRuns.of("Month 12", font).width());
      }
    }
    assertTrue(FontRuns.of("Month 12", bold).width() > FontRuns.of("Month 12", FONT).width());
  }
}
