package dev.tunewise.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines without ever holding more than one of bounded length: of a longer one
 * only its number is kept. Blank lines count but are left out; a byte order mark is no content.
 */
final class LineReader {
  /** Longest line that is read, in bytes. */
  static final int MAX_LINE = 8 << 20;

  /** Content without an end of a line for this long is no text, and may be a device. */
  private static final long ENDLESS = 1L << 30;

  private static final int CHUNK = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int maxLine;
  private final LongPredicate watch;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;
  private long number;
  private long read;
  private boolean stopped;

  static final class Line {
    private final long number;
    private final byte @Nullable [] bytes;

    Line(long number, byte @Nullable [] bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    /** From 1. */
    long number() {
      return number;
    }

    /** The content, without the line's end; null if it is longer than allowed. */
    byte @Nullable [] bytes() {
      return bytes;
    }

    int length() {
      return bytes == null ? 0 : bytes.length;
    }
  }

  /**
   * @param watch is told the bytes taken from the stream, also within a line, which may have no end
   *     for a long time; false stops
   */
  LineReader(InputStream in, int maxLine, LongPredicate watch) {
    this.in = in;
    this.maxLine = maxLine;
    this.watch = watch;
  }

  /** Whether the watch said to stop: the line read last may then be cut. */
  boolean isStopped() {
    return stopped;
  }

  /** Bytes taken from the stream so far. */
  long read() {
    return read;
  }

  /** Number of the line that was read last, blank or not. */
  long number() {
    return number;
  }

  /** The next line that is not blank; null at the end. */
  @Nullable Line next() throws IOException {
    while (fill()) {
      Line line = line();
      if (line.bytes() == null || !isBlank(line.bytes())) {
        return line;
      }
    }
    return null;
  }

  private boolean fill() throws IOException {
    if (next == end && !stopped) {
      next = 0;
      end = Math.max(0, in.read(chunk));
      read += end;
      stopped = !watch.test(read);
    }
    return next < end && !stopped;
  }

  private Line line() throws IOException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    boolean ended = false;
    long begin = read;
    while (!ended && fill()) {
      if (read - begin > ENDLESS) {
        throw new IOException("line " + number + " does not end within 1 GB");
      }
      int start = next;
      while (next < end && chunk[next] != '\n') {
        next++;
      }
      tooLong |= line.size() + next - start > maxLine;
      if (!tooLong) {
        line.write(chunk, start, next - start);
      }
      ended = next < end;
      next += ended ? 1 : 0;
    }
    return new Line(number, tooLong ? null : content(line.toByteArray()));
  }

  private byte[] content(byte[] line) {
    int from = number == 1 && isMarked(line) ? BYTE_ORDER_MARK.length : 0;
    int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
  }

  private static boolean isMarked(byte[] line) {
    return line.length >= 3
        && line[0] == BYTE_ORDER_MARK[0]
        && line[1] == BYTE_ORDER_MARK[1]
        && line[2] == BYTE_ORDER_MARK[2];
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
