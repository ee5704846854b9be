package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  /** As a device gives zeros, without an end. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      return length;
    }
  }

  @Test
  void next_givesUp_onALineWithoutEnd() {
    LineReader lines = new LineReader(new Endless(), LineReader.MAX_LINE, read -> true);
    IOException problem = assertThrows(IOException.class, lines::next);
    assertEquals("line 1 does not end within 1 GB", problem.getMessage());
  }
}
