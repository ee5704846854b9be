package dev.tunewise.file.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One piece of a file: a line, a row, or a value of JSON. */
public final class Element {
  private final long number;
  private final long line;
  private final int length;
  private final Supplier<@Nullable String> content;
  private final Fault fault;
  private final String detail;

  /** Why a piece has no content. */
  public enum Fault {
    /** It has. */
    NONE,
    /** Longer than allowed. */
    TOO_LONG,
    /** No JSON: where it ends is unclear. */
    BROKEN
  }

  private Element(
      long number,
      long line,
      int length,
      Supplier<@Nullable String> content,
      Fault fault,
      String detail) {
    this.number = number;
    this.line = line;
    this.length = length;
    this.content = content;
    this.fault = fault;
    this.detail = detail;
  }

  static Element of(long number, byte[] bytes) {
    return of(number, bytes.length, () -> decoded(bytes));
  }

  /**
   * A piece whose text is made when it is asked for.
   *
   * @param length about, in bytes
   */
  public static Element of(long number, int length, Supplier<@Nullable String> content) {
    return new Element(number, 0, length, content, Fault.NONE, "");
  }

  static Element tooLong(long number, int most) {
    String allowed = "at most " + most + " bytes are allowed";
    return new Element(number, 0, 0, () -> null, Fault.TOO_LONG, allowed);
  }

  static Element broken(long number, String detail) {
    return new Element(number, 0, 0, () -> null, Fault.BROKEN, detail);
  }

  private static @Nullable String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The same piece, which begins on a line of a text. */
  Element onLine(long line) {
    return new Element(number, line, length, content, fault, detail);
  }

  /** The line on which it begins, from 1; 0 where there are no lines. */
  public long line() {
    return line;
  }

  /** Of its line or row in the file, or among the entries, from 1; see {@link ElementKind}. */
  public long number() {
    return number;
  }

  /** The content, without an end of a line; null if it is not UTF-8 or there is a fault. */
  public @Nullable String text() {
    return content.get();
  }

  public Fault fault() {
    return fault;
  }

  /** What is wrong and what is allowed, in one line; empty without a fault. */
  public String detail() {
    return detail;
  }

  /** About how many bytes the content has; 0 at a fault. */
  public int length() {
    return length;
  }
}
