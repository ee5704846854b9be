package dev.tunewise.file.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is taken from a file and asks the watch whether to go on. */
final class WatchedStream extends FilterInputStream {
  private static final long STEP = 1 << 16;

  private final Watch watch;
  private final long size;
  private long taken;
  private long asked = -STEP;

  /**
   * @param size of the file in bytes; 0 if it is not known
   */
  WatchedStream(InputStream in, long size, Watch watch) {
    super(in);
    this.size = size;
    this.watch = watch;
  }

  /** Bytes taken so far. */
  long taken() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int got = super.read(to, from, length);
    taken += Math.max(0, got);
    if (taken >= asked + STEP || got < 0) {
      asked = taken;
      if (!watch.goOn(Math.min(1, (double) taken / Math.max(1, size)))) {
        throw new StoppedException();
      }
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, STEP)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
