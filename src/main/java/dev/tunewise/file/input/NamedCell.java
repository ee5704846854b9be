package dev.tunewise.file.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a cell holds that has a name.
 *
 * @param text as it is written in the file; empty for {@link Kind#EMPTY}
 * @param day that a number counts to, if there is one
 * @param formula whether it is what a formula came to when the workbook was saved
 */
public record NamedCell(Kind kind, String text, Optional<LocalDate> day, boolean formula) {
  /** What is in a cell. */
  public enum Kind {
    EMPTY,
    NUMBER,
    /** A number that is shown as a day or a time. */
    DAY,
    TEXT,
    TRUTH,
    ERROR
  }

  public static final NamedCell NOTHING = new NamedCell(Kind.EMPTY, "", Optional.empty(), false);

  public boolean isEmpty() {
    return kind == Kind.EMPTY;
  }

  /** The number, infinite if it is too large; NaN if it is none. */
  public double number() {
    return kind == Kind.NUMBER || kind == Kind.DAY ? Double.parseDouble(text) : Double.NaN;
  }
}
