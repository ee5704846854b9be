package dev.tunewise.dataset;

import dev.tunewise.file.OneLine;

/** A form has no place for something that an example holds. */
final class CannotSayException extends Exception {
  private static final long serialVersionUID = 1;

  private static final int MAX_DETAIL = 80;

  private final ConversionKind kind;

  CannotSayException(ConversionKind kind) {
    this(kind, "");
  }

  /**
   * @param detail what exactly; empty if the kind says it all
   */
  CannotSayException(ConversionKind kind, String detail) {
    super(OneLine.of(detail, MAX_DETAIL), null, false, false); // one for each example: no trace
    this.kind = kind;
  }

  ConversionKind kind() {
    return kind;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
