package dev.tunewise.file.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One piece of a file: a line, or a value of JSON. */
public final class Element {
  private final long line;
  private final byte @Nullable [] bytes;
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

  private Element(long line, byte @Nullable [] bytes, Fault fault, String detail) {
    this.line = line;
    this.bytes = bytes;
    this.fault = fault;
    this.detail = detail;
  }

  static Element of(long line, byte[] bytes) {
    return new Element(line, bytes, Fault.NONE, "");
  }

  static Element tooLong(long line, int most) {
    return new Element(line, null, Fault.TOO_LONG, "at most " + most + " bytes are allowed");
  }

  static Element broken(long line, String detail) {
    return new Element(line, null, Fault.BROKEN, detail);
  }

  /** Number of the line on which it begins, from 1. */
  public long line() {
    return line;
  }

  /** The content, UTF-8 unless the file is damaged, without an end of a line; null at a fault. */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /** The content as text; null if it is not UTF-8 or there is a fault. */
  public @Nullable String text() {
    if (bytes == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  public Fault fault() {
    return fault;
  }

  /** What is wrong and what is allowed, in one line; empty without a fault. */
  public String detail() {
    return detail;
  }

  /** Of the content, in bytes; 0 at a fault. */
  public int length() {
    return bytes == null ? 0 : bytes.length;
  }
}
