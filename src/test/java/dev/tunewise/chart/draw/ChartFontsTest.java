package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartFontsTest {
  @Test
  void regular_isTheBundledFont() {
    assertEquals("Inter", ChartFonts.regular(12).getFamily());
  }

  @Test
  void read_givesTheSystemsFont_whenThereIsNoRoomForACopy() {
    InputStream full =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            return read();
          }
        };
    Font font = ChartFonts.read(full, Font.BOLD);
    assertEquals(Font.SANS_SERIF, font.getName());
    assertEquals(Font.BOLD, font.getStyle());
  }

  /** Where the outlines of a letter lie on each other, FreeType draws a light seam. */
  @ParameterizedTest
  @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
  void bundledFonts_haveNoOutlinesOnEachOther(String weight) throws Exception {
    Font font = bundled(weight).deriveFont(1000f);
    FontRenderContext context = new FontRenderContext(null, true, true);
    IntStream latin = IntStream.rangeClosed('!', 0x17F).filter(font::canDisplay);
    String seams =
        IntStream.concat(latin, "\u2013\u2014\u2019\u201C\u2026\u20AC\u2212".codePoints())
            .mapToObj(Character::toString)
            .filter(
                letter -> {
                  Shape shape = font.createGlyphVector(context, letter).getOutline();
                  // What is covered twice counts twice, unlike in the area.
                  double alone = covered(new Area(shape));
                  return Math.abs(covered(shape) - alone) > 0.005 * alone;
                })
            .collect(Collectors.joining());
    assertEquals("", seams);
  }

  private static Font bundled(String weight) throws IOException, FontFormatException {
    try (InputStream file =
        ChartFontsTest.class.getResourceAsStream("/fonts/Inter-" + weight + ".ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }

  private static double covered(Shape shape) {
    double twice = 0;
    double[] at = new double[6];
    double[] begin = {0, 0};
    double[] last = {0, 0};
    for (PathIterator path = shape.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      double[] to = kind == PathIterator.SEG_CLOSE ? begin.clone() : new double[] {at[0], at[1]};
      if (kind == PathIterator.SEG_MOVETO) {
        begin = to.clone();
      } else {
        twice += last[0] * to[1] - to[0] * last[1];
      }
      last = to;
    }
    return Math.abs(twice / 2);
  }
}
