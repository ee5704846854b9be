package dev.tunewise.file;

import dev.tunewise.file.ReadResult.Damaged;
import dev.tunewise.file.ReadResult.Unreadable;
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
import java.util.List;

/**
 * Reads {@code .tunewise} scenario files: JSON in UTF-8, checked completely before anything of it
 * is used.
 */
public final class ScenarioReader {
  /** Larger files are refused before they are read. */
  public static final int MAX_BYTES = 5_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ScenarioReader() {}

  /** Reads a file. Every fault is part of the result; nothing is thrown. */
  public static ReadResult read(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        return unreadable(name, "is a folder; a file is needed");
      }
      if (Files.size(file) > MAX_BYTES) {
        return tooLarge(name);
      }
      try (InputStream in = Files.newInputStream(file)) {
        // The size of a pipe or device is not known before.
        return read(in.readNBytes(MAX_BYTES + 1), name);
      }
    } catch (IOException | SecurityException e) {
      return unreadable(name, "cannot be read: " + FileFailure.reason(e));
    }
  }

  /**
   * Reads the content of a file.
   *
   * @param name of the file in messages
   */
  public static ReadResult read(byte[] content, String name) {
    if (content.length > MAX_BYTES) {
      return tooLarge(name);
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(content.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CoderResult decoded = decoder.decode(bytes, text, true);
    text.flip();
    if (decoded.isError()) {
      long line = text.chars().filter(c -> c == '\n').count() + 1;
      return damaged(
          name,
          "line " + line + ", byte " + (bytes.position() + 1) + ": not UTF-8; it must be UTF-8");
    }
    return check(text, name);
  }

  private static ReadResult check(CharBuffer text, String name) {
    boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
    try {
      Json root = JsonText.parse(text.subSequence(marked ? 1 : 0, text.length()).toString());
      return new ScenarioCheck(name).check(root);
    } catch (JsonFault e) {
      return damaged(name, String.valueOf(e.getMessage()));
    }
  }

  private static ReadResult tooLarge(String name) {
    return unreadable(name, "is too large; at most " + MAX_BYTES + " bytes are allowed");
  }

  private static ReadResult unreadable(String name, String message) {
    return new Unreadable(new Problem(name, "", message));
  }

  private static ReadResult damaged(String name, String message) {
    return new Damaged(List.of(new Problem(name, "", message)));
  }
}
