package dev.tunewise.file.input;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines without ever holding more than one of bounded length: of a longer one
 * only its number is kept. Blank lines count but are left out.
 */
public final class LineReader implements ElementSource {
  /** Longest line that is read, in bytes. */
  public static final int MAX_LINE = Bounds.TRAINING.text();

  /** Content without an end of a line for this long is no text, and may be a device. */
  private static final long ENDLESS = 1L << 30;

  private static final int CHUNK = 1 << 18;

  private final InputStream in;
  private final int maxLine;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;
  private long number;

  public LineReader(InputStream in, int maxLine) {
    this.in = in;
    this.maxLine = maxLine;
  }

  @Override
  public ElementKind kind() {
    return ElementKind.LINE;
  }

  @Override
  public long count() {
    return number;
  }

  @Override
  public @Nullable Element next() throws ReadException, StoppedException {
    try {
      while (fill()) {
        byte[] line = read();
        if (line == null) {
          return Element.tooLong(number, maxLine).onLine(number);
        }
        if (!isBlank(line)) {
          return Element.of(number, line).onLine(number);
        }
      }
      return null;
    } catch (IOException e) {
      throw InputReason.of(e);
    }
  }

  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(chunk));
    }
    return next < end;
  }

  /** Null if it is longer than allowed. */
  private byte @Nullable [] read() throws IOException {
    number++;
    int stop = endOfLine();
    if (stop < end) {
      int start = next;
      next = stop + 1;
      return stop - start > maxLine
          ? null
          : Arrays.copyOfRange(chunk, start, withoutReturn(chunk, start, stop));
    }
    return longLine();
  }

  /** A line that goes on behind what is held. */
  private byte @Nullable [] longLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(2 * (end - next));
    boolean tooLong = false;
    boolean ended = false;
    long length = 0;
    while (!ended && fill()) {
      int stop = endOfLine();
      length += stop - next;
      if (length > ENDLESS) {
        throw new InputException("line " + number + " does not end within 1 GB");
      }
      tooLong |= length > maxLine;
      if (!tooLong) {
        line.write(chunk, next, stop - next);
      }
      ended = stop < end;
      next = ended ? stop + 1 : stop;
    }
    if (tooLong) {
      return null;
    }
    byte[] all = line.toByteArray();
    int stop = withoutReturn(all, 0, all.length);
    return stop == all.length ? all : Arrays.copyOf(all, stop);
  }

  private int endOfLine() {
    int stop = next;
    while (stop < end && chunk[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  private static int withoutReturn(byte[] bytes, int start, int stop) {
    return stop > start && bytes[stop - 1] == '\r' ? stop - 1 : stop;
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
