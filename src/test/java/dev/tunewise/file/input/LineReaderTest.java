package dev.tunewise.file.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tunewise.file.ReadException;
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
    LineReader lines = new LineReader(new Endless(), LineReader.MAX_LINE);
    ReadException problem = assertThrows(ReadException.class, lines::next);
    assertEquals("line 1 does not end within 1 GB", problem.getMessage());
  }
}
