package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What comes out of a compressed part: so much and no more, and faults of it in words. */
final class UnpackedStream extends InputStream {
  private final InputStream in;
  private final Allowance allowance;

  /**
   * @param in unpacks
   * @param allowance of bytes that it may give
   */
  UnpackedStream(InputStream in, Allowance allowance) {
    this.in = in;
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int got;
    try {
      got = in.read(to, from, length);
    } catch (EOFException e) {
      throw new InputException("is cut off: its compressed content ends early");
    } catch (ZipException e) {
      throw new InputException("is damaged: its compressed content cannot be unpacked");
    }
    allowance.use(got);
    return got;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
