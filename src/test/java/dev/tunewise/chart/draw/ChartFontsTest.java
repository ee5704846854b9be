package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

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
}
