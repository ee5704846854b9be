package dev.tunewise.file.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What comes out of a compressed part: so much and no more, and faults of it in words. */
final class UnpackedStream extends InputStream {
  private static final long GB = 1_000_000_000;

  private final InputStream in;
  private final long most;
  private long unpacked;

  /**
   * @param in unpacks
   * @param most bytes that it may give
   */
  UnpackedStream(InputStream in, long most) {
    this.in = in;
    this.most = most;
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
    unpacked += Math.max(0, got);
    if (unpacked > most) {
      throw new InputException("unpacks to more than " + size(most) + ", which is not read");
    }
    return got;
  }

  private static String size(long bytes) {
    return bytes >= GB ? bytes / GB + " GB" : bytes / 1_000_000 + " MB";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
