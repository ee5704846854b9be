package dev.tunewise.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files of bounded size: UTF-8, with or without a byte order mark. */
public final class TextFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /**
   * The bytes of a file.
   *
   * @throws ReadException if it is missing, a folder, too large or not allowed
   */
  public static byte[] bytes(Path file, int maxBytes) throws ReadException {
    try {
      if (Files.isDirectory(file)) {
        throw folder();
      }
      requireSize(file, maxBytes);
      try (InputStream in = Files.newInputStream(file)) {
        // The size of a pipe or device is not known before.
        byte[] content = in.readNBytes(maxBytes + 1);
        if (content.length > maxBytes) {
          throw tooLarge(maxBytes);
        }
        return content;
      }
    } catch (IOException | SecurityException e) {
      throw new ReadException(e);
    }
  }

  /** Lets only files pass that are no larger; the size of a pipe or device is not known. */
  public static void requireSize(Path file, int maxBytes) throws IOException, ReadException {
    if (Files.size(file) > maxBytes) {
      throw tooLarge(maxBytes);
    }
  }

  /**
   * Lets only files pass that end: a pipe may wait for its writer forever, and a device may go on
   * forever. What is missing or a folder is for the reader to report.
   *
   * @throws ReadException if it is a pipe, a socket or a device
   */
  public static void requireOrdinary(Path file) throws ReadException {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new ReadException("is not an ordinary file");
    }
  }

  /**
   * As {@link #read}, of ordinary files only.
   *
   * @throws ReadException also if it is a pipe, a socket or a device
   */
  public static String readOrdinary(Path file, int maxBytes) throws ReadException {
    requireOrdinary(file);
    return read(file, maxBytes);
  }

  public static ReadException folder() {
    return new ReadException("is a folder; a file is needed");
  }

  public static ReadException tooLarge(int maxBytes) {
    return new ReadException("is too large; at most " + maxBytes + " bytes are allowed");
  }

  /**
   * The text of a file, without its byte order mark.
   *
   * @throws ReadException if it cannot be read, is too large or not UTF-8
   */
  public static String read(Path file, int maxBytes) throws ReadException {
    return decode(bytes(file, maxBytes));
  }

  /** The text that bytes stand for. */
  public static String decode(byte[] content) throws ReadException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(content.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CoderResult decoded = decoder.decode(bytes, text, true);
    text.flip();
    if (decoded.isError()) {
      long line = text.chars().filter(c -> c == '\n').count() + 1;
      throw new ReadException(
          "line " + line + ", byte " + (bytes.position() + 1) + ": not UTF-8; it must be UTF-8");
    }
    boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
    return text.subSequence(marked ? 1 : 0, text.length()).toString();
  }
}
