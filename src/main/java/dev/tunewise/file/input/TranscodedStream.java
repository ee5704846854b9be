package dev.tunewise.file.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of another encoding as UTF-8. */
final class TranscodedStream extends InputStream {
  private static final int CHUNK = 1 << 15;

  private final Reader reader;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
  private final CharBuffer characters = CharBuffer.allocate(CHUNK);
  private final ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK).flip();
  private boolean ended;

  TranscodedStream(InputStream in, Charset charset) {
    reader = new InputStreamReader(in, charset.newDecoder());
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int got = Math.min(length, bytes.remaining());
    bytes.get(to, from, got);
    return got;
  }

  private boolean fill() throws IOException {
    while (!bytes.hasRemaining() && !ended) {
      ended = reader.read(characters) < 0;
      characters.flip();
      bytes.clear();
      var coded = encoder.encode(characters, bytes, ended);
      if (coded.isError()) {
        coded.throwException();
      }
      characters.compact();
      bytes.flip();
    }
    return bytes.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
